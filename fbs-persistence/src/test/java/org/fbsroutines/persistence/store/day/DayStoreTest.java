package org.fbsroutines.persistence.store.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.LoggedPlans;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one query of a day says what the stores say. */
class DayStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00.123456Z");
  private static final Recording RECORDING = new Recording("tester", NOW);
  private static final String ALEX = "p1";

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addPatient(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName());
    in(
        handle ->
            new PatientStore(handle)
                .save(
                    new NewPatient(ALEX, "Alex", LocalDate.of(1960, 4, 7), true, null), RECORDING));
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().<T, RuntimeException>inClinic(clinic, work);
  }

  private DayRow day() {
    return in(handle -> new DayStore(handle).of(ALEX, TODAY)).orElseThrow();
  }

  private void addRules() {
    in(
        handle -> {
          ExerciseStaging.store(
              handle,
              List.of(
                      new NewExercise(
                          "walking",
                          ExerciseOrigin.STANDARD,
                          ExerciseStatus.LISTED,
                          "Walking",
                          true,
                          "",
                          "seed",
                          "{}"))
                  .iterator(),
              RECORDING);
          return new RuleBookStore(handle).save("Standard", "{}", RECORDING);
        });
  }

  private void addRoutine() {
    in(
        handle -> {
          new PatientStore(handle).saveFacts(ALEX, "{\"a\": 1}", RECORDING);
          new PatientStore(handle).saveFacts(ALEX, "{\"a\": 2}", RECORDING);
          return new RoutineStore(handle)
              .approve(
                  new NewRoutine(
                      ALEX,
                      "{\"items\": []}",
                      "Dr. Dana",
                      NOW,
                      new SeenVersions(2, 1, 1),
                      TODAY,
                      TODAY.plusDays(27)),
                  0);
        });
  }

  private void suspend(String exercise) {
    in(
        handle ->
            handle.execute(
                """
                insert into suspended_item (patient_id, routine_version, exercise_id, suspended_at,
                  facts_version, restrictions)
                values (?, 1, ?, ?, 2, '{R01}')
                """,
                ALEX,
                exercise,
                NOW));
  }

  private void answer(String id, LocalDate day, Referral referral, Instant at) {
    in(
        handle ->
            new SafetyCheckStore(handle)
                .append(ALEX, id, day, "{\"fall\": \"no\"}", referral, new Recording("Alex", at)));
  }

  @Test
  void aPatientOfWhomNothingElseIsStored() {
    DayRow day = day();

    assertThat(day.patient())
        .isEqualTo(in(handle -> new PatientStore(handle).find(ALEX)).orElseThrow());
    assertThat(day.clinic()).isEqualTo(in(handle -> new ClinicStore(handle).own()));
    assertThat(day.factsVersion()).isZero();
    assertThat(day.facts()).isEmpty();
    assertThat(day.instructions()).isEmpty();
    assertThat(day.routine()).isEmpty();
    assertThat(day.suspended()).isEmpty();
    assertThat(day.pause()).isEmpty();
    assertThat(day.check()).isEmpty();
    assertThat(day.checksSincePause()).isEmpty();
    assertThat(day.rules()).isEmpty();
    assertThat(day.records()).isEmpty();
  }

  private void record(String id, LocalDate day, Known<PainScore> before, String note) {
    SessionRecord record =
        new SessionRecord(
            day,
            before.isKnown() ? Optional.of(PartOfDay.LATE_MORNING) : Optional.empty(),
            before,
            new PainResponse(ExerciseId.WALKING, new PainScore(3), Answer.YES, Answer.UNKNOWN),
            before.isKnown() ? Known.of(new PerceivedExertion(11)) : Known.unknown(),
            note);
    in(handle -> new SessionRecordStore(handle).append(ALEX, id, record, RECORDING));
  }

  @Test
  void whatWasRecordedSinceTheRoutineBegan() {
    addRules();
    addRoutine();
    record("r3", TODAY.plusDays(1), Known.unknown(), "tomorrow");
    record("r2", TODAY, Known.of(new PainScore(2)), "\"{null}\", \\ and a line\nmore");
    record("r1", TODAY, Known.unknown(), "");
    record("r0", TODAY.minusDays(1), Known.unknown(), "before");
    in(
        handle -> {
          SessionRecordStore store = new SessionRecordStore(handle);
          SessionRecord first = store.find(ALEX, "r1").orElseThrow().record();
          SessionRecord corrected =
              new SessionRecord(
                  first.date(),
                  first.partOfDay(),
                  Known.of(new PainScore(0)),
                  first.pain(),
                  first.effort(),
                  "null");
          return store.correct(
              ALEX, "r1", 1, corrected, new Recording("Dr. Dana", NOW.plusNanos(1_000)));
        });

    assertThat(day().records())
        .hasSize(2)
        .isEqualTo(in(handle -> new SessionRecordStore(handle).between(ALEX, TODAY, TODAY)));
  }

  @Test
  void somebodyOfAnotherClinicIsNotThere() {
    ClinicId other = DATABASE.addClinic("Another clinic");

    Optional<DayRow> day =
        DATABASE.database().readInClinic(other, handle -> new DayStore(handle).of(ALEX, TODAY));
    assertThat(day).isEmpty();
  }

  @Test
  void factsRulesRoutineAndWhatIsSuspendedInIt() {
    addRules();
    addRoutine();
    suspend("walking");
    suspend("abdominal-bracing");
    DayRow day = day();

    FactsRow facts = in(handle -> new PatientStore(handle).facts(ALEX)).orElseThrow();
    assertThat(day.factsVersion()).isEqualTo(2).isEqualTo(facts.version());
    assertThat(day.facts()).contains(facts.document());
    assertThat(day.routine()).isPresent();
    assertThat(day.routine()).isEqualTo(in(handle -> new RoutineStore(handle).current(ALEX)));
    assertThat(day.suspended()).isEqualTo(ImmutableSet.of("abdominal-bracing", "walking"));
    assertThat(day.rules()).isPresent();
    assertThat(day.rules()).isEqualTo(in(handle -> new RuleBookStore(handle).inForce()));
  }

  @Test
  void instructionsInTheOrderInWhichTheyCameWithoutThoseWithdrawn() {
    in(
        handle -> {
          InstructionStore store = new InstructionStore(handle);
          for (int i = 1; i <= 10; i++) {
            store.add(ALEX, "I-" + i, "{\"n\": " + i + "}", RECORDING);
          }
          for (int i = 3; i <= 9; i++) {
            store.withdraw(ALEX, "I-" + i, "better", RECORDING);
          }
          return ALEX;
        });

    assertThat(day().instructions().entrySet())
        .containsExactlyElementsOf(
            ImmutableMap.of("I-1", "{\"n\": 1}", "I-2", "{\"n\": 2}", "I-10", "{\"n\": 10}")
                .entrySet());
  }

  @Test
  void ofTwoAnswersOfTheDayAtTheSameMomentTheOneThatRaisesAConcern() {
    answer("c1", TODAY, Referral.NONE, NOW);
    answer("c2", TODAY, Referral.URGENT, NOW);
    answer("c3", TODAY.minusDays(1), Referral.EMERGENCY, NOW.plusSeconds(1));

    assertThat(day().check())
        .isEqualTo(in(handle -> new SafetyCheckStore(handle).find(ALEX, "c2")));
    assertThat(day().checksSincePause()).isEmpty();
  }

  @Test
  void answersOfAnotherDayAreNoneOfThisOne() {
    answer("c1", TODAY.minusDays(1), Referral.NONE, NOW);

    assertThat(day().check()).isEmpty();
  }

  @Test
  void ofAnswersOfOneMomentTheOnesThatRaiseAConcernFirst() {
    in(handle -> new RoutinePauseStore(handle).begin(ALEX, PauseReason.FALL, "fall", RECORDING));
    answer("c3", TODAY, Referral.NONE, NOW);
    answer("c2", TODAY, Referral.CLINIC, NOW);
    answer("c1", TODAY, Referral.NONE, NOW);

    assertThat(day().checksSincePause())
        .extracting(SafetyCheckRow::checkId)
        .containsExactly("c2", "c1", "c3");
  }

  @Test
  void thePauseThatLastsAndTheAnswersSinceItBegan() {
    answer("c1", TODAY, Referral.NONE, NOW.minusSeconds(1));
    RoutinePauseRow pause =
        in(
            handle ->
                new RoutinePauseStore(handle).begin(ALEX, PauseReason.FALL, "fall", RECORDING));
    answer("c2", TODAY, Referral.CLINIC, NOW);
    answer("c3", TODAY.plusDays(1), Referral.NONE, NOW.plusSeconds(1));
    DayRow day = day();

    assertThat(day.pause()).contains(pause);
    assertThat(day.checksSincePause())
        .hasSize(2)
        .containsExactlyInAnyOrderElementsOf(
            in(handle -> new SafetyCheckStore(handle).since(ALEX, NOW)));
    assertThat(day.check()).map(SafetyCheckRow::checkId).contains("c2");
  }

  @Test
  void aPauseThatEndedIsNone() {
    in(
        handle -> {
          RoutinePauseStore store = new RoutinePauseStore(handle);
          RoutinePauseRow pause = store.begin(ALEX, PauseReason.PAIN, "", RECORDING);
          store.end(ALEX, pause.pauseId(), "seen", RECORDING);
          return ALEX;
        });

    assertThat(day().pause()).isEmpty();
  }

  @Test
  void isFoundByIndexesAmongManyPatients() {
    addRules();
    addRoutine();
    int patients = 2_000;
    in(
        handle ->
            handle.execute(
                """
                insert into patient (patient_id, display_name, demonstration, created_at, created_by)
                select 'q' || n, 'Q', true, now(), 'tester' from generate_series(1, ?) as n
                """,
                patients));
    in(
        handle ->
            handle.execute(
                """
                insert into patient_facts (patient_id, version, document, recorded_at, recorded_by)
                select patient_id, 1, '{}', now(), 'tester' from patient where patient_id like 'q%'
                """));
    DATABASE.asOwner().useHandle(handle -> handle.execute("analyze patient, patient_facts"));
    LoggedPlans plans = DATABASE.logPlans();
    try (Database database =
        Database.open(DatabaseSettings.choose(DATABASE.url(), null, Map.of(), Path.of("/")))) {
      for (int i = 0; i < 12; i++) { // After five the server settles for one plan for all patients.
        database.askInClinic(clinic, handle -> new DayStore(handle).of(ALEX, TODAY));
      }
    }

    assertThat(plans.soFar())
        .isNotEmpty()
        .allSatisfy(plan -> assertThat(plan.mostRowsOfAStep()).isLessThan(100));
  }
}
