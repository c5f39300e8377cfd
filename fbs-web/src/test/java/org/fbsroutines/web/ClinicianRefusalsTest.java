package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.dosage.SessionsPerDay;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.DosageStatement;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.exercise.Supervision;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.routine.PrescribedItem;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.format.ExerciseJson;
import org.fbsroutines.persistence.format.PrescriptionJson;
import org.fbsroutines.persistence.store.AuditRow;
import org.fbsroutines.persistence.store.AuditStore;
import org.fbsroutines.persistence.store.ExerciseOrigin;
import org.fbsroutines.persistence.store.ExerciseRow;
import org.fbsroutines.persistence.store.ExerciseStatus;
import org.fbsroutines.persistence.store.ExerciseStore;
import org.fbsroutines.persistence.store.NewExercise;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.fbsroutines.web.visit.Language;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicianRefusalsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Recording RECORDING = new Recording("tester", DemonstrationServer.NOW);

  private static <T> T in(HandleCallback<T, RuntimeException> work) {
    return DEMONSTRATION
        .store()
        .database()
        .<T, RuntimeException>inClinic(DEMONSTRATION.clinic(), work);
  }

  private static ClinicianBrowser clinicianOf(String id) {
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    clinician.done("/new-patient", ImmutableListMultimap.of("id", id, "name", "Ana " + id));
    clinician.done("/patients/" + id + "/facts", ClinicianBrowser.healthyFacts("0").build());
    return clinician;
  }

  private static ImmutableListMultimap.Builder<String, String> bracing(
      ClinicianBrowser clinician, String id, int repetitions) {
    return ImmutableListMultimap.<String, String>builder()
        .put("seen", ClinicianBrowser.seen(clinician.page("/patients/" + id + "/routine/new")))
        .put("starts-day", "31")
        .put("starts-month", "1")
        .put("starts-year", "2027")
        .put("weeks", "6")
        .put("chosen", "abdominal-bracing")
        .put("abdominal-bracing-repetitions", String.valueOf(repetitions))
        .put("abdominal-bracing-sets", "1")
        .put("abdominal-bracing-hold", "0")
        .put("abdominal-bracing-least", "2")
        .put("abdominal-bracing-planned", "3")
        .put("abdominal-bracing-days", "7")
        .put("action", "approve");
  }

  private static Optional<CurrentRoutine> routine(String id) {
    return in(handle -> CurrentRoutine.read(handle, id));
  }

  private static void assertRefused(HttpResponse<String> response, int status, String... words) {
    assertThat(response.statusCode())
        .as(ClinicianBrowser.problems(response.body()))
        .isEqualTo(status);
    assertThat(response.body()).contains(words);
  }

  @Test
  void factsThatSomebodyElseReplacedAreToldWithWhatChanged() {
    ClinicianBrowser clinician = clinicianOf("stale");
    clinician.done(
        "/patients/stale/facts",
        ClinicianJourneyTest.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.CAN_SWIM, "no"));

    HttpResponse<String> response =
        clinician.post(
            "/patients/stale/facts",
            ClinicianJourneyTest.withAnswer(
                ClinicianBrowser.healthyFacts("1").build(), Question.FEVER, "yes"));

    assertRefused(
        response,
        409,
        "Somebody changed these facts meanwhile",
        "Can you swim?",
        "name=\"seen\" value=\"2\"");
    assertThat(response.body()).contains("id=\"q-fever\" name=\"q-fever\"");
    int version = in(handle -> PatientChart.read(handle, "stale").orElseThrow().factsVersion());
    assertThat(version).isEqualTo(2);
  }

  @Test
  void factsThatContradictThemselvesAreRefusedAndStoreNothing() {
    ClinicianBrowser clinician = clinicianOf("contradicts");
    ImmutableListMultimap<String, String> healthy = ClinicianBrowser.healthyFacts("1").build();

    assertRefused(
        clinician.post("/patients/contradicts/facts", replacing(healthy, "operations", "none")),
        422,
        "href=\"#operations\"");
    assertRefused(
        clinician.post(
            "/patients/contradicts/facts", replacing(healthy, "operation-0-date-year", "2030")),
        422,
        "href=\"#operation-0-date\"");
    assertRefused(
        clinician.post("/patients/contradicts/facts", replacing(healthy, "walking-1", "")),
        422,
        "href=\"#walking-0\"");
    assertRefused(
        clinician.post("/patients/contradicts/facts", replacing(healthy, "usual-pain", "11")),
        422,
        "href=\"#usual-pain\"");
  }

  private static ImmutableListMultimap<String, String> replacing(
      ImmutableListMultimap<String, String> fields, String field, String value) {
    ImmutableListMultimap.Builder<String, String> replaced = ImmutableListMultimap.builder();
    fields.forEach((name, old) -> replaced.put(name, name.equals(field) ? value : old));
    return replaced.build();
  }

  @Test
  void whatChangedBetweenPreviewAndApprovalIsToldAndNothingIsApproved() {
    ClinicianBrowser clinician = clinicianOf("changed");
    ImmutableListMultimap<String, String> form = bracing(clinician, "changed", 10).build();
    clinician.done(
        "/patients/changed/facts",
        ClinicianJourneyTest.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.CAN_SWIM, "no"));

    assertRefused(
        clinician.post("/patients/changed/routine/new", form),
        409,
        "The facts have a newer version.",
        "nothing was approved");
    assertThat(routine("changed")).isEmpty();

    ImmutableListMultimap<String, String> again = bracing(clinician, "changed", 10).build();
    in(handle -> Parameters.set(handle, ImmutableMap.of("painRise", 1), RECORDING));
    assertRefused(
        clinician.post("/patients/changed/routine/new", again),
        409,
        "The rule book has a newer version.");
    assertThat(routine("changed")).isEmpty();
  }

  @Test
  void aWithheldExerciseIsRefusedWithItsReasons() {
    ClinicianBrowser clinician = clinicianOf("withheld");
    clinician.done(
        "/patients/withheld/facts",
        ClinicianJourneyTest.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.MYELOPATHY, "yes"));
    assertThat(clinician.page("/patients/withheld/routine/new"))
        .doesNotContain("value=\"cervical-mobility\"")
        .contains("Cervical mobility");

    HttpResponse<String> response =
        clinician.post(
            "/patients/withheld/routine/new",
            bracing(clinician, "withheld", 10).put("chosen", "cervical-mobility").build());

    assertRefused(response, 422, "it is withheld (R");
    assertThat(routine("withheld")).isEmpty();
    assertRefused(
        clinician.post(
            "/patients/withheld/routine/new",
            bracing(clinician, "withheld", 10).put("chosen", "isokinetic").build()),
        422,
        "it is for the clinic alone");
    assertRefused(
        clinician.post(
            "/patients/withheld/routine/new",
            bracing(clinician, "withheld", 10).put("chosen", "no-such").build()),
        422,
        "it was not screened");
  }

  @Test
  void moreThanIsStatedNeedsAWrittenReasonWhichIsKept() {
    ClinicianBrowser clinician = clinicianOf("more");
    assertRefused(
        clinician.post("/patients/more/routine/new", bracing(clinician, "more", 15).build()),
        422,
        "lower it or give a written reason",
        "href=\"#abdominal-bracing-override\"");

    clinician.done(
        "/patients/more/routine/new",
        bracing(clinician, "more", 15)
            .put("abdominal-bracing-override", "Strong <i>and</i> keen")
            .build());

    assertThat(routine("more").orElseThrow().routine().items())
        .singleElement()
        .satisfies(item -> assertThat(item.overrideReason()).contains("Strong <i>and</i> keen"));
    assertThat(clinician.page("/patients/more/routine/new"))
        .contains("Strong &lt;i&gt;and&lt;/i&gt; keen");
  }

  @Test
  void aDraftIsAStartWhoseReasonsAreNotTheClinicians() {
    ClinicianBrowser clinician = clinicianOf("drafted");
    in(
        handle ->
            handle.execute(
                """
                insert into prescription_draft (patient_id, version, items, recorded_at, recorded_by)
                values ('drafted', 1, ?::jsonb, now(), 'Sam <b>Staff</b>')
                """,
                PrescriptionJson.write(
                    ImmutableList.of(
                        new PrescribedItem(
                            ExerciseId.ABDOMINAL_BRACING,
                            Dosage.of(
                                Effort.Repetitions.of(15),
                                Frequency.daily(SessionsPerDay.atLeast(2, 3))),
                            Optional.of("as ever"))))));
    String path = "/patients/drafted/routine/new";
    assertThat(clinician.page(path)).contains("Sam &lt;b&gt;Staff", "?start=draft");
    assertThat(clinician.page(path + "?start=draft"))
        .contains("name=\"draft\" value=\"1\"", "value=\"15\"")
        .doesNotContain("as ever", "?start=draft");

    assertRefused(
        clinician.post(path, bracing(clinician, "drafted", 15).put("draft", "1").build()),
        422,
        "give a written reason");
    clinician.done(path, bracing(clinician, "drafted", 10).put("draft", "1").build());
    assertThat(clinician.page(path)).as("it was considered").doesNotContain("?start=draft");
  }

  @Test
  void aReasonForWhatNeedsNoneIsNotKept() {
    ClinicianBrowser clinician = clinicianOf("needless");
    clinician.done(
        "/patients/needless/routine/new",
        bracing(clinician, "needless", 10)
            .put("abdominal-bracing-override", "just in case")
            .build());

    assertThat(routine("needless").orElseThrow().routine().items())
        .singleElement()
        .satisfies(item -> assertThat(item.overrideReason()).isEmpty());
  }

  @Test
  void aPausedRoutineIsResumedOnlyOnceTheWarningSignIsSetBack() {
    ClinicianBrowser clinician = clinicianOf("pause");
    clinician.done("/patients/pause/routine/new", bracing(clinician, "pause", 10).build());
    clinician.done(
        "/patients/pause/facts",
        ClinicianJourneyTest.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.FEVER, "yes"));
    in(
        handle ->
            new RoutinePauseStore(handle)
                .begin("pause", PauseReason.RED_FLAG, "", new Recording("Ana", RECORDING.at())));
    assertThat(routine("pause").orElseThrow().suspended())
        .containsExactly(ExerciseId.ABDOMINAL_BRACING);
    assertThat(clinician.page("/patients/pause")).contains("A warning sign was reported.");

    assertRefused(
        clinician.post("/patients/pause/resume", ImmutableListMultimap.of("pause", "1")),
        422,
        "Fill this in");
    assertRefused(
        clinician.post(
            "/patients/pause/resume",
            ImmutableListMultimap.of("pause", "1", "because", "Seen today")),
        422,
        "Set it back in the facts first");

    clinician.done("/patients/pause/facts", ClinicianBrowser.healthyFacts("2").build());
    String resumed =
        clinician.done(
            "/patients/pause/resume",
            ImmutableListMultimap.of("pause", "1", "because", "Seen <b>today</b>"));
    assertThat(resumed).contains("Seen &lt;b&gt;today", "taken out, waits for a new approval");
    assertRefused(
        clinician.post(
            "/patients/pause/resume", ImmutableListMultimap.of("pause", "1", "because", "Again")),
        422,
        "This pause has ended meanwhile");
    List<AuditRow> audited = in(handle -> new AuditStore(handle).about("patient", "pause", 3));
    assertThat(audited).extracting(AuditRow::action).contains("resume-routine");
  }

  @Test
  void aLimitTakesEffectAtOnceAndWhatCanNeverBeWaivedIsRefusedWithItsReason() {
    ClinicianBrowser clinician = clinicianOf("instructed");
    clinician.done(
        "/patients/instructed/routine/new", bracing(clinician, "instructed", 10).build());
    String path = "/patients/instructed/instructions";

    assertRefused(
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

    assertRefused(
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
    assertRefused(
        clinician.post(path + "/I-1/withdraw", ImmutableListMultimap.of("because-I-1", "Twice")),
        404,
        "There is no such page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"imported-press", "imported-stretch"})
  void anImportedExerciseIsGovernedOnceItsDemandsAreAssessed(String id) {
    boolean isGoverned = id.endsWith("stretch");
    in(
        handle ->
            new ExerciseStore(handle).merge(Iterators.singletonIterator(imported(id)), RECORDING));
    ClinicianBrowser clinician = ClinicianBrowser.of(DEMONSTRATION);
    String path = "/exercises/" + id + "/assess";
    String seen = ClinicianBrowser.seen(clinician.page(path));
    assertRefused(
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
    ExerciseRow row = in(handle -> new ExerciseStore(handle).find(id).orElseThrow());
    assertThat(row.origin()).isEqualTo(ExerciseOrigin.CLINIC);
    List<AuditRow> audited = in(handle -> new AuditStore(handle).about("exercise", id, 1));
    assertThat(audited).extracting(AuditRow::action).containsExactly("assess-exercise");
    assertRefused(
        clinician.post(
            path,
            ImmutableListMultimap.of("seen", seen, "supervision", "none", "demand", "balance")),
        422,
        "The exercise was changed meanwhile");
    assertThat(clinician.get("/exercises/walking/assess").statusCode()).isEqualTo(404);
  }

  private static NewExercise imported(String id) {
    Exercise exercise =
        new Exercise(
            new ExerciseId(id),
            "Imported " + id,
            ImmutableList.of(),
            StartingPosition.STANDING,
            ImmutableList.of(),
            Supervision.NONE,
            Demands.notAssessed(),
            Optional.empty(),
            Instructions.stepsOnly(Statement.uncited(ImmutableList.of("Do it."))),
            DosageStatement.notStated(),
            new Provenance("a library", "", "Unlicense"));
    return new NewExercise(
        id,
        ExerciseOrigin.IMPORTED,
        ExerciseStatus.LISTED,
        exercise.name(),
        false,
        "Unlicense",
        "a library",
        ExerciseJson.write(exercise));
  }

  @Test
  void aPatientOfAnotherClinicIsNotThere() {
    ClinicianBrowser own = clinicianOf("walled");
    own.done("/patients/walled/routine/new", bracing(own, "walled", 10).build());
    ClinicId other = DEMONSTRATION.store().addClinic("Another clinic");
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            other,
            handle -> {
              ClinicRules.storeStandard(handle, RECORDING);
              return other;
            });
    ClinicianBrowser stranger = ClinicianBrowser.of(DEMONSTRATION, other, Language.ENGLISH);

    for (String path :
        new String[] {"", "/facts", "/screening", "/routines", "/instructions", "/routine/new"}) {
      HttpResponse<String> found = stranger.get("/patients/walled" + path);
      assertThat(found.statusCode()).as(path).isEqualTo(404);
      assertThat(found.body())
          .as("the same words as for nobody")
          .isEqualTo(stranger.get("/patients/walled" + path).body())
          .doesNotContain("Ana walled");
    }
    ImmutableListMultimap<String, String> anything =
        ClinicianBrowser.healthyFacts("1")
            .put("note", "x")
            .put("because", "x")
            .put("pause", "1")
            .put("because-I-1", "x")
            .put("step", "LESS")
            .build();
    for (String path : new String[] {"/notes", "/resume", "/facts", "/instructions/I-1/withdraw"}) {
      assertThat(stranger.post("/patients/walled" + path, anything).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    ImmutableListMultimap<String, String> built =
        replacing(bracing(own, "walled", 10).build(), "seen", "1 1 1 1");
    for (String path : new String[] {"/routine/new", "/routine/grow", "/instructions"}) {
      assertThat(stranger.post("/patients/walled" + path, built).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(stranger.page("/patients")).doesNotContain("walled");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMissingIsToldInEveryLanguage(Language language) {
    ClinicianBrowser clinician =
        ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), language);
    HttpResponse<String> response =
        clinician.post("/new-patient", ImmutableListMultimap.of("id", "a b", "name", ""));

    assertRefused(response, 422, "href=\"#id\"", "href=\"#name\"", "value=\"a b\"");
    assertRefused(
        clinician.post("/new-patient", ImmutableListMultimap.of("id", "demo", "name", "Twice")),
        422,
        "href=\"#id\"");
  }

  @Test
  void notesAreKeptAsTheyWereWritten() {
    ClinicianBrowser clinician = clinicianOf("noted");
    assertRefused(
        clinician.post("/patients/noted/notes", ImmutableListMultimap.of("note", " ")),
        422,
        "Fill");
    String page =
        clinician.done(
            "/patients/noted/notes",
            ImmutableListMultimap.of("note", "<script>alert(1)</script>\r\nsecond line"));
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
  }
}
