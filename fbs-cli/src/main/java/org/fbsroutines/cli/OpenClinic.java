package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
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

  /** What a command says where there is no clinic. */
  static final String NONE = "there is no clinic yet ('fbs serve' or 'fbs clinic add' makes one)";

  /**
   * Opens the clinic that was named; where none was, the only one.
   *
   * @throws Failure if there is none of the name, none at all, or several and none was named
   */
  static OpenClinic open(DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    return openIfAny(where, which, surroundings).orElseThrow(OpenClinic::none);
  }

  /** Opens the clinic as {@link #open} does; empty where none was named and there is none yet. */
  static Optional<OpenClinic> openIfAny(
      DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    return opening(
        where, surroundings, database -> find(database, which, surroundings).map(Clinic::id));
  }

  /**
   * Opens the clinic into which people or what concerns them is brought; where none was named and
   * there is none yet, one is set up.
   *
   * @throws Failure also if it is the demonstration, whose door is open to everybody at the
   *     computer
   */
  static OpenClinic openForPeople(
      DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    return opening(
            where,
            surroundings,
            database ->
                Optional.of(
                    find(database, which, surroundings)
                        .map(OpenClinic::requireReal)
                        .orElseGet(() -> setUp(database, surroundings))))
        .orElseThrow();
  }

  private static Optional<OpenClinic> opening(
      DatabaseOptions where,
      Surroundings surroundings,
      Function<Database, Optional<ClinicId>> choice) {
    Database database = RenewedDatabase.open(where, surroundings);
    try {
      Optional<OpenClinic> opened =
          choice.apply(database).map(clinic -> new OpenClinic(database, clinic));
      if (opened.isEmpty()) {
        database.close();
      }
      return opened;
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

  private static ClinicId setUp(Database database, Surroundings surroundings) {
    surroundings.terminal().say("Setting up the clinic '" + USUAL_NAME + "'.");
    return ClinicSetUp.add(
        database,
        USUAL_NAME,
        surroundings.time().zone(),
        new Recording(surroundings.user(), surroundings.clock().instant()));
  }

  static Failure none() {
    return Failure.ofInput(NONE);
  }

  /**
   * Refuses the demonstration.
   *
   * @throws Failure if nobody in it is real
   */
  static ClinicId requireReal(Clinic clinic) {
    if (clinic.kind() == ClinicKind.DEMONSTRATION) {
      throw Failure.ofInput(
          "--data: is the demonstration, in which nobody is real (expected: a directory of its own)");
    }
    return clinic.id();
  }

  /**
   * Finds the clinic that was named; where none was, the only one of somebody's own.
   *
   * @return empty where none was named and there is none of somebody's own
   * @throws Failure if there is none of the name, or several and none was named
   */
  static Optional<Clinic> find(Database database, ClinicOptions which, Surroundings surroundings) {
    ImmutableList<Clinic> clinics = clinics(database);
    Optional<String> name = which.name(surroundings);
    if (name.isPresent()) {
      return Optional.of(
          clinics.stream()
              .filter(clinic -> clinic.name().equals(name.get()))
              .findAny()
              .orElseThrow(
                  () -> Failure.ofInput(which.source() + ": " + name.get() + expected(clinics))));
    }
    ImmutableList<Clinic> own = ownClinics(database);
    if (own.size() > 1) {
      throw Failure.ofInput("--clinic: not given" + expected(clinics));
    }
    return own.stream().findFirst();
  }

  private static String expected(ImmutableList<Clinic> clinics) {
    return clinics.stream()
        .map(Clinic::name)
        .collect(joining("', '", " (expected: one of '", "'; 'fbs clinic add' makes another)"));
  }
}
