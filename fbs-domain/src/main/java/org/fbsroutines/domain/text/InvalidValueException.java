package org.fbsroutines.domain.text;

import static java.util.Objects.requireNonNull;

/** A value is none that the domain knows. Its message is the field and the problem in English. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Text problem;

  private InvalidValueException(String field, Text problem) {
    super(field + ": " + problem.english());
    this.field = field;
    this.problem = problem;
  }

  /**
   * A value of a field is refused.
   *
   * @param field what is meant, such as {@code sessionsPerDay.floor}
   * @param value what was found, as {@link Shown#of} shows it
   * @param expected what is expected instead
   * @return the exception
   */
  public static InvalidValueException of(String field, Object value, Text expected) {
    requireNonNull(field, "field");
    requireNonNull(value, "value");
    requireNonNull(expected, "expected");
    return new InvalidValueException(field, Complaint.EXPECTED.of(value, expected));
  }

  /** Returns what is meant, such as {@code sessionsPerDay.floor}. */
  public String field() {
    return field;
  }

  /** Returns what was found and what is expected. */
  public Text problem() {
    return problem;
  }
}
