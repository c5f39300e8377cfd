package org.fbsroutines.cli;

import org.fbsroutines.persistence.clinic.ReleasedRules;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;

/** Opens a database to work in it: its schema and the rules of its clinics are this program's. */
final class RenewedDatabase {
  private RenewedDatabase() {}

  /** Opens it; whoever gets it closes it. */
  static Database open(DatabaseOptions where, Surroundings surroundings) {
    return open(where.settings(surroundings), surroundings);
  }

  /** Opens it; whoever gets it closes it. */
  static Database open(DatabaseSettings settings, Surroundings surroundings) {
    Database database = Database.open(settings);
    try {
      putRulesInForce(database, surroundings);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Says of each clinic whose rules are new that its patients are to be screened again. */
  static void putRulesInForce(Database migrated, Surroundings surroundings) {
    new ReleasedRules(Version.number())
        .putInForce(migrated, surroundings.clock())
        .forEach(
            clinic ->
                surroundings
                    .terminal()
                    .say(
                        clinic.name()
                            + ": the rules of this release are in force; 'fbs rescreen' suspends in"
                            + " routines what they no longer release."));
  }
}
