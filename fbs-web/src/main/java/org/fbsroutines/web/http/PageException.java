package org.fbsroutines.web.http;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.web.page.Messages;

/** An answer that is no page asked for: what went wrong, in words for whoever asked. */
public final class PageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient ImmutableList<Object> arguments;

  /**
   * An answer.
   *
   * @param status HTTP status, 400 to 599
   * @param key the key of what went wrong and what to do
   * @param arguments what stands in its places, without facts about a patient
   */
  public PageException(int status, String key, Object... arguments) {
    super(status + " " + key);
    this.status = status;
    this.key = key;
    this.arguments = ImmutableList.copyOf(arguments);
  }

  /**
   * There is no such thing.
   *
   * @param key the key of what is not there
   * @param arguments what stands in its places
   * @return the answer
   */
  public static PageException notFound(String key, Object... arguments) {
    return new PageException(404, key, arguments);
  }

  /**
   * The request cannot be understood.
   *
   * @param key the key of what is wrong with it and what was expected
   * @param arguments what stands in its places
   * @return the answer
   */
  public static PageException badRequest(String key, Object... arguments) {
    return new PageException(400, key, arguments);
  }

  int status() {
    return status;
  }

  String text(Messages messages) {
    return messages.say(key, arguments.toArray());
  }
}
