package org.fbsroutines.persistence.rescreening;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.rescreening.PatientVerdictChange;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningResults;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.jdbi.v3.core.HandleCallback;

/** A clinic whose patients are screened again and again. */
record RescreenedClinic(TestDatabase database, ClinicId id) {
  static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);

  /** Facts of a patient of whom nothing is known. */
  static final String UNKNOWN = "{\"format\": \"fbs-facts/1\"}";

  /** What no reader of facts takes. */
  static final String UNREADABLE = "{\"format\": \"fbs-facts/0\"}";

  /** Adds a clinic with the standard rules. */
  static RescreenedClinic add(TestDatabase database, String name) {
    RescreenedClinic clinic = new RescreenedClinic(database, database.addClinic(name));
    clinic.in(
        handle -> {
          ClinicRules.storeStandard(handle, new Recording("test", at(MONDAY, 6).instant()));
          return handle;
        });
    return clinic;
  }

  static Clock at(LocalDate day, int hour) {
    return Clock.fixed(day.atTime(hour, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** Returns facts with a lumbar discectomy and nothing else. */
  static String operated(LocalDate day) {
    return """
    {"format": "fbs-facts/1", "operations": [{"kind": "discectomy", "region": "lumbar", "date": "%s"}]}
    """
        .formatted(day);
  }

  <T> T in(HandleCallback<T, RuntimeException> work) {
    return database.database().inClinic(id, work);
  }

  void patient(String patientId, String facts, Clock clock) {
    in(
        handle ->
            new PatientStore(handle)
                .save(
                    new NewPatient(patientId, "Somebody", null, false, facts),
                    new Recording("test", clock.instant())));
  }

  /** Stores patients {@code P-000} and on who were operated on a day. */
  void patients(int count, LocalDate day) {
    IntStream.range(0, count)
        .forEach(i -> patient("P-%03d".formatted(i), operated(day), at(MONDAY, 7)));
  }

  void saveFacts(String patientId, String facts, Clock clock) {
    in(
        handle ->
            new PatientStore(handle)
                .saveFacts(patientId, facts, new Recording("test", clock.instant())));
  }

  /** Writes facts over the latest ones, behind the program's back. */
  void damage(String patientId, String document) {
    database
        .asSuperuser()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update fbs.patient_facts set document = cast(:document as jsonb)
                        where clinic_id = :clinic and patient_id = :patient
                        """)
                    .bind("document", document)
                    .bind("clinic", id.value())
                    .bind("patient", patientId)
                    .execute());
  }

  void set(String parameter, int value, Clock clock) {
    in(
        handle ->
            new RuleBookStore(handle)
                .save(
                    "Changed",
                    RuleBookJson.DOCUMENT.write(
                        RuleBook.standard().withParameter(parameter, value)),
                    new Recording("test", clock.instant())));
  }

  /** Approves walking for five minutes a day. */
  void approve(String patientId, Clock clock) {
    approve(patientId, ExerciseId.WALKING, clock);
  }

  /** Approves an exercise for five minutes a day. */
  void approve(String patientId, ExerciseId exercise, Clock clock) {
    ApprovedRoutine routine =
        new ApprovedRoutine(
            RoutinePeriod.weeks(MONDAY, 4),
            ImmutableList.of(
                new RoutineItem(
                    exercise,
                    OwnWords.of(exercise.value()),
                    StartingPosition.STANDING,
                    Dosage.of(Effort.Timed.minutes(5), Frequency.daily(SessionsPerDay.exactly(1))),
                    ImmutableSet.of(),
                    ImmutableList.of(),
                    ImmutableList.of(OwnWords.of("Because.")),
                    Optional.empty())),
            new Approval("Dr. Rowe", clock.instant(), new SeenVersions(1, 1, 1), Optional.empty()));
    in(
        handle ->
            new RoutineStore(handle)
                .approve(
                    new NewRoutine(
                        patientId,
                        RoutineJson.DOCUMENT.write(routine),
                        routine.approval().clinician(),
                        routine.approval().at(),
                        routine.approval().seen(),
                        routine.period().startsOn(),
                        routine.period().endsOn()),
                    0));
  }

  RescreeningRow rescreen(Clock clock, int chunkSize) {
    return new Rescreening(database.database(), id, clock, 1, chunkSize)
        .run(LocalDate.now(clock), "anna");
  }

  RescreeningCounts counts(RescreeningRow pass) {
    return in(handle -> new RescreeningResults(handle).counts(pass.rescreeningId()));
  }

  ImmutableList<PatientVerdictChange> changes(RescreeningRow pass) {
    List<PatientVerdictChange> changes = new ArrayList<>();
    in(
        handle -> {
          new RescreeningResults(handle).forEachChange(pass.rescreeningId(), changes::add);
          return handle;
        });
    return ImmutableList.copyOf(changes);
  }

  ImmutableList<SuspendedItemRow> suspended(RescreeningRow pass) {
    List<SuspendedItemRow> suspended = new ArrayList<>();
    in(
        handle -> {
          new RescreeningResults(handle).forEachSuspended(pass.rescreeningId(), suspended::add);
          return handle;
        });
    return ImmutableList.copyOf(suspended);
  }
}
