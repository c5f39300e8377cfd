package org.fbsroutines.web.http;

import org.fbsroutines.web.page.Messages;

/**
 * The content of an error page.
 *
 * @param status HTTP status
 * @param title what happened, in a few words
 * @param message what to do
 */
public record ErrorView(int status, String title, String message) {

  static ErrorView of(PageException e, Messages messages) {
    return new ErrorView(e.status(), messages.say(title(e.status())), e.text(messages));
  }

  static ErrorView of(int status, Messages messages) {
    return new ErrorView(status, messages.say(title(status)), messages.say(message(status)));
  }

  static ErrorView busy(String why, Messages messages) {
    return new ErrorView(503, messages.say(why), messages.say(why + ".message"));
  }

  private static String title(int status) {
    return switch (status) {
      case 400, 403, 404, 405, 503 -> "error." + status;
      default -> status < 500 ? "error.refused" : "error.failed";
    };
  }

  private static String message(int status) {
    return switch (status) {
      case 404, 405, 503 -> "error." + status + ".message";
      default -> status < 500 ? "error.refused.message" : "error.failed.message";
    };
  }
}
