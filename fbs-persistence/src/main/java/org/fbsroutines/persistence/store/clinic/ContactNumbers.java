package org.fbsroutines.persistence.store.clinic;

import java.util.Optional;

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

  private static final String LINK = "tel:";

  /**
   * Returns the address by which a telephone calls the clinic; empty where it is not sure what is
   * to be dialled, and then the number is only shown.
   */
  public Optional<String> clinicLink() {
    return Dialling.of(clinic, ClinicDescription.FEWEST_DIGITS).map(LINK::concat);
  }

  /** Returns the address by which a telephone calls for help; empty where there is none. */
  public Optional<String> emergencyLink() {
    return Dialling.of(emergency, ClinicDescription.FEWEST_EMERGENCY_DIGITS).map(LINK::concat);
  }
}
