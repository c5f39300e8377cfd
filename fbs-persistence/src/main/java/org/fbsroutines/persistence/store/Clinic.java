package org.fbsroutines.persistence.store;

import java.time.Instant;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;

/**
 * A clinic as it is stored.
 *
 * @param clinicId its identity
 * @param name its name, one clinic's alone
 * @param telephone where its patients call; empty where it gives none
 * @param createdAt when it was set up
 */
public record Clinic(UUID clinicId, String name, String telephone, Instant createdAt) {

  /** Returns the identity that opens the clinic's transactions. */
  public ClinicId id() {
    return new ClinicId(clinicId);
  }
}
