package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.exercise.ExerciseOrigin;
import org.fbsroutines.persistence.store.exercise.ExerciseRow;
import org.fbsroutines.persistence.store.exercise.ExerciseStatus;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.persistence.store.staging.ExerciseStaging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pauses, instructions and assessments: decisions beside the routine. */
class ClinicianDecisionsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Recording RECORDING = new Recording("tester", DemonstrationServer.NOW);

  private static Optional<CurrentRoutine> routine(String id) {
    return DEMONSTRATION.in(handle -> CurrentRoutine.read(handle, id));
  }

  @Test
  void aPausedRoutineIsResumedOnlyOnceTheWarningSignIsSetBack() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "pause");
    clinician.done("/patients/pause/routine/new", clinician.bracing("pause", 10).build());
    clinician.done(
        "/patients/pause/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.FEVER, "yes"));
    DEMONSTRATION.in(
        handle ->
            new RoutinePauseStore(handle)
                .begin(
                    "pause",
                    PauseReason.RED_FLAG,
                    "fever, fall",
                    new Recording("Ana", RECORDING.at())));
    assertThat(routine("pause").orElseThrow().suspended())
        .containsExactly(ExerciseId.ABDOMINAL_BRACING);
    assertThat(clinician.page("/patients/pause")).contains("A warning sign was reported.");

    assertThat(clinician.page("/patients/pause"))
        .as("what must fail is not offered, and it is said why")
        .contains(
            "It cannot be resumed while these warning signs", "A temperature of 38 °C or more?")
        .doesNotContain("/patients/pause/resume");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/pause/resume",
            ImmutableListMultimap.of("pause", "1", "because", "Seen today")),
        422,
        "Change it in the facts first",
        "href=\"#pause\"",
        "id=\"pause\"",
        "Seen today");
    clinician.done(
        "/patients/pause/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("2").build(), Question.FEVER, "unknown"));
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/pause/resume",
            ImmutableListMultimap.of("pause", "1", "because", "Not asked yet")),
        422,
        "Change it in the facts first");

    clinician.done("/patients/pause/facts", ClinicianBrowser.healthyFacts("3").build());
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/pause/resume", ImmutableListMultimap.of("pause", "1")),
        422,
        "Fill this in",
        "href=\"#because\"",
        "id=\"because\"");
    String resumed =
        clinician.done(
            "/patients/pause/resume",
            ImmutableListMultimap.of("pause", "1", "because", "Seen <b>today</b>"));
    assertThat(resumed).contains("Seen &lt;b&gt;today", "suspended, waiting for a new approval");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/pause/resume", ImmutableListMultimap.of("pause", "1", "because", "Again")),
        422,
        "This pause has ended in the meantime",
        "href=\"#pause\"",
        "id=\"pause\"");
    List<AuditRow> audited =
        DEMONSTRATION.in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, "pause", 3));
    assertThat(audited).extracting(AuditRow::action).contains("resume-routine");
  }

  @Test
  void aClinicianPausesTheRoutineForAWrittenReason() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "paused");
    ImmutableListMultimap<String, String> why =
        ImmutableListMultimap.of("pause-because", "Called, <b>unsure</b>");
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/paused/pause", why),
        422,
        "There is no routine",
        "href=\"#pause\"",
        "id=\"pause\"");
    clinician.done("/patients/paused/routine/new", clinician.bracing("paused", 10).build());
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/paused/pause", ImmutableListMultimap.of()), 422, "Fill this in");

    assertThat(clinician.done("/patients/paused/pause", why))
        .contains("A clinician paused it.", "Called, &lt;b&gt;unsure");
    assertThat(clinician.page("/patients/paused/routines")).contains(">paused<");

    clinician.done("/patients/paused/routine/new", clinician.bracing("paused", 8).build());
    assertThat(clinician.page("/patients/paused/routines"))
        .as("a new version ends no pause")
        .contains(">paused<", ">superseded<")
        .doesNotContain(">active<");
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/paused/pause", why), 422, "it is already paused");
  }

  @Test
  void aFallThatIsReportedWhileTheRoutineIsPausedIsShown() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "falls");
    clinician.done("/patients/falls/routine/new", clinician.bracing("falls", 10).build());
    clinician.done(
        "/patients/falls/pause", ImmutableListMultimap.of("pause-because", "Looks unsure"));
    assertThat(clinician.page("/patients/falls")).doesNotContain("A fall was reported.");

    DEMONSTRATION.in(
        handle ->
            new DailyCare(
                    handle,
                    ClinicRules.read(handle).orElseThrow(),
                    "falls",
                    LocalDate.of(2027, 1, 31),
                    RECORDING)
                .answer(
                    "c-1",
                    new SafetyAnswers(ImmutableMap.of(), Answer.YES),
                    Optional.of(LocalDate.of(2027, 1, 31))));

    assertThat(clinician.page("/patients/falls"))
        .contains("A clinician paused it.", "A fall was reported.");
  }

  @Test
  void whatThePatientRecordedIsReadWithWhatItSaidBefore() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "told");
    assertThat(clinician.page("/patients/told/records")).contains("Nothing was recorded");
    DEMONSTRATION.in(
        handle -> {
          SessionRecordStore store = new SessionRecordStore(handle);
          SessionRecord first = felt(9, "a <i>sharp</i> pain");
          store.append("told", "r-1", first, RECORDING);
          return store.correct("told", "r-1", 1, felt(2, "less after all"), RECORDING);
        });

    assertThat(clinician.page("/patients/told/records"))
        .contains(
            "Walking", "less after all", "after 9, settled", "a &lt;i&gt;sharp&lt;/i&gt; pain");
  }

  private static SessionRecord felt(int pain, String note) {
    return new SessionRecord(
        LocalDate.of(2027, 1, 30),
        Optional.of(PartOfDay.MORNING),
        Known.unknown(),
        new PainResponse(ExerciseId.WALKING, new PainScore(pain), Answer.UNKNOWN, Answer.UNKNOWN),
        Known.unknown(),
        note);
  }

  @Test
  void aLimitTakesEffectAtOnceAndWhatCanNeverBeWaivedIsRefusedWithItsReason() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "instructed");
    clinician.done("/patients/instructed/routine/new", clinician.bracing("instructed", 10).build());
    String path = "/patients/instructed/instructions";

    ClinicianBrowser.assertRefused(
        clinician.post(
            path,
            ImmutableListMultimap.of(
                "instruction", "limit", "exercise", "abdominal-bracing", "effect", "withhold")),
        422,
        "href=\"#limit-reason\"",
        "href=\"#limit-until\"");
    String added =
        clinician.done(
            path,
            ImmutableListMultimap.<String, String>builder()
                .put("instruction", "limit")
                .put("exercise", "abdominal-bracing")
                .put("effect", "withhold")
                .put("limit-reason", "Hernia <b>suspected</b>")
                .put("limit-until-day", "1")
                .put("limit-until-month", "3")
                .put("limit-until-year", "2027")
                .build());
    assertThat(added).contains("Withholds Abdominal bracing", "Hernia &lt;b&gt;suspected");
    assertThat(routine("instructed").orElseThrow().suspended())
        .containsExactly(ExerciseId.ABDOMINAL_BRACING);

    ClinicianBrowser.assertRefused(
        clinician.post(
            path,
            ImmutableListMultimap.<String, String>builder()
                .put("instruction", "waiver")
                .put("waives", "R01")
                .put("waived", "walking")
                .put("waiver-reason", "Please")
                .put("waiver-until-day", "1")
                .put("waiver-until-month", "3")
                .put("waiver-until-year", "2027")
                .build()),
        422,
        "R01 can never be waived: it sends the patient for urgent help");
    String withdrawn =
        clinician.done(
            path + "/I-1/withdraw", ImmutableListMultimap.of("because-I-1", "Ruled out"));
    assertThat(withdrawn).contains("Withdrawn by", "Ruled out");
    ClinicianBrowser.assertRefused(
        clinician.post(path + "/I-1/withdraw", ImmutableListMultimap.of("because-I-1", "Twice")),
        404,
        "There is no such page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"imported-press", "imported-stretch"})
  void anImportedExerciseIsGovernedOnceItsDemandsAreAssessed(String id) {
    boolean isGoverned = id.endsWith("stretch");
    DEMONSTRATION.in(
        handle ->
            ExerciseStaging.store(handle, Iterators.singletonIterator(imported(id)), RECORDING));
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    String path = "/exercises/" + id + "/assess";
    String seen = ClinicianBrowser.seen(clinician.page(path));
    ClinicianBrowser.assertRefused(
        clinician.post(path, ImmutableListMultimap.of("seen", seen, "supervision", "none")),
        422,
        "href=\"#demand\"");

    String assessed =
        clinician.done(
            path,
            ImmutableListMultimap.of(
                "seen",
                seen,
                "supervision",
                "none",
                "demand",
                isGoverned ? "shoulder-movement" : "axial-load"));

    if (isGoverned) {
      assertThat(assessed).contains("No rule withholds it from everybody");
    } else {
      assertThat(assessed).contains("It stays withheld from everybody by D02");
    }
    assertThat(clinician.page("/patients/demo/screening")).contains("exercise-" + id);
    ExerciseRow row = DEMONSTRATION.in(handle -> new ExerciseStore(handle).find(id).orElseThrow());
    assertThat(row.origin()).isEqualTo(ExerciseOrigin.CLINIC);
    List<AuditRow> audited =
        DEMONSTRATION.in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, id, 1));
    assertThat(audited).extracting(AuditRow::action).containsExactly("assess-exercise");
    ClinicianBrowser.assertRefused(
        clinician.post(
            path,
            ImmutableListMultimap.of("seen", seen, "supervision", "none", "demand", "balance")),
        422,
        "The exercise has been changed in the meantime");
    assertThat(clinician.get("/exercises/walking/assess").statusCode()).isEqualTo(404);
  }

  private static NewExercise imported(String id) {
    Exercise exercise =
        Exercise.builder(
                new ExerciseId(id),
                OwnWords.of("Imported " + id),
                Instructions.stepsOnly(Statement.uncited(ImmutableList.of("Do it."))),
                Provenance.of("a library", "", "Unlicense"))
            .position(StartingPosition.STANDING)
            .build();
    return new NewExercise(
        id,
        ExerciseOrigin.IMPORTED,
        ExerciseStatus.LISTED,
        exercise.name().english(),
        false,
        "Unlicense",
        "a library",
        ExerciseJson.STORED.write(exercise));
  }
}
