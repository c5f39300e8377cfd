package org.fbsroutines.persistence.clinic;

import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.ClinicStore;
import org.fbsroutines.persistence.store.Recording;

/** Sets a clinic up: its name, the standard exercises and the standard rule book. */
public final class ClinicSetUp {
  private ClinicSetUp() {}

  /**
   * Adds a clinic.
   *
   * @param database open and migrated
   * @param name what it is called
   * @param recording who adds it and when
   * @return the clinic
   * @throws org.fbsroutines.persistence.store.StoreException if the name is blank, too long or
   *     taken
   */
  public static ClinicId add(Database database, String name, Recording recording) {
    ClinicId added = ClinicId.random();
    return database.<ClinicId, RuntimeException>inClinic(
        added,
        handle -> {
          new ClinicStore(handle).add(added, name, recording.at());
          ClinicRules.storeStandard(handle, recording);
          return added;
        });
  }
}
