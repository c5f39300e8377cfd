package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.importrun.NewImportRun;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.NoteStore;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.web.visit.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that wants to be markup or SQL stays text, wherever it was typed or imported. */
class HostileTextTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String HOSTILE = "\"'><img src=x onerror=alert(1)><script>evil()</script>";
  private static final ImmutableList<String> MARKUP =
      ImmutableList.of("<img src=x", "<script>evil", "'><", "\"><img");
  private static final String PATIENT = "hostile";
  private static final UUID RUN = UUID.randomUUID();

  @BeforeAll
  static void storeHostileText() {
    Recording recording = new Recording(HOSTILE, DemonstrationServer.NOW);
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle -> {
              PatientFacts unknown = PatientFacts.unknown();
              PatientFacts facts = unknown.withLimitations(Known.of(ImmutableList.of(HOSTILE)));
              new PatientStore(handle)
                  .save(
                      new NewPatient(
                          PATIENT,
                          HOSTILE,
                          LocalDate.of(1970, 1, 1),
                          false,
                          FactsJson.write(new FactsDocument(Optional.of(PATIENT), facts))),
                      recording);
              new NoteStore(handle).add(PATIENT, HOSTILE, recording);
              new ImportRunStore(handle)
                  .start(new NewImportRun(RUN, ImportKind.PATIENTS, HOSTILE, HOSTILE), recording);
              return new Accounts(handle, DEMONSTRATION.clinic(), recording)
                  .add(AccountRole.STAFF, "hostile.staff", HOSTILE);
            });
  }

  private static SignedInBrowser browser(RouteRow row) {
    return row.roles().contains(Role.PATIENT)
        ? SignedInBrowser.asPatient(PATIENT, DEMONSTRATION)
        : SignedInBrowser.as(
            AccountRole.valueOf(row.roles().iterator().next().name()), DEMONSTRATION);
  }

  static ImmutableList<RouteRow> pages() {
    return RouteRow.table().stream()
        .filter(row -> !row.changes() && !row.isForStrangers())
        .collect(toImmutableList());
  }

  static ImmutableList<RouteRow> forms() {
    return RouteRow.table().stream()
        .filter(row -> row.changes() && !row.isForStrangers())
        .filter(row -> !row.path().contains("sign-out"))
        .collect(toImmutableList());
  }

  private static Map<String, String> ids(RouteRow row) {
    return Map.of(
        "{id}",
        row.path().startsWith("/patients/")
            ? PATIENT
            : row.path().startsWith("/exercises/") ? "walking" : RUN.toString(),
        "{part}",
        "morning",
        "{exercise}",
        "walking",
        "{instruction}",
        "I-1",
        "{change}",
        RUN.toString(),
        "{entry}",
        RUN.toString());
  }

  private static void assertNoMarkup(RouteRow row, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(row.toString()).isLessThan(500);
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      assertThat(response.body()).as(row.toString()).doesNotContain(MARKUP);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatWasStoredIsShownAsText(RouteRow row) {
    assertNoMarkup(row, browser(row).get(row.address(ids(row))));
  }

  @Test
  void theStoredTextIsReallyShown() {
    SignedInBrowser clinician = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION);

    assertThat(clinician.get("/patients").body()).contains("&lt;script&gt;evil()");
    assertThat(clinician.get("/patients/" + PATIENT).body()).contains("&lt;script&gt;evil()");
    assertThat(SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION).get("/imports").body())
        .contains("&lt;script&gt;evil()");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsTypedIsShownAgainAsText(RouteRow row) {
    SignedInBrowser browser = browser(row);
    String page = browser.get(row.address(ids(row))).body();
    Map<String, String> fields =
        Stream.concat(
                Html.fields(page).stream(),
                Stream.of(
                    "name", "login-name", "role", "note", "text", "because", "reason", "patient"))
            .filter(field -> !field.equals("csrf"))
            .distinct()
            .collect(Collectors.toMap(field -> field, field -> HOSTILE));

    assertNoMarkup(row, browser.post(row.address(ids(row)), fields));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/exercises?search=",
        "/exercises?page=",
        "/exercises/",
        "/patients/demo/screening?date=",
        "/patients/",
        "/language/",
        "/link/",
        "/"
      })
  void whatIsAskedForIsShownAgainAsText(String path) {
    SignedInBrowser clinician = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION);
    for (String text : new String[] {HOSTILE, "' or '1'='1", "%00", "${7*7}", "../../etc/passwd"}) {
      HttpResponse<String> response =
          clinician.get(path + URLEncoder.encode(text, StandardCharsets.UTF_8));

      assertThat(response.statusCode()).as(path + text).isLessThan(500);
      assertThat(response.body()).doesNotContain(MARKUP);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "\u200b\u200b,U+200B ZERO WIDTH SPACE",
    "Una \u202egreB,U+202E RIGHT-TO-LEFT OVERRIDE",
    "Una \u2066Berg,U+2066 LEFT-TO-RIGHT ISOLATE"
  })
  void aNameThatIsNotReadAsItIsWrittenIsRefusedWithTheCharacter(String name, String character) {
    ClinicianBrowser.assertRefused(
        ClinicianBrowser.of(DEMONSTRATION)
            .post("/new-patient", ImmutableListMultimap.of("id", "unseen", "name", name)),
        422,
        "href=\"#name\"",
        character);
  }
}
