package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient's form that is sent after its session has ended, over real HTTP. */
class LateFormOfPatientTest {
  private static final TestClock CLOCK = new TestClock(DemonstrationServer.NOW);

  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(CLOCK);

  private final FormBrowser browser = new FormBrowser(DEMONSTRATION.server());

  private static Map<String, String> typedBy(String patientId) {
    return Map.of(
        "code",
        new TestAccounts(DEMONSTRATION.store().database(), CLOCK)
            .accessCode(DEMONSTRATION.clinic(), patientId)
            .text(),
        "born-day",
        "2",
        "born-month",
        "5",
        "born-year",
        "1974");
  }

  @Test
  void aPatientWhoMakesUpAFormOfTheClinicIsNotToldOfWhomItWouldBe() {
    DemonstrationPatients.add(
        DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "late-curious");
    Map<String, String> typed = typedBy("late-curious");
    browser.fillIn("/sign-in", typed);
    String token = FormBrowser.csrf(browser.get("/account").body());
    CLOCK.pass(Duration.ofHours(25));
    String late =
        browser.post("/patients/demo/notes", Browser.form(Map.of("note", "mine"), token)).body();

    String in = browser.signInOver(late, "/sign-in", typed).body();

    assertThat(in).contains("Save it now", "Write a note").doesNotContain("number demo");
  }

  @Test
  void aPatientSignsInAsAPatientAndWhatWasAnsweredIsStored() {
    Map<String, String> patient = typedBy("demo");
    assertThat(browser.fillIn("/sign-in", patient).statusCode()).isEqualTo(303);
    String token = FormBrowser.csrf(browser.get("/today/check").body());
    CLOCK.pass(Duration.ofHours(25));

    String body =
        form(PatientForms.answers(UUID.randomUUID().toString(), "R01", "newSaddleNumbness"));

    HttpResponse<String> late = browser.post("/today/check", body + "&csrf=" + token);

    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body()).contains("action=\"/sign-in\"").doesNotContain("newSaddleNumbness");
    HttpResponse<String> in = browser.signInOver(late.body(), "/sign-in", patient);
    assertThat(in.body()).contains("action=\"/today/check\"", "newSaddleNumbness");
    browser.post("/today/check", Browser.form(FormBrowser.hidden(in.body()), ""));
    assertThat(browser.get("/today").body()).contains("care--emergency");
  }

  @Test
  void reassuringAnswersOfLastNightDoNotOpenTheDayOnWhichTheyAreSaved() {
    DemonstrationPatients.add(
        DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "late-night");
    Map<String, String> patient = typedBy("late-night");
    assertThat(browser.fillIn("/sign-in", patient).statusCode()).isEqualTo(303);
    CLOCK.pass(untilTonight());
    String asked = browser.get("/today/check").body();
    Map<String, String> answers = FormBrowser.hidden(asked);
    browser.fillIn("/today", "/sign-out", Map.of());
    String body =
        form(PatientForms.answers(UUID.randomUUID().toString(), "day", day(answers)))
            + "&csrf="
            + FormBrowser.csrf(asked);

    HttpResponse<String> late = browser.post("/today/check", body);
    assertThat(late.statusCode()).isEqualTo(401);
    CLOCK.pass(Duration.ofHours(9));
    HttpResponse<String> in = browser.signInOver(late.body(), "/sign-in", patient);
    assertThat(in.body()).contains("action=\"/today/check\"", "Save it now");
    PatientForms.assertLeadsTo(
        browser.post("/today/check", Browser.form(FormBrowser.hidden(in.body()), "")),
        "/today/check?another-day");

    assertThat(browser.get("/today").body()).contains("First, a few questions");
  }

  private static String day(Map<String, String> fields) {
    return fields.getOrDefault("day", "");
  }

  /** Until 22 hours of the clinic's day. */
  private static Duration untilTonight() {
    ZoneId zone = DEMONSTRATION.in(handle -> new ClinicStore(handle).own().zone());
    ZonedDateTime now = CLOCK.instant().atZone(zone);
    ZonedDateTime tonight = now.toLocalDate().atTime(22, 0).atZone(zone);
    return Duration.between(now, tonight.isBefore(now) ? tonight.plusDays(1) : tonight);
  }

  private static String form(String... fields) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return Browser.form(all, "");
  }
}
