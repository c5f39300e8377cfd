package org.fbsroutines.persistence.demonstration;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.prescribing.HeldGrowthException;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicKind;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.jdbi.v3.core.Handle;

/**
 * The demonstration clinic: the standard catalogue and rule book, and patients who are nobody real,
 * with routines that were screened, approved and stored like any other. It stands alone in its
 * database.
 */
public final class Demonstration {
  /** The clinic's name. */
  public static final String CLINIC = "Demonstration clinic";

  /** The patient's id. */
  public static final String PATIENT = "demo";

  static final String CLINICIAN = "Dr. Dana Demo (demonstration)";
  static final String RECORDER = "demonstration";

  private Demonstration() {}

  /**
   * Makes the demonstration in an empty database, or goes on with the one that was made there.
   *
   * @param database open and migrated
   * @param clock gives the moment
   * @return the way in; empty, and nothing was changed, where there is any other clinic
   */
  public static Optional<Door> begin(Database database, Clock clock) {
    Optional<ClinicId> clinic =
        find(database).or(() -> add(database, clock)).or(() -> find(database));
    clinic.ifPresent(made -> fill(database, made, clock));
    return clinic.map(made -> new Door(database, made, clock));
  }

  /** Makes what is missing; days that have passed since are added to the stories. */
  static void fill(Database database, ClinicId clinic, Clock clock) {
    renew(database, clinic, clock);
    database.inClinic(
        clinic,
        handle -> {
          StoryTelling telling = new StoryTelling(handle, clock);
          Stories.on(ClinicTime.of(handle, clock).today()).forEach(telling::tell);
          Recording recording = new Recording(RECORDER, clock.instant());
          addAccounts(handle, new Accounts(handle, clinic, recording));
          return true;
        });
  }

  private static void addAccounts(Handle handle, Accounts accounts) {
    AccountStore store = new AccountStore(handle);
    for (Guest guest : Guest.values()) {
      guest
          .role()
          .filter(role -> store.find(guest.id()).isEmpty())
          .ifPresent(role -> accounts.addDemonstration(role, guest.id(), guest.displayName()));
    }
  }

  /**
   * Makes what is missing of the patient. A routine that is not over is left alone; one that is
   * over is renewed, unless what guests recorded or decided stands in the way.
   */
  static void renew(Database database, ClinicId clinic, Clock clock) {
    LocalDate today = ClinicTime.of(database, clinic, clock).today();
    if (!database.readInClinic(clinic, h -> hasRoutine(h, today))) {
      try {
        database.inClinic(clinic, handle -> renew(handle, clock, today));
      } catch (HeldGrowthException e) {
        // The guests' own clinician approves the next routine.
      }
    }
  }

  /** Finds the demonstration clinic where it is the only one, and nobody real can sign in to it. */
  static Optional<ClinicId> find(Database database) {
    ImmutableList<Clinic> clinics =
        database.readOutsideClinics(handle -> new ClinicStore(handle).list());
    return clinics.stream()
        .filter(clinic -> clinic.kind() == ClinicKind.DEMONSTRATION && clinics.size() == 1)
        .map(Clinic::id)
        .filter(
            clinic ->
                !database.readInClinic(clinic, handle -> new AccountStore(handle).hasPasswords()))
        .findAny();
  }

  private static Optional<ClinicId> add(Database database, Clock clock) {
    ClinicId added = ClinicId.random();
    return database.inClinic(
            added,
            handle ->
                new ClinicStore(handle)
                    .addDemonstration(CLINIC, ClinicTime.ofComputer(clock).zone(), clock.instant()))
        ? Optional.of(added)
        : Optional.empty();
  }

  private static boolean hasRoutine(Handle handle, LocalDate today) {
    return new RoutineStore(handle)
        .current(PATIENT)
        .filter(routine -> !routine.endsOn().isBefore(today))
        .isPresent();
  }

  private static boolean renew(Handle handle, Clock clock, LocalDate today) {
    PatientStore patients = new PatientStore(handle);
    if (patients.find(PATIENT).isEmpty()) {
      Recording recording = new Recording(RECORDER, clock.instant());
      ClinicRules.storeStandard(handle, recording);
      patients.save(patient(), recording);
    }
    if (!hasRoutine(handle, today)) {
      // What was refused is for the guests' own clinician, too.
      new StoryTelling(handle, clock).approve(PATIENT, today, AlexExample.walking());
    }
    return true;
  }

  private static NewPatient patient() {
    return new NewPatient(
        AlexExample.ID,
        AlexExample.NAME,
        AlexExample.BIRTH_DATE,
        true,
        FactsJson.write(new FactsDocument(Optional.of(AlexExample.ID), AlexExample.facts())));
  }
}
