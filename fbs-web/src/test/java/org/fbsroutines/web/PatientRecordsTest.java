package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a patient records, corrects and sees of it. */
class PatientRecordsTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  @Test
  void theSameAnswersAndTheSameRecordSentTwiceArriveOnce() {
    String check = UUID.randomUUID().toString();
    String id = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      PatientForms.assertLeadsTo(
          patient.post("/today/check", PatientForms.answers(check)), "/today");
      PatientForms.assertLeadsTo(
          patient.post("/today/records", PatientForms.record(id, "walking", 4)), "?recorded=" + id);
    }

    int records =
        SERVER.in(handle -> new SessionRecordStore(handle).history(patient.id(), id).size());
    assertThat(records).isEqualTo(1);
    assertThat(patient.post("/today/records", PatientForms.record(id, "walking", 3)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void theSameSessionRecordedFromTwoTabsCountsOnce() {
    patient.openTheDay();
    String first = patient.done("walking", 4);
    patient.done("walking", 4);

    assertThat(recorded()).extracting(SessionRecordRow::recordId).containsExactly(first);

    HttpResponse<String> less =
        patient.post(
            "/today/records", PatientForms.record(UUID.randomUUID().toString(), "walking", 2));
    assertThat(less.statusCode()).isEqualTo(409);
    assertThat(less.body())
        .contains(
            "This session has already been recorded", "action=\"/today/records/" + first + "\"");
    assertThat(recorded()).extracting(row -> row.record().pain().pain().nrs()).containsExactly(4);
  }

  @Test
  void morePainReportedOfASessionThatIsRecordedStopsAtOnce() {
    patient.openTheDay();
    String first = patient.done("walking", 4);

    PatientForms.assertLeadsTo(
        patient.post(
            "/today/records", PatientForms.record(UUID.randomUUID().toString(), "walking", 9)),
        "/today?recorded&stop=walking");

    assertThat(recorded()).extracting(SessionRecordRow::recordId).containsExactly(first);
    assertThat(recorded()).extracting(row -> row.record().pain().pain().nrs()).containsExactly(9);
  }

  @Test
  void morePainSentAgainFromTheSameFormStopsAtOnce() {
    patient.openTheDay();
    String id = patient.done("walking", 2);

    for (int i = 0; i < 2; i++) {
      PatientForms.assertLeadsTo(
          patient.post("/today/records", PatientForms.record(id, "walking", 9)),
          "/today?recorded&stop=walking");
    }

    assertThat(recorded()).extracting(SessionRecordRow::recordId).containsExactly(id);
    assertThat(recorded()).extracting(SessionRecordRow::revision).containsExactly(2);
    assertThat(recorded()).extracting(row -> row.record().pain().pain().nrs()).containsExactly(9);
  }

  @Test
  void lessPainSentAgainFromTheSameFormStandsInTheFormThatCorrects() {
    String id = patient.done("walking", 4);

    HttpResponse<String> less =
        patient.post("/today/records", PatientForms.record(id, "walking", 2));

    assertThat(less.statusCode()).isEqualTo(409);
    assertThat(less.body()).contains("action=\"/today/records/" + id + "\"");
    assertThat(recorded()).extracting(row -> row.record().pain().pain().nrs()).containsExactly(4);
  }

  private List<SessionRecordRow> recorded() {
    LocalDate today = LocalDate.of(2027, 1, 31);
    return SERVER.in(handle -> new SessionRecordStore(handle).between(patient.id(), today, today));
  }

  @Test
  void aCorrectionCountsKeepsTheOriginalAndIsRefusedOnAnOldPage() {
    String id = patient.done("walking", 4);
    String[] correction = {"revision", "1", "after", "6", "note", "more after all"};
    PatientForms.assertLeadsTo(
        patient.post("/today/records/" + id, correction), "/today/records/" + id + "?corrected");
    PatientForms.assertLeadsTo(
        patient.post("/today/records/" + id, correction), "/today/records/" + id + "?corrected");

    assertThat(patient.page("/today/records/" + id))
        .contains("more after all", "&lt;b&gt;fine&lt;/b&gt;")
        .doesNotContain("<b>fine");
    assertThat(
            patient
                .post("/today/records/" + id, "revision", "1", "after", "7", "note", "")
                .statusCode())
        .isEqualTo(409);
    assertThat(patient.post("/today/records/" + id, "revision", "2", "after", "", "note", ""))
        .satisfies(response -> assertThat(response.statusCode()).isEqualTo(422))
        .satisfies(response -> assertThat(response.body()).contains("href=\"#after\""));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10})
  void aCorrectionThatSaysStopLeadsToThat(int after) {
    SERVER.in(ClinicNumbers::stateTelephone);
    patient.openTheDay();
    String id = patient.done("walking", 3);

    PatientForms.assertLeadsTo(
        patient.post(
            "/today/records/" + id, "revision", "1", "after", String.valueOf(after), "note", ""),
        "/today?recorded&stop=walking");

    assertThat(patient.page("/today?recorded&stop=walking"))
        .has(inOrder("Stop: Walking", "stop this exercise for today", "href=\"tel:+34900123456\""));
  }

  /** The form that shows a session which was recorded from another page already. */
  @Test
  void aCorrectionOfWhatWasRecordedElsewhereLeadsToTheStopToo() {
    patient.openTheDay();
    String first = patient.done("walking", 4);
    HttpResponse<String> shown =
        patient.post(
            "/today/records", PatientForms.record(UUID.randomUUID().toString(), "walking", 2));
    assertThat(shown.body()).contains("action=\"/today/records/" + first + "\"");

    PatientForms.assertLeadsTo(
        patient.post("/today/records/" + first, "revision", "1", "after", "9", "note", ""),
        "/today?recorded&stop=walking");
  }

  @Test
  void aCorrectionThatTakesTooMuchPainBackLeadsToTheRecord() {
    patient.openTheDay();
    String id = patient.done("walking", 9);

    PatientForms.assertLeadsTo(
        patient.post("/today/records/" + id, "revision", "1", "after", "4", "note", ""),
        "/today/records/" + id + "?corrected");
  }

  @Test
  void theRecordOfSomebodyElseIsNotThere() {
    String id = patient.done("walking", 4);
    patient = SERVER.patient();

    assertThat(patient.get("/today/records/" + id).statusCode()).isEqualTo(404);
    assertThat(patient.post("/today/records/" + id, "revision", "1", "after", "1").statusCode())
        .isEqualTo(404);
    assertThat(
            patient
                .post("/today/records/" + id + "/settling", "revision", "1", "settling", "later")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void tooMuchPainStopsTheExerciseAtOnceAndLessensItTheNextDay() throws IOException {
    patient.openTheDay();
    String id = patient.done("walking", 9);

    assertThat(patient.page("/today"))
        .has(inOrder("Not today", "Walking", "stop this exercise for today"));
    assertThat(handout()).doesNotContain("Walking");
    assertThat(patient.get("/today/sessions/evening/walking").statusCode()).isEqualTo(404);

    SERVER.clock().pass(Duration.ofDays(1));
    patient.openTheDay();
    String next = patient.page("/today");
    assertThat(next).contains("How long did it last?", "First record how long the pain");
    assertThat(patient.get("/today/sessions/morning/walking").statusCode()).isEqualTo(404);
    PatientForms.assertLeadsTo(
        patient.post(
            "/today/records/" + id + "/settling",
            "revision",
            PatientForms.hidden(next, "revision"),
            "settling",
            "later"),
        "/today");
    assertThat(patient.page("/today/sessions/morning/walking"))
        .contains("Less than usual", "7 minutes");
    assertThat(handout()).contains("Walking", "7 minutes").doesNotContain("9 minutes");
  }

  @Test
  void whomToCallStandsWhereThePainSaysStop() {
    patient.openTheDay();
    SERVER.in(ClinicNumbers::stateTelephone);

    patient.post("/today/records", PatientForms.record(UUID.randomUUID().toString(), "walking", 9));

    assertThat(patient.page("/today?recorded&stop=walking"))
        .has(inOrder("Stop: Walking", "href=\"tel:+34900123456\"", "Your sessions"));
  }

  @Test
  void whoRecordsTooMuchPainIsToldToStopAndNotToGoOn() {
    patient.openTheDay();

    HttpResponse<String> answer =
        patient.post(
            "/today/records", PatientForms.record(UUID.randomUUID().toString(), "walking", 9));

    PatientForms.assertLeadsTo(answer, "/today?recorded&stop=walking");
    assertThat(patient.page("/today?recorded&stop=walking"))
        .has(
            inOrder("<h1>Today", "Stop: Walking", "stop this exercise for today", "Your sessions"));
    assertThat(patient.page("/today?recorded&stop=yoga")).doesNotContain("Stop: ");
  }

  @Test
  void whoForgetsThePainIsAskedForThatAlone() {
    patient.openTheDay();
    String[] record = PatientForms.record(UUID.randomUUID().toString(), "walking", 4);
    List<String> without = new ArrayList<>(List.of(record));
    without.set(without.indexOf("after") + 1, "");

    HttpResponse<String> answer = patient.post("/today/records", without.toArray(String[]::new));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#after\"")
        .doesNotContain("This exercise is not in your routine");
  }

  @Test
  void aQuestionThatIsSentWithoutItsAnswerIsAskedAgainWithTheReason() {
    patient.openTheDay();
    String id = patient.done("walking", 8);
    SERVER.clock().pass(Duration.ofDays(1));
    patient.openTheDay();

    for (String answer : List.of("", "better")) {
      HttpResponse<String> response =
          patient.post("/today/records/" + id + "/settling", "revision", "1", "settling", answer);

      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(response.body())
          .contains("href=\"#settling\"", "nhsuk-error-message", "How long did it last?");
    }
    assertThat(patient.page("/today")).contains("How long did it last?");
  }

  @Test
  void whoRecordedAnExerciseIsLedToTheNextOneThatIsLeft() {
    patient.openTheDay();
    patient.done("walking", 4);

    assertThat(patient.page("/today/sessions/morning"))
        .containsPattern("href=\"/today/sessions/morning/[a-z-]+\"[^>]*>\\s*Next: ");
  }

  private String handout() throws IOException {
    try (PDDocument paper = Loader.loadPDF(patient.bytes("/handout.pdf").body())) {
      return new PDFTextStripper().getText(paper);
    }
  }

  @Test
  void painThatStaysUpForDaysPausesTheRoutine() {
    patient.openTheDay();
    String id = patient.done("walking", 8);
    SERVER.clock().pass(Duration.ofDays(2));
    patient.post("/today/records/" + id + "/settling", "revision", "1", "settling", "still-up");

    assertThat(patient.page("/today")).contains("Your routine is paused", "stayed up for days");
  }

  @ParameterizedTest
  @CsvSource({
    "after,,after",
    "after,11,after",
    "before,x,before",
    "effort,5,effort",
    "date,2027-02-01,date",
    "date,2026-01-01,date",
    "exercise,swimming,exercise",
    "exercise,<b>,exercise",
    "record,../x,record",
    "part,night,part"
  })
  void aRecordThatCannotBeIsRefusedWithItsReason(
      String field, @Nullable String value, String problem) {
    String[] fields = PatientForms.record(UUID.randomUUID().toString(), "walking", 4);
    int at = List.of(fields).indexOf(field);
    fields[at + 1] = value == null ? "" : value;
    HttpResponse<String> response = patient.post("/today/records", fields);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("href=\"#" + problem + "\"").doesNotContain("<b>");
    List<?> records =
        SERVER.in(
            handle ->
                new SessionRecordStore(handle)
                    .between(patient.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));
    assertThat(records).isEmpty();
  }
}
