package org.fbsroutines.persistence.clinic;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;

/** Sets a clinic up: its name, the standard exercises and the standard rule book. */
public final class ClinicSetUp {
  private ClinicSetUp() {}

  /**
   * Adds a clinic.
   *
   * @param database open and migrated
   * @param name what it is called
   * @param zone where its days begin and end
   * @param recording who adds it and when
   * @return the clinic
   * @throws org.fbsroutines.persistence.store.StoreException if the name is blank, too long or
   *     taken
   */
  public static ClinicId add(Database database, String name, ZoneId zone, Recording recording) {
    return add(
        database,
        new ClinicDescription(name, "", "", "", zone),
        ImmutableList.of(IdentifierSystem.LOCAL),
        recording);
  }

  /**
   * Adds a clinic with all that it states of itself.
   *
   * @param database open and migrated
   * @param description what it states; whoever gives an emergency number has confirmed it
   * @param systems what numbers its patients
   * @param recording who adds it and when
   * @return the clinic
   * @throws org.fbsroutines.persistence.store.StoreException if the name is blank, too long or
   *     taken
   */
  public static ClinicId add(
      Database database,
      ClinicDescription description,
      ImmutableList<IdentifierSystem> systems,
      Recording recording) {
    ClinicId added = ClinicId.random();
    return database.<ClinicId, RuntimeException>inClinic(
        added,
        handle -> {
          new ClinicStore(handle)
              .add(added, description.name(), description.zone(), recording.at());
          ClinicRules.storeStandard(handle, recording);
          ClinicChange.store(handle, description, systems, recording);
          return added;
        });
  }
}
