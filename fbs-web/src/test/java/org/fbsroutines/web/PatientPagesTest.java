package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.SafetyGroup;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.format.FactsDocument;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.RecordAccessRow;
import org.fbsroutines.persistence.store.RecordAccessStore;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.fbsroutines.persistence.store.RoutineStatus;
import org.fbsroutines.persistence.store.RoutineStore;
import org.fbsroutines.persistence.store.SafetyCheckStore;
import org.fbsroutines.persistence.store.SessionRecordStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientPagesTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  private static final Pattern HIDDEN =
      Pattern.compile(
          "<input type=\"hidden\"(?: id=\"[a-z]*\")? name=\"([a-z]+)\" value=\"([^\"]*)\"");

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  private static String ok(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(200);
    Html.assertWellBuilt(response.body());
    return response.body();
  }

  private String page(String path) {
    return ok(patient.get(path));
  }

  private static void assertLeadsTo(HttpResponse<String> response, String path) {
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith(path));
  }

  private static String hidden(String page, String name) {
    Matcher fields = HIDDEN.matcher(page);
    while (fields.find()) {
      if (fields.group(1).equals(name)) {
        return fields.group(2);
      }
    }
    throw new AssertionError("no field " + name);
  }

  /** Every group answered "none", the fall answered no; then what a test says otherwise. */
  private static String[] answers(String check, String... otherwise) {
    List<String> fields = new ArrayList<>(List.of("check", check));
    for (SafetyGroup group : SafetyGroup.of(RuleBook.standard())) {
      int at = List.of(otherwise).indexOf(group.rule());
      fields.add(group.rule());
      fields.add(at < 0 ? "none" : otherwise[at + 1]);
    }
    int fall = List.of(otherwise).indexOf("fall");
    fields.add("fall");
    fields.add(fall < 0 ? "no" : otherwise[fall + 1]);
    return fields.toArray(String[]::new);
  }

  private void openTheDay() {
    assertLeadsTo(patient.post("/today/check", answers(UUID.randomUUID().toString())), "/today");
  }

  private static String[] record(String id, String exercise, int after) {
    return new String[] {
      "record",
      id,
      "exercise",
      exercise,
      "part",
      "morning",
      "date",
      "2027-01-31",
      "before",
      "3",
      "after",
      String.valueOf(after),
      "effort",
      "11",
      "note",
      "<b>fine</b>"
    };
  }

  private String done(String exercise, int after) {
    String id = UUID.randomUUID().toString();
    assertThat(patient.post("/today/records", record(id, exercise, after)).statusCode())
        .isEqualTo(303);
    return id;
  }

  @Test
  void aDayFromTheQuestionsToTheRecordedSession() {
    assertThat(page("/today"))
        .contains("First, a few questions", "After the questions", "Morning", "Walking")
        .doesNotContain("/today/sessions/");

    String check = hidden(page("/today/check"), "check");
    assertLeadsTo(patient.post("/today/check", answers(check)), "/today");
    assertThat(page("/today"))
        .contains("/today/sessions/morning", "4 to do")
        .doesNotContain("First, a few questions");

    assertThat(page("/today/sessions/morning"))
        .containsSubsequence("Walking", "9 minutes", "To do");
    String walking = page("/today/sessions/morning/walking");
    assertThat(walking).contains("9 minutes", "data-player", "The highest pain during or after it");

    assertLeadsTo(
        patient.post("/today/records", record(hidden(walking, "record"), "walking", 4)),
        "/today/sessions/morning?recorded");
    assertThat(page("/today/sessions/morning?recorded")).contains("Recorded", "Pain afterwards: 4");
    assertThat(page("/today")).contains("1 done");
  }

  @Test
  void everySessionDoneIsToldAsDone() {
    openTheDay();
    String today = page("/today");
    Matcher parts = Pattern.compile("/today/sessions/([a-z-]+)").matcher(today);
    while (parts.find()) {
      String session = page("/today/sessions/" + parts.group(1));
      Matcher exercises = Pattern.compile("/today/sessions/[a-z-]+/([a-z-]+)\"").matcher(session);
      while (exercises.find()) {
        String[] fields = record(UUID.randomUUID().toString(), exercises.group(1), 4);
        fields[5] = parts.group(1);
        patient.post("/today/records", fields);
      }
    }

    assertThat(page("/today")).contains("All done for today");
  }

  @Test
  void aRecordThatIsRefusedLeavesTheExerciseWithItsPlayerAndWhatWasEntered() {
    openTheDay();
    String[] fields = record(UUID.randomUUID().toString(), "walking", 11);

    HttpResponse<String> response = patient.post("/today/records", fields);

    assertThat(response.statusCode()).isEqualTo(422);
    Html.assertWellBuilt(response.body());
    assertThat(response.body())
        .contains("There is a problem", "href=\"#after\"", "data-player", "/assets/player-")
        .contains("&lt;b&gt;fine&lt;/b&gt;");
    fields[11] = "4";
    fields[1] = hidden(response.body(), "record");
    assertThat(patient.post("/today/records", fields).statusCode()).isEqualTo(303);
  }

  @Test
  void theExerciseCanBeRecordedWithoutAConnection() {
    openTheDay();

    assertThat(page("/today/sessions/morning/walking"))
        .contains("/assets/offline-", "data-offline-record", "data-owner=");
  }

  @Test
  void nothingIsShownBeforeTheQuestionsAreAnswered() {
    assertLeadsTo(patient.get("/today/sessions/morning"), "/today/check");
    assertLeadsTo(patient.get("/today/sessions/morning/walking"), "/today/check");
  }

  @Test
  void aQuestionThatIsNotAnsweredKeepsTheDayClosedAndIsTold() {
    HttpResponse<String> response =
        patient.post("/today/check", answers(UUID.randomUUID().toString(), "R05", ""));

    assertThat(response.statusCode()).isEqualTo(422);
    Html.assertWellBuilt(response.body());
    assertThat(response.body()).contains("There is a problem", "href=\"#R05\"");
    assertThat(page("/today")).contains("First, a few questions");
    List<?> checks = SERVER.in(handle -> new SafetyCheckStore(handle).latest(patient.id(), 10));
    assertThat(checks).isEmpty();
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
    assertLeadsTo(patient.post("/today/check", answers(check, field, answer)), "/today");

    assertThat(page("/today")).contains("Your routine is paused", card, said);
    openTheDay();
    SERVER.clock().forward(Duration.ofDays(1));
    assertThat(page("/today")).contains("Your routine is paused", card, said);
    assertLeadsTo(patient.get("/today/sessions/morning"), "/today");
    assertThat(SERVER.<Boolean>in(this::isSuspended)).isTrue();
  }

  private boolean isSuspended(Handle handle) {
    return new RoutineStore(handle).current(patient.id()).orElseThrow().status()
        == RoutineStatus.SUSPENDED;
  }

  @Test
  void aWarningSignCountsEvenIfTheRestIsNotAnswered() {
    String[] fields = {"check", UUID.randomUUID().toString(), "R03", "chestPain"};
    assertLeadsTo(patient.post("/today/check", fields), "/today");

    assertThat(page("/today")).contains("care--emergency");
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
    patient.post("/today/check", answers(UUID.randomUUID().toString(), "fall", "yes"));
    SERVER.clock().forward(Duration.ofHours(1));
    SERVER.in(
        handle -> {
          new RoutinePauseStore(handle)
              .end(
                  patient.id(),
                  1,
                  "seen, all well",
                  new Recording("Dr. Dana", SERVER.clock().instant()));
          new RoutineStore(handle)
              .changeStatus(patient.id(), 1, RoutineStatus.ACTIVE, SERVER.clock().instant());
          return patient.id();
        });

    assertThat(page("/today")).contains("First, a few questions");
    openTheDay();
    assertThat(page("/today")).contains("/today/sessions/morning");
  }

  @Test
  void theSameAnswersAndTheSameRecordSentTwiceArriveOnce() {
    String check = UUID.randomUUID().toString();
    String id = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      assertLeadsTo(patient.post("/today/check", answers(check)), "/today");
      assertLeadsTo(
          patient.post("/today/records", record(id, "walking", 4)),
          "/today/sessions/morning?recorded");
    }

    int records =
        SERVER.in(handle -> new SessionRecordStore(handle).history(patient.id(), id).size());
    assertThat(records).isEqualTo(1);
    assertThat(patient.post("/today/records", record(id, "walking", 5)).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aCorrectionCountsKeepsTheOriginalAndIsRefusedOnAnOldPage() {
    String id = done("walking", 4);
    String[] correction = {"revision", "1", "after", "6", "note", "more after all"};
    assertLeadsTo(patient.post("/today/records/" + id, correction), "/today/records/" + id);
    assertLeadsTo(patient.post("/today/records/" + id, correction), "/today/records/" + id);

    assertThat(page("/today/records/" + id))
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

  @Test
  void theRecordOfSomebodyElseIsNotThere() {
    String id = done("walking", 4);
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
  void whatTightenedIsNeverShownEvenByItsAddress() {
    openTheDay();
    assertThat(page("/today/sessions/midday/cervical-mobility")).contains("Cervical mobility");
    know(Question.MYELOPATHY);

    assertThat(patient.get("/today/sessions/midday/cervical-mobility").statusCode()).isEqualTo(404);
    assertThat(patient.get("/today/sessions/midday/swimming").statusCode()).isEqualTo(404);
    assertThat(page("/today")).containsSubsequence("Not today", "Cervical mobility");
    assertThat(page("/plan")).containsSubsequence("What waits", "Cervical mobility");
  }

  private void know(Question sign) {
    SERVER.in(
        handle ->
            new PatientStore(handle)
                .saveFacts(
                    patient.id(),
                    FactsJson.write(
                        new FactsDocument(
                            Optional.of(patient.id()),
                            PatientChart.read(handle, patient.id())
                                .orElseThrow()
                                .facts()
                                .with(sign, Answer.YES))),
                    new Recording("Dr. Dana", SERVER.clock().instant())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/today/sessions/night",
        "/today/sessions/morning/nix",
        "/today/sessions/morning/%3Cb%3E",
        "/today/sessions/bedtime",
        "/today/records/nix"
      })
  void whatIsNotThereIsToldSo(String path) {
    openTheDay();
    assertThat(patient.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void tooMuchPainStopsTheExerciseAtOnceAndLessensItTheNextDay() {
    openTheDay();
    String id = done("walking", 9);

    assertThat(page("/today")).containsSubsequence("Not today", "Walking", "stop for today");
    assertThat(patient.get("/today/sessions/evening/walking").statusCode()).isEqualTo(404);

    SERVER.clock().forward(Duration.ofDays(1));
    openTheDay();
    String next = page("/today");
    assertThat(next).contains("How did it go down?", "Tell first how the pain");
    assertThat(patient.get("/today/sessions/morning/walking").statusCode()).isEqualTo(404);
    assertLeadsTo(
        patient.post(
            "/today/records/" + id + "/settling",
            "revision",
            hidden(next, "revision"),
            "settling",
            "later"),
        "/today");
    assertThat(page("/today/sessions/morning/walking")).contains("Less than usual", "7 minutes");
  }

  @Test
  void painThatStaysUpForDaysPausesTheRoutine() {
    openTheDay();
    String id = done("walking", 8);
    SERVER.clock().forward(Duration.ofDays(2));
    patient.post("/today/records/" + id + "/settling", "revision", "1", "settling", "still-up");

    assertThat(page("/today")).contains("Your routine is paused", "stayed up for days");
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
    String[] fields = record(UUID.randomUUID().toString(), "walking", 4);
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

  @Test
  void progressShowsPainAdherenceAndTheRecords() {
    String id = done("walking", 6);
    SERVER.clock().forward(Duration.ofDays(1));

    assertThat(page("/progress"))
        .contains("<svg", "Pain after", "Sessions done", "/today/records/" + id)
        .contains("31 January 2027");
  }

  @Test
  void thePlanTellsWhyAndWhatWaits() {
    assertThat(page("/plan"))
        .contains("Approved by Dr. Dana Demo", "Why you do what", "What waits", "Yoga")
        .contains("10 repetitions in each direction");
  }

  @Test
  void thePatientSeesWhoLooked() {
    assertThat(page("/record-access")).contains("Nobody has looked yet");
    SERVER.in(
        handle -> {
          new RecordAccessStore(handle)
              .append(
                  patient.id(),
                  new RecordAccessRow(
                      SERVER.clock().instant(), UUID.randomUUID(), "Dr. <i>Dana</i>", "facts"));
          return patient.id();
        });

    assertThat(page("/record-access")).contains("Dr. &lt;i&gt;Dana&lt;/i&gt;", "31 January 2027");
  }

  @Test
  void whatADeviceMayKeepSaysNothingAboutThePerson() {
    assertThat(patient.get("/today/offline").body())
        .contains("Sessions are not open")
        .doesNotContain("data-player");
    openTheDay();
    String page = patient.get("/today/offline").body();

    assertThat(page)
        .contains("Morning: Walking", "data-offline-record", "value=\"2027-01-31\"")
        .contains("Call your emergency number")
        .doesNotContain("Alex", patient.id(), "1974", "token");
    assertThat(patient.get("/today/token").body()).contains("\"csrf\":\"token\"", "\"owner\"");
  }

  static Stream<String> paths() {
    return Stream.of(
        "/today",
        "/today/check",
        "/today/sessions/morning",
        "/today/sessions/morning/walking",
        "/progress",
        "/plan",
        "/record-access");
  }

  @Test
  void everyPageSpeaksSpanish() {
    openTheDay();
    String id = done("walking", 9);
    patient = patient.speaking("es");
    SERVER.clock().forward(Duration.ofDays(1));
    openTheDay();
    for (String path :
        Stream.concat(
                paths().filter(path -> !path.endsWith("walking")),
                Stream.of("/today/sessions/morning/shoulder-circles", "/today/records/" + id))
            .toList()) {
      String page = page(path);
      assertThat(page).as(path).contains("<html lang=\"es\">", "<h1>");
      assertThat(page.replaceAll("<[^>]*>", ""))
          .as(path)
          .doesNotContain("Walking", "Today", "Pain", " the ");
    }
  }

  @Test
  void strangersSeeNothingOfIt() {
    assertThat(paths().toList())
        .allSatisfy(path -> assertThat(SERVER.stranger(path)).as(path).isIn(303, 403));
  }
}
