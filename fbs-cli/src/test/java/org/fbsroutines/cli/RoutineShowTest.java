package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.Approval;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.NewRoutine;
import org.fbsroutines.persistence.store.routine.RoutineStore;
import org.fbsroutines.persistence.text.PseudoLanguage;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A routine that a clinician approved, shown. */
class RoutineShowTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant APPROVED_AT = Instant.parse("2027-01-03T09:00:00Z");
  private static final Recording RECORDING = new Recording("Dr Test", APPROVED_AT);
  private static final ImmutableList<String> EARLIER =
      ImmutableList.of(
          "at 80 % of the dosage", "Never hold your breath. 10 times, at least 2–3 times a day.");
  private static final Exercise BRACING = Catalogue.standard().get(ExerciseId.ABDOMINAL_BRACING);
  private static final String NAME = BRACING.name().english();

  @BeforeAll
  static void approve() {
    DATABASE
        .database()
        .<Integer, RuntimeException>inClinic(
            DATABASE.clinic(),
            handle -> {
              approve("P-1", handle);
              approve("P-2", handle);
              approve("stopped", handle);
              record(handle, "stopped", LocalDate.of(2027, 1, 4), 10, Answer.UNKNOWN);
              approve("less", handle);
              record(handle, "less", LocalDate.of(2027, 1, 5), 10, Answer.NO);
              approve("done", handle);
              record(handle, "done", LocalDate.of(2027, 1, 4), 2, Answer.UNKNOWN);
              approve("earlier", handle, earlier());
              RoutinePausing.begin(handle, "P-2", PauseReason.CLINICIAN, "on holiday", RECORDING);
              return 2;
            });
  }

  /** One session of the morning, and what the pain was after it. */
  private static void record(
      Handle handle, String patient, LocalDate day, int pain, Answer settled) {
    new SessionRecordStore(handle)
        .append(
            patient,
            "morning",
            new SessionRecord(
                day,
                Optional.of(PartOfDay.MORNING),
                Known.unknown(),
                new PainResponse(BRACING.id(), new PainScore(pain), settled, Answer.NO),
                Known.unknown(),
                ""),
            RECORDING);
  }

  private static void approve(String patient, Handle handle) {
    approve(
        patient,
        handle,
        RoutineJson.DOCUMENT.write(routine(ImmutableList.of("without holding the breath"))));
  }

  /** As earlier releases stored it: sentences in place of adaptations. */
  private static String earlier() {
    return RoutineJson.DOCUMENT
        .write(routine(EARLIER))
        .replace("fbs-routine/2", "fbs-routine/1")
        .replaceFirst("\"adaptations\"\\s*:\\s*\\[\\s*],", "")
        .replace("\"advice\"", "\"conditions\"");
  }

  private static void approve(String patient, Handle handle, String document) {
    ClinicRules.storeStandard(handle, RECORDING);
    String facts = ConformanceCase.named("everything-answered-and-well").facts();
    new PatientStore(handle).save(new NewPatient(patient, "Test", null, true, facts), RECORDING);
    ApprovedRoutine routine = RoutineJson.DOCUMENT.read("routine", document);
    new RoutineStore(handle)
        .approve(
            new NewRoutine(
                patient,
                document,
                routine.approval().clinician(),
                APPROVED_AT,
                routine.approval().seen(),
                routine.period().startsOn(),
                routine.period().endsOn()),
            0);
  }

  private static ApprovedRoutine routine(ImmutableList<String> advice) {
    Dosage.Stated dosage = BRACING.dosage().dosage().stated().orElseThrow();
    return new ApprovedRoutine(
        RoutinePeriod.weeks(LocalDate.of(2027, 1, 4), 4),
        ImmutableList.of(
            new RoutineItem(
                BRACING.id(),
                BRACING.name(),
                BRACING.position(),
                dosage,
                ImmutableSet.of(),
                advice.stream().map(OwnWords::of).collect(ImmutableList.toImmutableList()),
                ImmutableList.of(OwnWords.of("Permitted")),
                Optional.empty())),
        new Approval("Dr Test", APPROVED_AT, new SeenVersions(1, 1, 1), Optional.empty()));
  }

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url()), arguments);
  }

  @Test
  void showsTheSessionsOfToday() {
    Ran ran = fbs("routine", "show", "P-1");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("Routine of patient P-1 on 2027-01-04")
        .contains("approved by Dr Test on 2027-01-03", "Morning", "Evening", NAME)
        .contains("10 repetitions, at least 2–3 times a day", "- without holding the breath")
        .doesNotContain("PAUSED");
  }

  @Test
  void whatThePatientSaysCannotBeDoneStandsBeforeTheSessions() {
    String facts =
        ConformanceCase.named("everything-answered-and-well")
            .facts()
            .replace("\"limitations\":[]", "\"limitations\":[\"must not lie on the back\"]");
    DATABASE
        .database()
        .<PatientRow, RuntimeException>inClinic(
            DATABASE.clinic(),
            handle -> {
              approve("P-3", handle);
              return new PatientStore(handle)
                  .save(new NewPatient("P-3", "Test", null, true, facts), RECORDING);
            });

    assertThat(fbs("routine", "show", "P-3").out())
        .has(
            inOrder(
                "What the patient says they cannot do (1)",
                "- must not lie on the back [UNREAD",
                "Morning"));
  }

  @Test
  void aPausedRoutineSaysSoBeforeItsSessions() {
    assertThat(fbs("routine", "show", "P-2").out())
        .has(inOrder("PAUSED", "Not to be followed", "Morning"));
  }

  @Test
  void whatWasStoppedTodayIsNotShownToBeDone() {
    assertThat(fbs("routine", "show", "stopped").out())
        .has(
            inOrder(
                "NOT TODAY: " + NAME,
                "Stopped for today: the pain rose too much.",
                "Nothing else is planned for this day"))
        .doesNotContain("10 repetitions", "Evening", "Suspended");
  }

  @Test
  void onTheNextDayItWaitsUntilItIsKnownHowThePainWentDown() {
    assertThat(fbs("routine", "show", "stopped", "--date", "2027-01-05").out())
        .has(inOrder("NOT TODAY: " + NAME, "Waits until it is known how long the pain"))
        .doesNotContain("10 repetitions", "Morning");
  }

  @Test
  void theDosageIsTheOneThatPainLeaves() {
    assertThat(fbs("routine", "show", "less", "--date", "2027-01-06").out())
        .contains("8 repetitions, at least 2–3 times a day")
        .contains("Less than was approved, because the pain rose.")
        .doesNotContain("10 repetitions", "NOT TODAY");
  }

  @Test
  void whatIsDoneAlreadyIsMarked() {
    assertThat(fbs("routine", "show", "done").out())
        .has(inOrder("Morning", NAME + " (done)", "Evening", NAME));
  }

  @Test
  void aRoutineThatWasApprovedEarlierNamesNoDoseBesideItsDosage() {
    assertThat(fbs("routine", "show", "earlier").out())
        .contains("10 repetitions, at least 2–3 times a day", "- Never hold your breath.")
        .doesNotContain("10 times", "80 %");
  }

  @Test
  void aDayOutsideTheRoutineIsAnsweredByItsDays() {
    Ran ran = fbs("routine", "show", "P-1", "--date", "2027-02-01");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err())
        .contains("2027-02-01 (expected: a day of the routine, 2027-01-04 to 2027-01-31");
  }

  @Test
  void theWholeRoutineIsJson() {
    String json = fbs("routine", "show", "P-1", "--json").out();

    Schemas.assertValid("fbs-routine-2", json);
    assertThat(RoutineJson.DOCUMENT.read("output", json))
        .isEqualTo(routine(ImmutableList.of("without holding the breath")));
  }

  @Test
  void currentRoutinesAreExportedWithTheirStatus() {
    String json = fbs("export", "routines").out();

    Schemas.assertValid("fbs-routines-2", json);
    assertThat(json).contains("\"status\" : \"active\"", "\"status\" : \"suspended\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-1", "P-2", "stopped", "less", "done"})
  void everyWordIsSaidByTheLanguageButForWhatPeopleWrote(String patient) {
    Ran ran =
        Pseudo.fbs("", Map.of("FBS_DATABASE_URL", DATABASE.url()), "routine", "show", patient);

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(List.of("without", "holding", "the", "breath", "Dr", "Test", patient))
        .containsAll(PseudoLanguage.wordsOutside(ran.out()));
  }
}
