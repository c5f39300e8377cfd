package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.ClinicStore;
import org.jdbi.v3.core.HandleCallback;

/**
 * The open database and the clinic that a command works in.
 *
 * @param database open and migrated; closed with this
 * @param clinic the clinic
 */
record OpenClinic(Database database, ClinicId clinic) implements AutoCloseable {

  static OpenClinic open(DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    Database database = Database.open(where.settings(surroundings));
    try {
      return new OpenClinic(database, choose(database, which.name(surroundings), surroundings));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens the clinic that people of somebody's own go into: never one that was only meant.
   *
   * @throws Failure if there are several and none was named
   */
  static OpenClinic forData(DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    Database database = Database.open(where.settings(surroundings));
    try {
      ImmutableList<Clinic> clinics = clinics(database);
      if (which.name(surroundings).isEmpty() && clinics.size() > 1) {
        throw Failure.ofInput("--clinic: not given" + expected(clinics));
      }
      return new OpenClinic(database, choose(database, which.name(surroundings), surroundings));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Runs a transaction that changes nothing. */
  <T> T read(HandleCallback<T, RuntimeException> work) {
    return database.readInClinic(clinic, work);
  }

  /** Runs a transaction. */
  <T> T write(HandleCallback<T, RuntimeException> work) {
    return database.inClinic(clinic, work);
  }

  /** Lists all clinics of a database by name. */
  static ImmutableList<Clinic> clinics(Database database) {
    return database.<ImmutableList<Clinic>, RuntimeException>readOutsideClinics(
        handle -> new ClinicStore(handle).list());
  }

  @Override
  public void close() {
    database.close();
  }

  /** Chooses the clinic that was named, or the one that is meant where none was. */
  static ClinicId choose(Database database, Optional<String> name, Surroundings surroundings) {
    ImmutableList<Clinic> clinics = clinics(database);
    if (name.isPresent()) {
      return clinics.stream()
          .filter(clinic -> clinic.name().equals(name.get()))
          .findAny()
          .orElseThrow(() -> Failure.ofInput("--clinic: " + name.get() + expected(clinics)))
          .id();
    }
    if (clinics.isEmpty()) {
      surroundings.terminal().say("Setting up the demonstration clinic.");
      return Demonstration.ensure(database, surroundings.clock());
    }
    if (clinics.size() == 1) {
      return clinics.get(0).id();
    }
    return Demonstration.find(database)
        .orElseThrow(() -> Failure.ofInput("--clinic: not given" + expected(clinics)));
  }

  private static String expected(ImmutableList<Clinic> clinics) {
    return clinics.stream()
        .map(Clinic::name)
        .collect(joining("', '", " (expected: one of '", "'; 'fbs clinic add' makes another)"));
  }
}
