package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.format.TextJson;
import org.fbsroutines.persistence.store.Clinic;
import org.fbsroutines.persistence.store.ClinicStore;
import org.fbsroutines.persistence.store.ImportCounts;
import org.fbsroutines.persistence.store.ImportEnd;
import org.fbsroutines.persistence.store.ImportKind;
import org.fbsroutines.persistence.store.ImportOutcome;
import org.fbsroutines.persistence.store.ImportProblemRow;
import org.fbsroutines.persistence.store.ImportRunStore;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.NewImportRun;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String TOKEN = "token";
  private static final UUID RUN = UUID.randomUUID();
  private static final Text OUTSIDE = Complaint.EXPECTED.of(12, Complaint.NRS.of(0, 10));

  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable WebServer server;

  @BeforeAll
  void startWithSomebodySignedIn() {
    Pages pages = Spoken.pages();
    server =
        WebServer.start(
            0,
            pages,
            StaffPagesTest::signedIn,
            config ->
                Routes.add(
                    config.routes,
                    new ClinicDesk(DEMONSTRATION.store().database(), DemonstrationServer.CLOCK),
                    pages,
                    DEMONSTRATION.entrance()));
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle -> {
              ImportRunStore runs = new ImportRunStore(handle);
              Recording recording = new Recording("<b>Sam</b>", DemonstrationServer.NOW);
              runs.start(
                  new NewImportRun(RUN, ImportKind.PATIENTS, "<i>list</i>.csv", "fbs-csv"),
                  recording);
              runs.finish(
                  RUN,
                  new ImportEnd(
                      ImportOutcome.COMPLETED,
                      new ImportCounts(3, new MergeCounts(2, 1, 0), 0),
                      "a".repeat(64),
                      10,
                      0,
                      1,
                      null),
                  DemonstrationServer.NOW);
              runs.addProblems(
                  RUN,
                  List.of(
                      new ImportProblemRow(1, true, 2, "name", "<u>like p1</u>"),
                      new ImportProblemRow(
                          2, false, 3, "usual_pain", TextJson.writeLine(OUTSIDE))));
              return RUN;
            });
  }

  @AfterAll
  void stop() {
    requireNonNull(server).close();
  }

  private static Optional<SignedIn> signedIn(Context ctx) {
    return Optional.ofNullable(ctx.header("Test-Role"))
        .map(Role::valueOf)
        .map(
            role ->
                new SignedIn(
                    UUID.randomUUID(),
                    "Sam Staff",
                    role,
                    DEMONSTRATION.clinic(),
                    role == Role.PATIENT ? Optional.of("demo") : Optional.empty(),
                    ZoneId.of("UTC"),
                    TOKEN));
  }

  private HttpResponse<String> get(String path, Role role, String language) {
    return send(request(path, role).header("Accept-Language", language).build());
  }

  private HttpResponse<String> post(String path, Role role, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, role)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path, Role role) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + requireNonNull(server).port() + path))
        .header("Test-Role", role.name());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static ClinicRules rules() {
    return DEMONSTRATION
        .store()
        .database()
        .<ClinicRules, RuntimeException>readInClinic(
            DEMONSTRATION.clinic(), handle -> ClinicRules.read(handle).orElseThrow());
  }

  private static Map<String, String> form(String parameter, String value) {
    Map<String, String> fields =
        rules().ruleBook().parameters().values().stream()
            .collect(Collectors.toMap(Parameter::name, p -> String.valueOf(p.value())));
    fields.put("version", String.valueOf(rules().ruleBookVersion()));
    fields.put("csrf", TOKEN);
    fields.put(parameter, value);
    return fields;
  }

  @ParameterizedTest
  @CsvSource({
    "/imports, STAFF, Imports, Importaciones",
    "/audit, STAFF, Audit trail, Registro de auditoría",
    "/administration/clinic, ADMINISTRATOR, The clinic, La clínica",
    "/administration/parameters, ADMINISTRATOR, Waiting times, Plazos y umbrales",
    "/administration/rule-books, ADMINISTRATOR, Versions of, Versiones del libro"
  })
  void everyPageSpeaksBothLanguages(String path, Role role, String english, String spanish) {
    assertThat(get(path, role, "en").body()).contains(english).doesNotContain(spanish);
    assertThat(get(path, role, "es-MX,es;q=0.9,en;q=0.1").body())
        .contains(spanish)
        .doesNotContain(english);
  }

  @ParameterizedTest
  @CsvSource({
    "/imports, PATIENT",
    "/imports, CLINICIAN",
    "/audit, PATIENT",
    "/audit, CLINICIAN",
    "/administration/parameters, STAFF",
    "/administration/clinic, CLINICIAN"
  })
  void othersAreTurnedAway(String path, Role role) {
    assertThat(get(path, role, "en").statusCode()).isEqualTo(403);
  }

  @Test
  void anImportIsShownWithItsCountsAndNothingOfItIsMarkup() {
    assertThat(get("/imports", Role.STAFF, "en").body())
        .contains("3 read: 2 added, 1 changed", "&lt;i&gt;list&lt;/i&gt;.csv", "&lt;b&gt;Sam")
        .doesNotContain("<i>list");
    assertThat(get("/imports/" + RUN, Role.STAFF, "en").body())
        .contains("a".repeat(64), "fbs-csv", "line 2", "&lt;u&gt;like p1")
        .doesNotContain("<u>");
    assertThat(get("/imports/" + UUID.randomUUID(), Role.STAFF, "en").statusCode()).isEqualTo(404);
    assertThat(get("/imports/1", Role.STAFF, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void aProblemOfAnImportIsSaidInTheLanguageOfThePage() {
    assertThat(get("/imports/" + RUN, Role.STAFF, "en").body())
        .contains("12 (expected: NRS 0 to 10)");
    assertThat(get("/imports/" + RUN, Role.STAFF, "es").body())
        .contains("12 (se espera: NRS de 0 a 10)", "<span lang=\"en\">&lt;u&gt;like p1")
        .doesNotContain("expected");
  }

  @Test
  void theAuditTrailTellsWhatWasDoneToOneSubject() {
    assertThat(get("/audit?about=demo", Role.STAFF, "en").body())
        .contains("routine approved", "The chain is whole")
        .doesNotContain("clinic renamed");
    assertThat(get("/audit?about=nobody", Role.STAFF, "en").body()).contains("No entry matches");
    assertThat(get("/audit?before=x", Role.STAFF, "en").statusCode()).isEqualTo(400);
  }

  @Test
  void aParameterMovesInsideItsRangeAsANewVersion() {
    int before = rules().ruleBookVersion();
    Map<String, String> fields = form("swimmingAfterOperation", "84");

    HttpResponse<String> told = post("/administration/parameters", Role.ADMINISTRATOR, fields);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("Nothing is saved yet", "84 days");
    assertThat(rules().ruleBookVersion()).isEqualTo(before);

    fields.put("action", "save");
    HttpResponse<String> answer = post("/administration/parameters", Role.ADMINISTRATOR, fields);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(rules().ruleBookVersion()).isEqualTo(before + 1);
    assertThat(rules().ruleBook().value("swimmingAfterOperation")).isEqualTo(84);
    assertThat(get("/audit", Role.ADMINISTRATOR, "en").body()).contains("thresholds changed");
  }

  @Test
  void theValuesInForceAreNoChange() {
    HttpResponse<String> answer =
        post("/administration/parameters", Role.ADMINISTRATOR, form("painRise", "2"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("nothing would change");
  }

  @Test
  void aPatientIsFoundByNameWhereNoneHasThatId() {
    assertThat(get("/access-codes?patient=exam", Role.STAFF, "en").body())
        .contains("Whom do you mean?", "/access-codes?patient=demo");
    assertThat(get("/access-codes?patient=nobody", Role.STAFF, "en").body())
        .contains("There is no patient with this id");
    assertThat(get("/access-codes?patient=a+e", Role.STAFF, "en").body())
        .doesNotContain("Whom do you mean?");
  }

  @ParameterizedTest
  @CsvSource({"swimmingAfterOperation, 13", "painStop, 9", "painRise, ", "painRise, two"})
  void aParameterOutsideItsRangeChangesNothing(String parameter, String value) {
    int before = rules().ruleBookVersion();

    HttpResponse<String> answer =
        post(
            "/administration/parameters",
            Role.ADMINISTRATOR,
            form(parameter, value == null ? "" : value));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There is a problem", "href=\"#" + parameter + "\"");
    assertThat(rules().ruleBookVersion()).isEqualTo(before);
  }

  @Test
  void aFormOfAnOlderVersionIsToldAndChangesNothing() {
    int before = rules().ruleBookVersion();
    Map<String, String> fields = form("painRise", "1");
    fields.put("version", "0");

    HttpResponse<String> answer = post("/administration/parameters", Role.ADMINISTRATOR, fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Somebody has changed the rule book");
    assertThat(rules().ruleBookVersion()).isEqualTo(before);
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    Map<String, String> fields = form("painRise", "1");
    fields.remove("csrf");

    assertThat(post("/administration/parameters", Role.ADMINISTRATOR, fields).statusCode())
        .isEqualTo(403);
    assertThat(rules().ruleBook().value("painRise")).isEqualTo(2);
  }

  @Test
  void aClinicIsRenamedAndANameThatIsTakenIsRefused() {
    String own = "Demonstration clinic";
    assertThat(rename("A new name").statusCode()).isEqualTo(303);
    assertThat(clinicName()).isEqualTo("A new name");
    assertThat(rename("").statusCode()).isEqualTo(422);
    assertThat(rename("x".repeat(201)).statusCode()).isEqualTo(422);
    assertThat(clinicName()).isEqualTo("A new name");
    assertThat(rename(own).statusCode()).isEqualTo(303);
  }

  @Test
  void theNumberThatPatientsCallIsANumber() {
    assertThat(describe("Demonstration clinic", "+34 900 123 456").statusCode()).isEqualTo(303);
    assertThat(clinic().telephone()).isEqualTo("+34 900 123 456");
    String[] refused = {
      "ask <b>Ana</b>",
      "12",
      "1".repeat(41),
      "1 .. 2",
      "+..",
      "020 7946 0000 / 0001",
      "+44 (020) 7946 0000",
      "020 7946 0000 020 7946 0001"
    };
    for (String none : refused) {
      assertThat(describe("Demonstration clinic", none).statusCode()).as(none).isEqualTo(422);
    }
    assertThat(clinic().telephone()).isEqualTo("+34 900 123 456");
    assertThat(describe("Demonstration clinic", "").statusCode()).isEqualTo(303);
    assertThat(clinic().telephone()).isEmpty();
  }

  private int state(String country, String emergency, String confirmed, String zone) {
    return stated(country, emergency, confirmed, zone).statusCode();
  }

  private HttpResponse<String> stated(
      String country, String emergency, String confirmed, String zone) {
    return post(
        "/administration/clinic",
        Role.ADMINISTRATOR,
        Map.of(
            "name",
            "Demonstration clinic",
            "country",
            country,
            "emergency",
            emergency,
            "confirmed",
            confirmed,
            "zone",
            zone,
            "csrf",
            TOKEN));
  }

  @Test
  void anEmergencyNumberIsProposedByCountryAndCountsOnlyWhenConfirmed() {
    assertThat(state("ES", "", "", "UTC")).isEqualTo(303);
    assertThat(get("/administration/clinic", Role.ADMINISTRATOR, "es").body())
        .contains(
            "value=\"112\"",
            "Directive (EU) 2018/1972, article 109"
                + " (https://eur-lex.europa.eu/eli/dir/2018/1972/oj)");
    assertThat(clinic().emergencyNumber()).isEmpty();

    assertThat(state("ES", "112", "", "UTC")).as("proposed, saved beside").isEqualTo(303);
    assertThat(clinic().emergencyNumber()).as("proposed and not confirmed").isEmpty();
    assertThat(state("ES", "061", "", "UTC")).as("typed and not confirmed").isEqualTo(422);
    assertThat(state("ES", "112", "ES 112", "UTC")).isEqualTo(303);
    assertThat(clinic().emergencyNumber()).isEqualTo("112");

    assertThat(state("GB", "112", "ES 112", "UTC")).as("confirmed elsewhere").isEqualTo(422);
    assertThat(clinic().country()).isEqualTo("ES");
    assertThat(state("MX", "", "", "UTC")).isEqualTo(303);
    assertThat(get("/administration/clinic", Role.ADMINISTRATOR, "en").body())
        .contains("no number is proposed")
        .doesNotContain("value=\"112\"");
    assertThat(state("", "112", " 112", "UTC")).as("of no country").isEqualTo(422);
    assertThat(state("ES", "call Ana", "ES call Ana", "UTC")).isEqualTo(422);
    assertThat(state("", "", "", "UTC")).isEqualTo(303);
  }

  @Test
  void aConfirmationStandsForTheCountryAndTheNumberThatWereLookedAt() {
    assertThat(state("ES", "", "", "UTC")).isEqualTo(303);
    String proposed = confirmation(get("/administration/clinic", Role.ADMINISTRATOR, "en").body());
    assertThat(state("ES", "112", value(proposed), "UTC")).isEqualTo(303);
    String looked = confirmation(get("/administration/clinic", Role.ADMINISTRATOR, "en").body());
    assertThat(looked).contains(" checked");

    HttpResponse<String> mistyped = stated("ES", "12", value(looked), "UTC");

    assertThat(mistyped.statusCode()).as("same country, other number").isEqualTo(422);
    assertThat(mistyped.body()).contains("href=\"#confirmed\"", "12 in Spain");
    assertThat(confirmation(mistyped.body())).doesNotContain(" checked");
    assertThat(clinic().emergencyNumber()).isEqualTo("112");
    assertThat(state("GB", "112", value(looked), "UTC")).as("other country").isEqualTo(422);
    assertThat(state("ES", "061", value(confirmation(mistyped.body())), "UTC")).isEqualTo(422);
    assertThat(clinic().emergencyNumber()).isEqualTo("112");

    HttpResponse<String> meant = stated("ES", "061", "", "UTC");
    assertThat(state("ES", "061", value(confirmation(meant.body())), "UTC")).isEqualTo(303);
    assertThat(clinic().emergencyNumber()).isEqualTo("061");
    assertThat(state("", "", "", "UTC")).isEqualTo(303);
  }

  /** The box that confirms the emergency number. */
  private static String confirmation(String page) {
    Matcher box = Pattern.compile("<input[^>]*name=\"confirmed\"[^>]*>").matcher(page);
    assertThat(box.find()).isTrue();
    return box.group();
  }

  private static String value(String box) {
    Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(box);
    assertThat(value.find()).isTrue();
    return value.group(1);
  }

  @Test
  void theZoneIsOneOfTheTimeZoneDatabase() {
    assertThat(state("", "", "", "Europe/Madrid")).isEqualTo(303);
    assertThat(clinic().timeZone()).isEqualTo("Europe/Madrid");
    for (String none : new String[] {"Madrid", "", "+01:00", "<b>"}) {
      assertThat(state("", "", "", none)).as(none).isEqualTo(422);
    }
    assertThat(state("", "", "", "UTC")).isEqualTo(303);
  }

  @Test
  void theSystemsThatNumberPatientsAreLinesAndTheOwnOneStays() {
    assertThat(number("local local\nurn:oid:1.2.3 Health card")).isEqualTo(303);
    assertThat(get("/administration/clinic", Role.ADMINISTRATOR, "en").body())
        .contains("local local\nurn:oid:1.2.3 Health card");
    assertThat(number("urn:oid:1.2.3 Health card")).as("without the own one").isEqualTo(422);
    assertThat(number("local local\nHealth card")).as("no URI").isEqualTo(422);
    assertThat(number("local local\nurn:a:b A\nurn:a:b B")).as("twice").isEqualTo(422);
    assertThat(number("local local")).isEqualTo(303);
  }

  private int number(String systems) {
    return post(
            "/administration/clinic",
            Role.ADMINISTRATOR,
            Map.of("name", "Demonstration clinic", "systems", systems, "csrf", TOKEN))
        .statusCode();
  }

  private HttpResponse<String> rename(String name) {
    return describe(name, "");
  }

  private HttpResponse<String> describe(String name, String telephone) {
    return post(
        "/administration/clinic",
        Role.ADMINISTRATOR,
        Map.of("name", name, "telephone", telephone, "csrf", TOKEN));
  }

  private static String clinicName() {
    return clinic().name();
  }

  private static Clinic clinic() {
    return DEMONSTRATION
        .store()
        .database()
        .<Clinic, RuntimeException>readInClinic(
            DEMONSTRATION.clinic(), handle -> new ClinicStore(handle).own());
  }
}
