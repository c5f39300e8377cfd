package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportEnd;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportProblemRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.importrun.NewImportRun;
import org.fbsroutines.web.visit.Role;
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

  private static final UUID RUN = UUID.randomUUID();
  private static final Text OUTSIDE = Complaint.EXPECTED.of(12, Complaint.NRS.of(0, 10));

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private RoleServer server;

  @BeforeAll
  void start() {
    server = new RoleServer(DEMONSTRATION);
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
    server.close();
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
    fields.put("csrf", RoleServer.TOKEN);
    fields.put(parameter, value);
    return fields;
  }

  @ParameterizedTest
  @CsvSource({
    "/imports, STAFF, Imports, Importaciones",
    "/audit, STAFF, Audit trail, Registro de auditoría",
    "/administration/clinic, ADMINISTRATOR, The clinic, La clínica",
    "/administration/parameters, ADMINISTRATOR, Waiting times, Plazos y umbrales",
    "/administration/rule-books, ADMINISTRATOR, Versions of, Versiones del libro",
    "/administration/jobs, ADMINISTRATOR, What runs by itself, Tareas automáticas"
  })
  void everyPageSpeaksBothLanguages(String path, Role role, String english, String spanish) {
    assertThat(server.get(path, role, "en").body()).contains(english).doesNotContain(spanish);
    assertThat(server.get(path, role, "es-MX,es;q=0.9,en;q=0.1").body())
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
    assertThat(server.get(path, role, "en").statusCode()).isEqualTo(403);
  }

  @Test
  void anImportIsShownWithItsCountsAndNothingOfItIsMarkup() {
    assertThat(server.get("/imports", Role.STAFF, "en").body())
        .contains("3 read: 2 added, 1 changed", "&lt;i&gt;list&lt;/i&gt;.csv", "&lt;b&gt;Sam")
        .doesNotContain("<i>list");
    assertThat(server.get("/imports/" + RUN, Role.STAFF, "en").body())
        .contains("a".repeat(64), "fbs-csv", "line 2", "&lt;u&gt;like p1")
        .doesNotContain("<u>");
    assertThat(server.get("/imports/" + UUID.randomUUID(), Role.STAFF, "en").statusCode())
        .isEqualTo(404);
    assertThat(server.get("/imports/1", Role.STAFF, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void aProblemOfAnImportIsSaidInTheLanguageOfThePage() {
    assertThat(server.get("/imports/" + RUN, Role.STAFF, "en").body())
        .contains("12 (expected: NRS 0 to 10)");
    assertThat(server.get("/imports/" + RUN, Role.STAFF, "es").body())
        .contains("12 (se espera: NRS de 0 a 10)", "<span lang=\"en\">&lt;u&gt;like p1")
        .doesNotContain("expected");
  }

  @Test
  void theAuditTrailTellsWhatWasDoneToOneSubject() {
    assertThat(server.get("/audit?about=demo&check=0", Role.STAFF, "en").body())
        .contains("routine approved", "The chain is intact")
        .doesNotContain("clinic renamed");
    assertThat(server.get("/audit?about=nobody", Role.STAFF, "en").body())
        .contains("No entry matches");
    assertThat(server.get("/audit?before=x", Role.STAFF, "en").statusCode()).isEqualTo(400);
  }

  @Test
  void aParameterMovesInsideItsRangeAsANewVersion() {
    int before = rules().ruleBookVersion();
    Map<String, String> fields = form("swimmingAfterOperation", "84");

    HttpResponse<String> told =
        server.post("/administration/parameters", Role.ADMINISTRATOR, fields);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("Nothing is saved yet", "84 days");
    assertThat(rules().ruleBookVersion()).isEqualTo(before);

    fields.put("action", "save");
    HttpResponse<String> answer =
        server.post("/administration/parameters", Role.ADMINISTRATOR, fields);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(rules().ruleBookVersion()).isEqualTo(before + 1);
    assertThat(rules().ruleBook().value("swimmingAfterOperation")).isEqualTo(84);
    assertThat(server.get("/audit", Role.ADMINISTRATOR, "en").body())
        .contains("thresholds changed");
  }

  @Test
  void theValuesInForceAreNoChange() {
    HttpResponse<String> answer =
        server.post("/administration/parameters", Role.ADMINISTRATOR, form("painRise", "2"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("nothing would change");
  }

  private String sought(String words) {
    return server.post("/access-codes/find", Role.STAFF, form("patient", words)).body();
  }

  @Test
  void aPatientIsFoundByNameWhereNoneHasThatId() {
    assertThat(sought("exam")).contains("Which patient do you mean?", "/access-codes?patient=demo");
    assertThat(sought("nobody")).contains("There is no patient with this id");
    assertThat(sought("a e")).doesNotContain("Which patient do you mean?");
  }

  @ParameterizedTest
  @CsvSource({"swimmingAfterOperation, 13", "painStop, 9", "painRise, ", "painRise, two"})
  void aParameterOutsideItsRangeChangesNothing(String parameter, String value) {
    int before = rules().ruleBookVersion();

    HttpResponse<String> answer =
        server.post(
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

    HttpResponse<String> answer =
        server.post("/administration/parameters", Role.ADMINISTRATOR, fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Somebody has changed the rule book");
    assertThat(rules().ruleBookVersion()).isEqualTo(before);
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    Map<String, String> fields = form("painRise", "1");
    fields.remove("csrf");

    assertThat(server.post("/administration/parameters", Role.ADMINISTRATOR, fields).statusCode())
        .isEqualTo(403);
    assertThat(rules().ruleBook().value("painRise")).isEqualTo(2);
  }
}
