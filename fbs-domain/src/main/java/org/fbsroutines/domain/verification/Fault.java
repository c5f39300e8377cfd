package org.fbsroutines.domain.verification;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/**
 * Something in a rule book that its author can hardly have meant.
 *
 * @param kind what is wrong
 * @param subject the rule, exercise, demand or parameter concerned
 * @param message what is wrong with it and what to do
 */
public record Fault(Kind kind, String subject, Text message) {
  /** Refuses null. */
  public Fault {
    requireNonNull(kind, "kind");
    requireNonNull(subject, "subject");
    requireNonNull(message, "message");
  }

  /** What may be wrong with a rule book. */
  public enum Kind implements Token {
    /** A clause whose condition can never hold. */
    UNREACHABLE("its condition can never hold"),
    /** A clause that adds nothing to another one. */
    SHADOWED("whenever it holds, {clause} already does as much"),
    /** Two clauses that adapt an exercise in ways that exclude each other. */
    CONTRADICTION("leave no swimming stroke when both hold (expected: one that withholds)"),
    /** An exercise that no patient may ever do. */
    NEVER_RELEASED("no patient of the corpus may ever do it"),
    /** A demand that no clause limits. */
    UNGOVERNED_DEMAND("no rule limits exercises that make this demand"),
    /** A clause that names an exercise outside the catalogue. */
    UNKNOWN_EXERCISE("names {exercise} (expected: an exercise of the catalogue)"),
    /** A parameter without a source. */
    NO_SOURCE("no source (expected: at least one)"),
    /** A parameter that no clause reads. */
    UNUSED_PARAMETER("no rule reads it");

    private final Key key;

    Kind(String message) {
      this.key = Key.of("fault." + token(), message);
    }

    /** Returns the key of its message, for translations. */
    public Key key() {
      return key;
    }

    /** Returns whether patients are decided about otherwise than the rule book seems to state. */
    public boolean isError() {
      return this != SHADOWED && this != UNUSED_PARAMETER;
    }
  }
}
