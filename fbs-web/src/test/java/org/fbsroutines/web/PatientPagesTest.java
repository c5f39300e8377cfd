package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientPagesTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  @Test
  void aDayFromTheQuestionsToTheRecordedSession() {
    assertThat(patient.page("/today"))
        .contains("First, a few questions", "After the questions", "Morning", "Walking")
        .doesNotContain("/today/sessions/");

    String check = PatientForms.hidden(patient.page("/today/check"), "check");
    PatientForms.assertLeadsTo(patient.post("/today/check", PatientForms.answers(check)), "/today");
    assertThat(patient.page("/today"))
        .contains("/today/sessions/morning", "4 to do")
        .doesNotContain("First, a few questions");

    assertThat(patient.page("/today/sessions/morning"))
        .has(inOrder("Walking", "9 minutes", "To do"));
    String walking = patient.page("/today/sessions/morning/walking");
    assertThat(walking).contains("9 minutes", "data-player", "The highest pain during or after it");

    String id = PatientForms.hidden(walking, "record");
    HttpResponse<String> next =
        patient.post("/today/records", PatientForms.record(id, "walking", 4));
    PatientForms.assertLeadsTo(next, "?recorded=" + id);
    String address = URI.create(next.headers().firstValue("Location").orElseThrow()).getRawPath();
    assertThat(address).startsWith("/today/sessions/morning/").doesNotContain("walking");
    assertThat(patient.page(address + "?recorded=" + id))
        .contains("Recorded: Walking", "href=\"/today/records/" + id + "\"", "data-player");
    assertThat(patient.page("/today/sessions/morning")).contains("Pain afterwards: 4");
    assertThat(patient.page("/today")).contains("1 done");
  }

  @Test
  void everySessionDoneIsToldAsDone() {
    patient.openTheDay();
    String today = patient.page("/today");
    Matcher parts = Pattern.compile("/today/sessions/([a-z-]+)").matcher(today);
    while (parts.find()) {
      String session = patient.page("/today/sessions/" + parts.group(1));
      Matcher exercises = Pattern.compile("/today/sessions/[a-z-]+/([a-z-]+)\"").matcher(session);
      while (exercises.find()) {
        String[] fields = PatientForms.record(UUID.randomUUID().toString(), exercises.group(1), 4);
        fields[5] = parts.group(1);
        patient.post("/today/records", fields);
      }
    }

    assertThat(patient.page("/today")).contains("All done for today");
  }

  @Test
  void aRecordThatIsRefusedLeavesTheExerciseWithItsPlayerAndWhatWasEntered() {
    patient.openTheDay();
    String[] fields = PatientForms.record(UUID.randomUUID().toString(), "walking", 11);

    HttpResponse<String> response = patient.post("/today/records", fields);

    assertThat(response.statusCode()).isEqualTo(422);
    Html.assertWellBuilt(response.body());
    assertThat(response.body())
        .contains("There is a problem", "href=\"#after\"", "data-player", "/assets/player-")
        .contains("&lt;b&gt;fine&lt;/b&gt;");
    fields[11] = "4";
    fields[1] = PatientForms.hidden(response.body(), "record");
    assertThat(patient.post("/today/records", fields).statusCode()).isEqualTo(303);
  }

  @Test
  void theExerciseCanBeRecordedWithoutAConnection() {
    patient.openTheDay();

    assertThat(patient.page("/today/sessions/morning/walking"))
        .contains("/assets/offline-", "data-offline-record", "data-owner=");
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
    patient.openTheDay();
    assertThat(patient.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void thePatientSeesWhoLooked() {
    assertThat(patient.page("/record-access")).contains("Nobody has looked yet");
    SERVER.in(
        handle -> {
          new RecordAccessStore(handle)
              .append(
                  patient.id(),
                  new RecordAccessRow(
                      SERVER.clock().instant(), UUID.randomUUID(), "Dr. <i>Dana</i>", "facts"));
          return patient.id();
        });

    assertThat(patient.page("/record-access"))
        .contains("Dr. &lt;i&gt;Dana&lt;/i&gt;", "31 January 2027");
  }

  @Test
  void whatADeviceMayKeepSaysNothingAboutThePerson() {
    assertThat(patient.get("/today/offline").body())
        .contains("Sessions are not open")
        .doesNotContain("data-player");
    patient.openTheDay();
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
        "/record-access",
        "/goals");
  }

  @Test
  void everyPageSpeaksSpanish() {
    patient.openTheDay();
    String id = patient.done("walking", 9);
    patient = patient.speaking("es");
    SERVER.clock().pass(Duration.ofDays(1));
    patient.openTheDay();
    for (String path :
        Stream.concat(
                paths().filter(path -> !path.endsWith("walking")),
                Stream.of("/today/sessions/morning/shoulder-circles", "/today/records/" + id))
            .toList()) {
      String page = patient.page(path);
      assertThat(page).as(path).contains("<html lang=\"es\"", "<h1>");
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
