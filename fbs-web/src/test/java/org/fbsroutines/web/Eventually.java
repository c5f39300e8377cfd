package org.fbsroutines.web;

/** What a page works out later: a wait asks again and again, and takes a promise for an answer. */
final class Eventually {
  private Eventually() {}

  /**
   * A function to be waited for.
   *
   * @param condition an expression of JavaScript that may await something
   * @return a function that says whether the condition held when it was last worked out
   */
  static String holds(String condition) {
    String name = "held" + Integer.toHexString(condition.hashCode());
    return """
        () => {
          (async () => { window.%s = (%s); })().catch(() => {});
          return window.%s === true;
        }
        """
        .formatted(name, condition.strip(), name);
  }
}
