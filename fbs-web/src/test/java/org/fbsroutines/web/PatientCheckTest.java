package org.fbsroutines.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SafetyCheckRow;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The safety questions: what opens the day, what keeps it closed, what counts at once. */
class PatientCheckTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  @Test
  void nothingIsShownBeforeTheQuestionsAreAnswered() {
    PatientForms.assertLeadsTo(patient.get("/today/sessions/morning"), "/today/check");
    PatientForms.assertLeadsTo(patient.get("/today/sessions/morning/walking"), "/today/check");
  }

  private static Stream<String> everyQuestion() {
    return Splitter.on(' ').splitToStream(PatientForms.NONE);
  }

  @Test
  void theQuestionsOfEveryRuleOfWarningSignsStandOnOnePageAboveOneAnswerThatDeniesThemAll() {
    Document page = Jsoup.parse(patient.page("/today/check"));

    assertThat(page.select("form[action=/today/check] input[type=checkbox]:not(#none)"))
        .extracting(box -> box.attr("value"))
        .containsExactlyElementsOf(
            Stream.concat(everyQuestion().filter(key -> !key.equals("fall")), Stream.of("yes"))
                .toList());
    assertThat(page.select("fieldset").select("input[id]"))
        .extracting(Element::id)
        .contains("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "fall");
    assertThat(page.select("#none")).hasSize(1);
    assertThat(page.select("#none").attr("value")).isEqualTo(PatientForms.NONE);
  }

  @Test
  void whoTicksNothingIsAskedAgainAndTheDayStaysClosed() {
    assertRefused("check", UUID.randomUUID().toString(), "day", "2027-01-31");
  }

  @ParameterizedTest
  @MethodSource("everyQuestion")
  void noneOfTheseOfAPageWithoutAQuestionDoesNotDenyIt(String later) {
    String asked = everyQuestion().filter(key -> !key.equals(later)).collect(joining(" "));

    assertRefused("check", UUID.randomUUID().toString(), "day", "2027-01-31", "none", asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "on", "no-such-question", "NEWSADDLENUMBNESS"})
  void noneOfTheseThatNamesNoQuestionDeniesNone(String value) {
    assertRefused("check", UUID.randomUUID().toString(), "day", "2027-01-31", "none", value);
  }

  private void assertRefused(String... fields) {
    HttpResponse<String> response = patient.post("/today/check", fields);

    assertThat(response.statusCode()).isEqualTo(422);
    Html.assertWellBuilt(response.body());
    assertThat(response.body())
        .contains("There is a problem", "href=\"#none\">Tick anything you have. If none, tick");
    assertThat(Jsoup.parse(response.body()).select("input[checked]")).isEmpty();
    assertClosed();
  }

  @ParameterizedTest
  @CsvSource({
    "R01,newSaddleNumbness,care--emergency,Call your emergency number",
    "R05,fever,care--urgent,urgent medical advice line",
    "fall,yes,care--non-urgent,You reported a fall"
  })
  void aWarningSignOrAFallTellsWhomToCallAndPausesUntilAClinicianResumes(
      String field, String answer, String card, String said) {
    String check = UUID.randomUUID().toString();
    PatientForms.assertLeadsTo(
        patient.post("/today/check", PatientForms.answers(check, field, answer)), "/today");

    assertThat(patient.page("/today")).contains("Your routine is paused", card, said);
    PatientForms.assertLeadsTo(
        patient.post("/today/check", PatientForms.answers(UUID.randomUUID().toString())),
        "/today?answered");
    assertThat(patient.page("/today?answered"))
        .contains("Your answers have arrived", "Your routine is paused", card, said);
    SERVER.clock().pass(Duration.ofDays(1));
    assertThat(patient.page("/today")).contains("Your routine is paused", card, said);
    PatientForms.assertLeadsTo(patient.get("/today/sessions/morning"), "/today");
  }

  @Test
  void reassuringAnswersToYesterdaysQuestionsDoNotOpenToday() {
    String asked = patient.page("/today/check");
    String check = PatientForms.hidden(asked, "check");
    String day = PatientForms.hidden(asked, "day");
    SERVER.clock().pass(Duration.ofDays(1));

    PatientForms.assertLeadsTo(
        patient.post("/today/check", PatientForms.answers(check, "day", day)),
        "/today/check?another-day");

    String anew = patient.page("/today/check?another-day");
    assertThat(anew).contains("Your answers were not accepted", "about another day");
    assertThat(PatientForms.hidden(anew, "day")).isEqualTo("2027-02-01");
    assertThat(patient.speaking("es").page("/today/check?another-day")).contains("de otro día");
    assertClosed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "today", "2027-01-30", "2027-02-01", "2027-02-30", "31/01/2027"})
  void reassuringAnswersWithoutTheDayOfTodayDoNotOpenIt(String day) {
    PatientForms.assertLeadsTo(
        patient.post(
            "/today/check", PatientForms.answers(UUID.randomUUID().toString(), "day", day)),
        "/today/check?another-day");

    assertClosed();
  }

  private void assertClosed() {
    assertThat(patient.page("/today")).contains("First, a few questions");
    List<?> checks =
        SERVER.in(handle -> new SafetyCheckStore(handle).since(patient.id(), Instant.EPOCH));
    assertThat(checks).isEmpty();
  }

  @Test
  void aWarningSignOfYesterdaysQuestionsCountsAtOnce() {
    String check = PatientForms.hidden(patient.page("/today/check"), "check");
    SERVER.clock().pass(Duration.ofDays(1));

    PatientForms.assertLeadsTo(
        patient.post("/today/check", PatientForms.answers(check, "R01", "newSaddleNumbness")),
        "/today");

    assertThat(patient.page("/today")).contains("Your routine is paused", "care--emergency");
  }

  @Test
  void aWarningSignTickedAfterGoingBackToTheAnsweredQuestionsCountsAtOnce() {
    String check = PatientForms.hidden(patient.page("/today/check"), "check");
    patient.post("/today/check", PatientForms.answers(check));

    patient.post("/today/check", PatientForms.answers(check, "R01", "newSaddleNumbness"));

    assertThat(patient.page("/today")).contains("Your routine is paused", "care--emergency");
  }

  @Test
  void aSignTickedBesideNoneOfTheseCountsWithoutAScriptTooAndNothingIsTakenForDenied() {
    List<String> answers =
        new ArrayList<>(List.of(PatientForms.answers(UUID.randomUUID().toString())));
    answers.addAll(List.of("R05", "fever"));

    PatientForms.assertLeadsTo(
        patient.post("/today/check", answers.toArray(String[]::new)), "/today?contradiction");

    assertThat(patient.page("/today?contradiction"))
        .contains(
            "Your routine is paused",
            "urgent medical advice line",
            "You also ticked “None of these today”. What you ticked above it counts.");
    assertThat(stored())
        .isEqualTo(new SafetyAnswers(ImmutableMap.of(Question.FEVER, Answer.YES), Answer.UNKNOWN));
  }

  @Test
  void whatIsNotTickedBesideASignIsNotTakenForDenied() {
    patient.post("/today/check", PatientForms.answers(UUID.randomUUID().toString(), "fall", "yes"));

    assertThat(stored()).isEqualTo(new SafetyAnswers(ImmutableMap.of(), Answer.YES));
  }

  private SafetyAnswers stored() {
    List<SafetyCheckRow> checks =
        SERVER.in(handle -> new SafetyCheckStore(handle).since(patient.id(), Instant.EPOCH));
    assertThat(checks).hasSize(1);
    return SafetyAnswersJson.read("stored", checks.get(0).answers());
  }

  @Test
  void aSignStatesFirstWhomToCall() {
    patient.post(
        "/today/check",
        PatientForms.answers(UUID.randomUUID().toString(), "R01", "newSaddleNumbness"));

    Element content = Jsoup.parse(patient.page("/today")).select("h1 + *").get(0);
    assertThat(content.hasClass("nhsuk-card--care--emergency")).isTrue();
    assertThat(content.select("h2").text()).contains("Call your emergency number");
  }

  @Test
  void whoseRoutineIsPausedCanReportAWorseSignAndASafeAnswerEndsNothing() {
    patient.post("/today/check", PatientForms.answers(UUID.randomUUID().toString(), "fall", "yes"));
    String fallen = patient.page("/today");

    assertThat(patient.page("/today/check")).contains("name=\"fall\"");
    patient.post(
        "/today/check",
        PatientForms.answers(UUID.randomUUID().toString(), "R01", "newSaddleNumbness"));
    patient.post("/today/check", PatientForms.answers(UUID.randomUUID().toString()));

    assertThat(fallen)
        .contains("Your routine is paused", "/today/check")
        .doesNotContain("handout.pdf");
    assertThat(patient.page("/today")).contains("Your routine is paused", "care--emergency");
  }

  @Test
  void aWarningSignCountsEvenIfTheRestIsNotAnswered() {
    String[] fields = {"check", UUID.randomUUID().toString(), "R03", "chestPain"};
    PatientForms.assertLeadsTo(patient.post("/today/check", fields), "/today");

    assertThat(patient.page("/today")).contains("care--emergency");
    Answer known =
        SERVER.in(
            handle ->
                PatientChart.read(handle, patient.id())
                    .orElseThrow()
                    .facts()
                    .answer(Question.CHEST_PAIN));
    assertThat(known).isEqualTo(Answer.YES);
  }

  @Test
  void afterAClinicianResumedTheQuestionsAreAskedAnew() {
    patient.post("/today/check", PatientForms.answers(UUID.randomUUID().toString(), "fall", "yes"));
    SERVER.clock().pass(Duration.ofHours(1));
    SERVER.in(
        handle -> {
          new RoutinePauseStore(handle)
              .end(
                  patient.id(),
                  1,
                  "seen, all well",
                  new Recording("Dr. Dana", SERVER.clock().instant()));
          return patient.id();
        });

    assertThat(patient.page("/today")).contains("First, a few questions");
    patient.openTheDay();
    assertThat(patient.page("/today")).contains("/today/sessions/morning");
  }
}
