package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.IdentifierSystem;
import org.fbsroutines.persistence.store.IdentifierSystemStore;

/**
 * A clinic as it is listed.
 *
 * @param clinic what it states of itself
 * @param systems what numbers its patients, its own first
 */
record ListedClinic(Clinic clinic, ImmutableList<IdentifierSystem> systems) {

  /** Reads all clinics of a database by name. */
  static ImmutableList<ListedClinic> all(Database database) {
    return OpenClinic.clinics(database).stream()
        .map(clinic -> new ListedClinic(clinic, systems(database, clinic)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<IdentifierSystem> systems(Database database, Clinic clinic) {
    return database.<ImmutableList<IdentifierSystem>, RuntimeException>readInClinic(
        clinic.id(), handle -> new IdentifierSystemStore(handle).list());
  }
}
