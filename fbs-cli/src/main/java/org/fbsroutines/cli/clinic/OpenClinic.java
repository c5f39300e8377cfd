package org.fbsroutines.cli.clinic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicKind;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.jdbi.v3.core.HandleCallback;

/**
 * The open database and the clinic that a command works in.
 *
 * @param database open and migrated; closed with this
 * @param clinic the clinic
 */
public record OpenClinic(Database database, ClinicId clinic) implements AutoCloseable {
  /** What a clinic is called before anybody has named it. */
  public static final String USUAL_NAME = "Clinic";

  /** The key of the text where there is no clinic. */
  public static final String NONE = "command.clinic.none";

  /**
   * Opens the clinic that was named; where none was, the only one.
   *
   * @throws Failure if there is none of the name, none at all, or several and none was named
   */
  public static OpenClinic open(ClinicOptions which, CommandContext surroundings) {
    return openIfAny(which, surroundings).orElseThrow(OpenClinic::none);
  }

  /** Opens the clinic as {@link #open} does; empty where none was named and there is none yet. */
  public static Optional<OpenClinic> openIfAny(ClinicOptions which, CommandContext surroundings) {
    return opening(
        which, surroundings, database -> find(database, which, surroundings).map(Clinic::id));
  }

  /**
   * Opens the clinic into which people or what concerns them is brought; where none was named and
   * there is none yet, one is set up.
   *
   * @throws Failure also if it is the demonstration, whose door is open to everybody at the
   *     computer
   */
  public static OpenClinic openForPeople(ClinicOptions which, CommandContext surroundings) {
    return opening(
            which,
            surroundings,
            database ->
                Optional.of(
                    find(database, which, surroundings)
                        .map(OpenClinic::requireReal)
                        .orElseGet(() -> setUp(database, surroundings))))
        .orElseThrow();
  }

  private static Optional<OpenClinic> opening(
      ClinicOptions which,
      CommandContext surroundings,
      Function<Database, Optional<ClinicId>> choice) {
    Database database = which.database().open(surroundings);
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
  public <T> T read(HandleCallback<T, RuntimeException> work) {
    return database.readInClinic(clinic, work);
  }

  /** Runs a transaction. */
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return database.inClinic(clinic, work);
  }

  /** The time where the clinic is. */
  public ClinicTime time(CommandContext surroundings) {
    return ClinicTime.of(database, clinic, surroundings.clock());
  }

  /** Lists all clinics of a database by name. */
  public static ImmutableList<Clinic> clinics(Database database) {
    return database.<ImmutableList<Clinic>, RuntimeException>readOutsideClinics(
        handle -> new ClinicStore(handle).list());
  }

  /** Lists the clinics of a database by name, without what earlier versions set up beside them. */
  public static ImmutableList<Clinic> ownClinics(Database database) {
    return clinics(database).stream()
        .filter(clinic -> clinic.kind() != ClinicKind.FORMER_DEMONSTRATION)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public void close() {
    database.close();
  }

  private static ClinicId setUp(Database database, CommandContext surroundings) {
    surroundings.terminal().say("command.clinic.setting-up", "'" + USUAL_NAME + "'");
    return setUp(database, USUAL_NAME, surroundings);
  }

  /** Sets a clinic up where there is none; one of the name that came meanwhile is the one. */
  public static ClinicId setUp(Database database, String name, CommandContext surroundings) {
    try {
      return ClinicSetUp.add(database, name, surroundings.time().zone(), surroundings.recording());
    } catch (StoreException e) {
      return clinics(database).stream()
          .filter(clinic -> clinic.name().equals(name))
          .findAny()
          .map(OpenClinic::requireReal)
          .orElseThrow(() -> e);
    }
  }

  /** The refusal of a command that finds no clinic. */
  public static Failure none() {
    return Failure.ofInput(NONE);
  }

  /**
   * Refuses the demonstration.
   *
   * @throws Failure if nobody in it is real
   */
  public static ClinicId requireReal(Clinic clinic) {
    if (clinic.kind() == ClinicKind.DEMONSTRATION) {
      throw Failure.ofInput("command.demo.not-real");
    }
    return clinic.id();
  }

  /**
   * Finds the clinic that was named; where none was, the only one of somebody's own.
   *
   * @return empty where none was named and there is none of somebody's own
   * @throws Failure if there is none of the name, or several and none was named
   */
  public static Optional<Clinic> find(
      Database database, ClinicOptions which, CommandContext surroundings) {
    ImmutableList<Clinic> clinics = clinics(database);
    Optional<String> name = which.name(surroundings);
    if (name.isPresent()) {
      return Optional.of(
          clinics.stream()
              .filter(clinic -> clinic.name().equals(name.get()))
              .findAny()
              .orElseThrow(() -> unknown(which.source(), name.get(), clinics)));
    }
    ImmutableList<Clinic> own = ownClinics(database);
    if (own.size() > 1) {
      throw unknown("--clinic", Wording.text("command.not-given"), clinics);
    }
    return own.stream().findFirst();
  }

  private static Failure unknown(String source, Object given, ImmutableList<Clinic> clinics) {
    return Failure.unexpected(
        source,
        given,
        "command.expected.clinic",
        clinics.stream().map(clinic -> "'" + clinic.name() + "'").toList());
  }
}
