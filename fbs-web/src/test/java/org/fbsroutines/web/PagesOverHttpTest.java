package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.store.PatientStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser gets them, from a real server over a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOverHttpTest {
  @RegisterExtension static final TestDatabase DB = new TestDatabase();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable ClinicId clinic;
  private @Nullable WebServer server;

  @BeforeAll
  void start() {
    clinic = Demonstration.ensure(DB.database(), CLOCK);
    server = WebServer.start(DB.database(), new WebSettings(0, false), CLOCK);
  }

  @AfterAll
  void stop() {
    requireNonNull(server).close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                           | FBS Routines
          /help                       | emergency
          /exercises                  | Abdominal bracing
          /exercises/shoulder-circles | 10 repetitions in each direction, 2–3 times a day
          /exercises/yoga             | Not stated in the source article
          /rules                      | R40
          /patients/demo/routine      | 9 minutes
          /patients/demo/screening    | R24
          /health                     | "status":"ok"
          """)
  void everyPageShowsItsContentUnderAStrictPolicy(String path, String content) throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(content);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick=", "javascript:");
  }

  @Test
  void theScreeningPageShowsTheVerdictsOfTheDomain() throws Exception {
    String facts =
        DB.database()
            .<String, RuntimeException>readInClinic(
                requireNonNull(clinic),
                handle ->
                    new PatientStore(handle).facts(Demonstration.PATIENT).orElseThrow().document());

    String page = get("/patients/demo/screening").body();

    for (ExerciseScreening exercise :
        Screener.standard()
            .screen(FactsJson.read("facts", facts).facts(), LocalDate.of(2026, 11, 24))
            .exercises()) {
      int name = page.indexOf(">" + exercise.exercise().name() + "<");
      assertThat(name).as(exercise.exercise().name()).isPositive();
      assertThat(page.substring(name, page.indexOf("</tr>", name)))
          .contains(exercise.verdict().phrase());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exercises/%3Cscript%3Ealert(1)%3C/script%3E",
        "/exercises/juggling",
        "/patients/nobody/routine",
        "/patients/%3Cscript%3E/screening",
        "/no-such-page"
      })
  void whatIsNotThereIsNotFoundAndNotEchoed(String path) throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).doesNotContain("<script>alert", "Exception", "\tat ");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "%00", "%27%20or%201=1"})
  void aDateThatIsNoneIsABadRequest(String date) throws Exception {
    assertThat(get("/patients/demo/routine?date=" + date).statusCode()).isEqualTo(400);
  }

  @Test
  void nothingButReadingIsOffered() throws Exception {
    HttpResponse<String> overridden =
        client.send(
            request("/exercises").header("X-HTTP-Method-Override", "DELETE").build(),
            BodyHandlers.ofString());
    HttpResponse<String> posted =
        client.send(
            request("/exercises").POST(BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());

    assertThat(overridden.statusCode()).isBetween(400, 499);
    assertThat(posted.statusCode()).isBetween(400, 499);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + requireNonNull(server).port() + path));
  }
}
