package org.fbsroutines.persistence.demonstration;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ClinicTime;

/** A clinic with the people of the demonstration, beside others, for tests; it has no door. */
public final class DemonstrationClinic {
  private DemonstrationClinic() {}

  /** Makes what is missing of it. */
  public static ClinicId ensure(Database database, Clock clock) {
    ImmutableList<Clinic> clinics =
        database.readOutsideClinics(handle -> new ClinicStore(handle).list());
    ClinicId clinic =
        clinics.stream()
            .filter(one -> one.name().equals(Demonstration.CLINIC))
            .findAny()
            .map(Clinic::id)
            .orElseGet(() -> add(database, clock));
    Demonstration.renew(database, clinic, clock);
    return clinic;
  }

  /** Adds the other patients, with their stories, and the accounts. */
  public static void fill(Database database, ClinicId clinic, Clock clock) {
    Demonstration.fill(database, clinic, clock);
  }

  private static ClinicId add(Database database, Clock clock) {
    ClinicId added = ClinicId.random();
    return database.inClinic(
        added,
        handle -> {
          new ClinicStore(handle)
              .add(
                  added,
                  Demonstration.CLINIC,
                  ClinicTime.ofComputer(clock).zone(),
                  clock.instant());
          return added;
        });
  }
}
