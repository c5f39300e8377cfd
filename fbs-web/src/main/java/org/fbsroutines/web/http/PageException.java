package org.fbsroutines.web.http;

/** An answer that is no page asked for: what went wrong, in words for whoever asked. */
public final class PageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * An answer.
   *
   * @param status HTTP status, 400 to 599
   * @param message what went wrong and what to do, without facts about a patient
   */
  public PageException(int status, String message) {
    super(message);
    this.status = status;
  }

  /**
   * There is no such thing.
   *
   * @param message what is not there
   * @return the answer
   */
  public static PageException notFound(String message) {
    return new PageException(404, message);
  }

  /**
   * The request cannot be understood.
   *
   * @param message what is wrong with it and what was expected
   * @return the answer
   */
  public static PageException badRequest(String message) {
    return new PageException(400, message);
  }

  int status() {
    return status;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
