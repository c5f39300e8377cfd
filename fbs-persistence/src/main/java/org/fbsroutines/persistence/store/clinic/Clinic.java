package org.fbsroutines.persistence.store.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;

/**
 * A clinic as it is stored.
 *
 * @param clinicId its identity
 * @param name its name, one clinic's alone
 * @param telephone where its patients call; empty where it gives none
 * @param country ISO 3166-1 alpha-2; empty where it is not stated
 * @param emergencyNumber confirmed by somebody of the clinic; empty where nobody has
 * @param timeZone in which its days begin and end, such as {@code Europe/Madrid}
 * @param createdAt when it was set up
 * @param kind whether the people in it are real
 */
public record Clinic(
    UUID clinicId,
    String name,
    String telephone,
    String country,
    String emergencyNumber,
    String timeZone,
    Instant createdAt,
    ClinicKind kind) {

  /** Returns the identity that opens the clinic's transactions. */
  public ClinicId id() {
    return new ClinicId(clinicId);
  }

  /** Returns where its days begin and end. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** Returns whom its patients call. */
  public ContactNumbers numbers() {
    return new ContactNumbers(telephone, emergencyNumber);
  }

  /** Returns what it states of itself. */
  public ClinicDescription description() {
    return new ClinicDescription(name, telephone, country, emergencyNumber, zone());
  }
}
