package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.ClinicKind;
import org.fbsroutines.persistence.store.ClinicStore;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.HandleCallback;

/**
 * The open database and the clinic that a command works in.
 *
 * @param database open and migrated; closed with this
 * @param clinic the clinic
 */
record OpenClinic(Database database, ClinicId clinic) implements AutoCloseable {
  /** What a clinic is called before anybody has named it. */
  static final String USUAL_NAME = "Clinic";

  static OpenClinic open(DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    Database database = RenewedDatabase.open(where, surroundings);
    try {
      return new OpenClinic(database, choose(database, which, surroundings));
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

  /** The time where the clinic is. */
  ClinicTime time(Surroundings surroundings) {
    return ClinicTime.of(database, clinic, surroundings.clock());
  }

  /** Lists all clinics of a database by name. */
  static ImmutableList<Clinic> clinics(Database database) {
    return database.<ImmutableList<Clinic>, RuntimeException>readOutsideClinics(
        handle -> new ClinicStore(handle).list());
  }

  /** Lists the clinics of a database by name, without what earlier versions set up beside them. */
  static ImmutableList<Clinic> ownClinics(Database database) {
    return clinics(database).stream()
        .filter(clinic -> clinic.kind() != ClinicKind.FORMER_DEMONSTRATION)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public void close() {
    database.close();
  }

  /**
   * Chooses the clinic that was named; where none was, the only one of somebody's own, which is set
   * up where there is none.
   *
   * @throws Failure if there is none of the name, or several and none was named
   */
  static ClinicId choose(Database database, ClinicOptions which, Surroundings surroundings) {
    return own(database, which, surroundings)
        .orElseGet(
            () -> {
              surroundings.terminal().say("Setting up the clinic '" + USUAL_NAME + "'.");
              return ClinicSetUp.add(
                  database,
                  USUAL_NAME,
                  surroundings.time().zone(),
                  new Recording(surroundings.user(), surroundings.clock().instant()));
            });
  }

  /** Empty where there is no clinic of somebody's own and none was named. */
  private static Optional<ClinicId> own(
      Database database, ClinicOptions which, Surroundings surroundings) {
    ImmutableList<Clinic> clinics = clinics(database);
    Optional<String> name = which.name(surroundings);
    if (name.isPresent()) {
      return Optional.of(
          clinics.stream()
              .filter(clinic -> clinic.name().equals(name.get()))
              .findAny()
              .orElseThrow(
                  () -> Failure.ofInput(which.source() + ": " + name.get() + expected(clinics)))
              .id());
    }
    ImmutableList<Clinic> own = ownClinics(database);
    if (own.size() > 1) {
      throw Failure.ofInput("--clinic: not given" + expected(clinics));
    }
    return own.stream().findFirst().map(Clinic::id);
  }

  private static String expected(ImmutableList<Clinic> clinics) {
    return clinics.stream()
        .map(Clinic::name)
        .collect(joining("', '", " (expected: one of '", "'; 'fbs clinic add' makes another)"));
  }
}
