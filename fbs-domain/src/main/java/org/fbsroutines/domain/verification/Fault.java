package org.fbsroutines.domain.verification;

import static java.util.Objects.requireNonNull;

/**
 * Something in a rule book that its author can hardly have meant.
 *
 * @param kind what is wrong
 * @param subject the rule, exercise, demand or parameter concerned
 * @param message what is wrong with it and what to do
 */
public record Fault(Kind kind, String subject, String message) {
  /** Refuses null. */
  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
  }

  /** What may be wrong with a rule book. */
  public enum Kind {
    /** A clause whose condition can never hold. */
    UNREACHABLE("unreachable"),
    /** A clause that adds nothing to another one. */
    SHADOWED("shadowed"),
    /** Two clauses that adapt an exercise in ways that exclude each other. */
    CONTRADICTION("contradiction"),
    /** An exercise that no patient may ever do. */
    NEVER_RELEASED("never-released"),
    /** A demand that no clause limits. */
    UNGOVERNED_DEMAND("ungoverned-demand"),
    /** A clause that names an exercise outside the catalogue. */
    UNKNOWN_EXERCISE("unknown-exercise"),
    /** A parameter without a source. */
    NO_SOURCE("no-source"),
    /** A parameter that no clause reads. */
    UNUSED_PARAMETER("unused-parameter");

    private final String token;

    Kind(String token) {
      this.token = token;
    }

    /** Returns whether patients are decided about otherwise than the rule book seems to say. */
    public boolean isError() {
      return this != SHADOWED && this != UNUSED_PARAMETER;
    }

    /** Returns the name used in files, such as {@code unreachable}. */
    public String token() {
      return token;
    }
  }
}
