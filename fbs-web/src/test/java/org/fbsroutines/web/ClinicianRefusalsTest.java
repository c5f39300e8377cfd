package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.FactsChange;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicianRefusalsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Recording RECORDING = new Recording("tester", DemonstrationServer.NOW);

  @Test
  void aWalkThatIsNoWholeNumberIsOneProblemAndAMissingOneIsTold() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "walked");
    ImmutableListMultimap<String, String> facts = ClinicianBrowser.healthyFacts("1").build();

    HttpResponse<String> comma =
        clinician.post(
            "/patients/walked/facts", ClinicianBrowser.replacing(facts, "walking-1", "10,5"));
    HttpResponse<String> missing =
        clinician.post(
            "/patients/walked/facts", ClinicianBrowser.replacing(facts, "walking-1", ""));

    ClinicianBrowser.assertRefused(
        comma, 422, "href=\"#walking-1\"", "Enter a whole number from 1 to 240");
    assertThat(comma.body())
        .doesNotContain("href=\"#walking-0\"", "href=\"#walking-2\"", "Enter all three days");
    ClinicianBrowser.assertRefused(missing, 422, "href=\"#walking-1\"", "Enter all three days");
  }

  @Test
  void factsThatSomebodyElseReplacedAreToldWithWhatChanged() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "stale");
    clinician.done(
        "/patients/stale/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.healthyFacts("1").build(), Question.CAN_SWIM, "no"));

    HttpResponse<String> response =
        clinician.post(
            "/patients/stale/facts",
            ClinicianBrowser.withAnswer(
                ClinicianBrowser.healthyFacts("1").build(), Question.FEVER, "yes"));

    ClinicianBrowser.assertRefused(
        response,
        409,
        "Somebody has changed these facts in the meantime",
        "Can you swim?",
        "name=\"seen\" value=\"2\"");
    assertThat(response.body()).contains("id=\"q-fever\" name=\"q-fever\"");
    int version =
        DEMONSTRATION.in(handle -> PatientChart.read(handle, "stale").orElseThrow().factsVersion());
    assertThat(version).isEqualTo(2);
  }

  @Test
  void aSignThatThePatientReportedMeanwhileIsNotTakenBackBySavingOnceMore() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "meanwhile");
    ImmutableListMultimap<String, String> opened = ClinicianBrowser.healthyFacts("1").build();
    clinician.done(
        "/patients/meanwhile/facts",
        ClinicianBrowser.withAnswer(
            ClinicianBrowser.replacing(opened, "usual-pain", "6"), Question.FEVER, "yes"));

    HttpResponse<String> response =
        clinician.post(
            "/patients/meanwhile/facts",
            ClinicianBrowser.withAnswer(
                ClinicianBrowser.withAnswer(opened, Question.CAN_SWIM, "no"),
                Question.FEVER,
                "unknown"));

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(response.body())
        .containsPattern("name=\"q-fever\"[^>]*value=\"yes\" checked")
        .containsPattern("name=\"q-canSwim\"[^>]*value=\"no\" checked")
        .contains("<option value=\"6\" selected>");
  }

  @Test
  void aFormThatClaimsAVersionNobodyWroteIsStale() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "claims");

    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/claims/facts",
            ClinicianBrowser.withAnswer(
                ClinicianBrowser.healthyFacts("999").build(), Question.CAN_SWIM, "no")),
        409,
        "Somebody has changed these facts in the meantime");
  }

  @Test
  void factsThatContradictThemselvesAreRefusedAndStoreNothing() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "contradicts");
    ImmutableListMultimap<String, String> healthy = ClinicianBrowser.healthyFacts("1").build();

    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/contradicts/facts",
            ClinicianBrowser.replacing(healthy, "operations", "none")),
        422,
        "href=\"#operations\"");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/contradicts/facts",
            ClinicianBrowser.replacing(healthy, "operation-0-date-year", "2030")),
        422,
        "href=\"#operation-0-date\"");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/contradicts/facts", ClinicianBrowser.replacing(healthy, "walking-1", "")),
        422,
        "href=\"#walking-1\"");
    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/contradicts/facts", ClinicianBrowser.replacing(healthy, "usual-pain", "11")),
        422,
        "href=\"#usual-pain\"");
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void whatIsNotDecidedStandsApartFromWhatDecides(Language language) {
    String id = "open-" + language.tag();
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, id);
    clinician.done(
        "/patients/" + id + "/facts",
        ClinicianBrowser.replacing(
            ClinicianBrowser.healthyFacts("1").build(), "responses", "unknown"));

    assertThat(
            ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), language)
                .page("/patients/" + id + "/screening"))
        .contains(language.equals(Spoken.ENGLISH) ? "Not decided" : "Sin decidir")
        .doesNotContain("The pain rose too much", "El dolor subió demasiado");
  }

  @Test
  void anOperationBeforeTheBirthIsRefused() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "unborn");

    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/unborn/facts",
            ClinicianBrowser.replacing(
                ClinicianBrowser.healthyFacts("1").build(), "operation-0-date-year", "1974")),
        422,
        "href=\"#operation-0-date\"",
        "Enter a date from 3 April 1975 to 31 January 2027");
  }

  @Test
  void painAfterAnExerciseThatIsNoneIsRefusedWithTheNearest() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "walkng");

    ClinicianBrowser.assertRefused(
        clinician.post(
            "/patients/walkng/facts",
            ImmutableListMultimap.<String, String>builder()
                .putAll(
                    ClinicianBrowser.replacing(
                        ClinicianBrowser.healthyFacts("1").build(), "responses", "listed"))
                .put("response-0-exercise", "walkng")
                .put("response-0-pain", "9")
                .put("response-0-settled", "no")
                .put("response-0-persists", "no")
                .build()),
        422,
        "href=\"#response-0-exercise\"",
        "Did you mean walking?");
  }

  /** What was let in before keeps nothing out that is learned now, least of all a warning sign. */
  @Test
  void painAfterAnExerciseThatIsNoLongerListedStaysWhereItStands() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "delisted");
    DEMONSTRATION.in(
        handle ->
            FactsChange.record(
                handle,
                "delisted",
                PatientFacts.unknown()
                    .withPainResponses(
                        Known.of(
                            ImmutableList.of(
                                new PainResponse(
                                    new ExerciseId("old-press"),
                                    new PainScore(9),
                                    Answer.NO,
                                    Answer.NO)))),
                1,
                LocalDate.parse("2027-01-31"),
                RECORDING));

    clinician.done(
        "/patients/delisted/facts",
        ImmutableListMultimap.<String, String>builder()
            .putAll(
                ClinicianBrowser.replacing(
                    ClinicianBrowser.withAnswer(
                        ClinicianBrowser.healthyFacts("2").build(), Question.LEG_WEAKNESS, "yes"),
                    "responses",
                    "listed"))
            .put("response-0-exercise", "old-press")
            .put("response-0-pain", "9")
            .put("response-0-settled", "no")
            .put("response-0-persists", "no")
            .build());

    PatientFacts stored =
        DEMONSTRATION.in(handle -> PatientChart.read(handle, "delisted").orElseThrow().facts());
    assertThat(stored.answer(Question.LEG_WEAKNESS)).isEqualTo(Answer.YES);
    assertThat(stored.painResponses().toOptional().orElseThrow())
        .extracting(PainResponse::exercise)
        .containsExactly(new ExerciseId("old-press"));
  }

  @Test
  void aPatientOfAnotherClinicIsNotThere() {
    ClinicianBrowser own = ClinicianBrowser.withPatient(DEMONSTRATION, "walled");
    own.done("/patients/walled/routine/new", own.bracing("walled", 10).build());
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
    ClinicianBrowser stranger = ClinicianBrowser.of(DEMONSTRATION, other, Spoken.ENGLISH);

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
        ClinicianBrowser.replacing(own.bracing("walled", 10).build(), "seen", "1 1 1 1");
    for (String path : new String[] {"/routine/new", "/routine/grow", "/instructions"}) {
      assertThat(stranger.post("/patients/walled" + path, built).statusCode())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(stranger.page("/patients")).doesNotContain("walled");
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.page.Spoken#all")
  void whatIsMissingIsToldInEveryLanguage(Language language) {
    ClinicianBrowser clinician =
        ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), language);
    HttpResponse<String> response =
        clinician.post("/new-patient", ImmutableListMultimap.of("id", "a b", "name", ""));

    ClinicianBrowser.assertRefused(
        response, 422, "href=\"#id\"", "href=\"#name\"", "value=\"a b\"");
    ClinicianBrowser.assertRefused(
        clinician.post("/new-patient", ImmutableListMultimap.of("id", "demo", "name", "Twice")),
        422,
        "href=\"#id\"");
  }

  @Test
  void notesAreKeptAsTheyWereWritten() {
    ClinicianBrowser clinician = ClinicianBrowser.withPatient(DEMONSTRATION, "noted");
    ClinicianBrowser.assertRefused(
        clinician.post("/patients/noted/notes", ImmutableListMultimap.of("note", " ")),
        422,
        "Fill");
    String page =
        clinician.done(
            "/patients/noted/notes",
            ImmutableListMultimap.of("note", "<script>alert(1)</script>\r\nsecond line"));
    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
  }

  @Test
  void anAddressOfNoPageIsAnsweredInTheLanguageThatWasChosen() {
    HttpResponse<String> response =
        ClinicianBrowser.of(DEMONSTRATION, DEMONSTRATION.clinic(), Spoken.SPANISH)
            .get("/no-such-page");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("<html lang=\"es\"");
  }
}
