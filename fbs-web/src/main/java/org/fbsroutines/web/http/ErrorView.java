package org.fbsroutines.web.http;

/**
 * What an error page says.
 *
 * @param status HTTP status
 * @param title what happened, in a few words
 * @param message what to do
 */
public record ErrorView(int status, String title, String message) {

  static ErrorView of(PageException e) {
    return new ErrorView(e.status(), title(e.status()), e.text());
  }

  static ErrorView of(int status) {
    return new ErrorView(status, title(status), message(status));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "That request could not be understood";
      case 403 -> "This page is closed";
      case 404 -> "There is no such page";
      case 405 -> "That cannot be done here";
      case 503 -> "The database does not answer";
      default -> status < 500 ? "That request was refused" : "Something went wrong here";
    };
  }

  private static String message(int status) {
    return switch (status) {
      case 404 -> "The address may be mistyped, or the page may have moved.";
      case 405 -> "This page can be read, and nothing else.";
      case 503 -> "Nothing is lost. Wait a minute and try again.";
      default ->
          status < 500
              ? "Go back and try again."
              : "It is not your fault and nothing is lost. Try again; if it happens again, tell"
                  + " whoever runs this program.";
    };
  }
}
