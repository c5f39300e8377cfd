package org.fbsroutines.persistence.store;

import com.google.common.base.CharMatcher;

/**
 * Whom a patient calls.
 *
 * @param clinic where patients call the clinic; empty where it gives no number
 * @param emergency the emergency number where the clinic is; empty while nobody of the clinic has
 *     confirmed one, and then no page shows a number
 */
public record ContactNumbers(String clinic, String emergency) {
  /** No number at all. */
  public static final ContactNumbers NONE = new ContactNumbers("", "");

  private static final CharMatcher DIALLED = CharMatcher.inRange('0', '9').or(CharMatcher.is('+'));

  /** Returns the address by which a telephone calls the clinic. */
  public String clinicLink() {
    return link(clinic);
  }

  /** Returns the address by which a telephone calls for help. */
  public String emergencyLink() {
    return link(emergency);
  }

  private static String link(String number) {
    return "tel:" + DIALLED.retainFrom(number);
  }
}
