package org.fbsroutines.web.tag;

/**
 * Something to do, in a list that shows what is done and what is left.
 *
 * @param title what to do
 * @param hint shown below it; may be empty
 * @param href where it is done; empty where it cannot be done now
 * @param status how far it is, in words
 * @param state how far it is, for the eye
 */
public record Task(String title, String hint, String href, String status, State state) {

  /** How far something is. */
  public enum State {
    /** To be done, and nothing stands in the way. */
    LEFT("brand"),
    /** Done. */
    DONE("good"),
    /** Not now. */
    WAITING("quiet"),
    /** Stopped until somebody has looked at it. */
    PAUSED("warn");

    private final String badge;

    State(String badge) {
      this.badge = badge;
    }

    /** Returns the kind of badge that shows it. */
    public String badge() {
      return badge;
    }
  }
}
