package org.fbsroutines.persistence.identity;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * A number that a system gave to a patient. It means nothing without its system: each counts from
 * one.
 *
 * @param system the URI of the system, such as {@code urn:oid:2.16.840.1.113883.2.19.40.3}, without
 *     a bar, at most 300 characters; never {@code local}, of which the patient's id here is the
 *     number
 * @param value the number as the system writes it, 1 to 200 characters without a bar, without
 *     control characters and without blanks at its ends
 */
public record PatientIdentifier(String system, String value) {
  private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9+.-]*:[^|\\s]+");
  private static final Pattern VALUE = Pattern.compile("[^|\\p{C}\\s]([^|\\p{C}]*[^|\\p{C}\\s])?");
  private static final int MAX_SYSTEM_LENGTH = 300;

  /** The most characters that a number has. */
  public static final int MAX_VALUE_LENGTH = 200;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is malformed
   */
  public PatientIdentifier {
    checkArgument(isSystem(system), "system: %s (expected: a URI)", system);
    checkArgument(isValue(value), "value: %s (expected: a number)", value);
  }

  /** Whether a text may name a system that is not the clinic's own. */
  public static boolean isSystem(String text) {
    return text.length() <= MAX_SYSTEM_LENGTH && SYSTEM.matcher(text).matches();
  }

  /** Whether a text may be a number. */
  public static boolean isValue(String text) {
    return text.length() <= MAX_VALUE_LENGTH && VALUE.matcher(text).matches();
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PatientIdentifier parse(String text) {
    int bar = text.indexOf('|');
    checkArgument(bar > 0, "identifier: %s (expected: a system, a bar and a number)", text);
    return new PatientIdentifier(text.substring(0, bar), text.substring(bar + 1));
  }

  /** Returns both as FHIR joins them, such as {@code urn:oid:1.2.3|71}. */
  @Override
  public String toString() {
    return system + "|" + value;
  }
}
