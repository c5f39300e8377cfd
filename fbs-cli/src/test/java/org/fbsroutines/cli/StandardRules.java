package org.fbsroutines.cli;

import java.time.Instant;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;

/** The standard catalogue and rule book, in force in a clinic since the morning of the day. */
final class StandardRules {
  private static final Recording RECORDING =
      new Recording("test", Instant.parse("2027-01-04T06:00:00Z"));

  private StandardRules() {}

  static void storeIn(TestDatabase database, ClinicId clinic) {
    database
        .database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, RECORDING);
              return handle;
            });
  }
}
