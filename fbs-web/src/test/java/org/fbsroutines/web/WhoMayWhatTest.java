package org.fbsroutines.web;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.importrun.NewImportRun;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.web.visit.Role;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route, as everybody, in the own clinic and in another: real HTTP, real sessions. */
class WhoMayWhatTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final DemonstrationServer DOOR = DemonstrationServer.withDoor();

  private static final ImmutableList<Role> EVERYBODY =
      ImmutableList.of(Role.PATIENT, Role.CLINICIAN, Role.STAFF, Role.ADMINISTRATOR);
  private static final Recording RECORDING = new Recording("tester", DemonstrationServer.NOW);
  private static final UUID RUN = UUID.randomUUID();
  private static final String RECORD = "record-1";

  private static final Map<Role, AccountRole> ACCOUNTS =
      Map.of(
          Role.CLINICIAN,
          AccountRole.CLINICIAN,
          Role.STAFF,
          AccountRole.STAFF,
          Role.ADMINISTRATOR,
          AccountRole.ADMINISTRATOR);

  private static ClinicId other = ClinicId.random();

  @BeforeAll
  static void fillTwoClinics() {
    other = DEMONSTRATION.store().addClinic("The other clinic");
    DEMONSTRATION.store().database().inClinic(other, handle -> fill(handle, "other"));
    DEMONSTRATION
        .store()
        .database()
        .inClinic(
            DEMONSTRATION.clinic(),
            handle -> {
              fill(handle, "neighbour");
              new ImportRunStore(handle)
                  .start(
                      new NewImportRun(RUN, ImportKind.PATIENTS, "list.csv", "fbs-csv"), RECORDING);
              return new SessionRecordStore(handle)
                  .append(
                      "demo",
                      RECORD,
                      new SessionRecord(
                          LocalDate.of(2027, 1, 31),
                          Optional.empty(),
                          Known.unknown(),
                          new PainResponse(
                              ExerciseId.WALKING, new PainScore(3), Answer.YES, Answer.NO),
                          Known.unknown(),
                          ""),
                      RECORDING);
            });
  }

  private static boolean fill(Handle handle, String patientId) {
    ClinicRules.storeStandard(handle, RECORDING);
    new PatientStore(handle)
        .save(
            new NewPatient(
                patientId, "Patient " + patientId, LocalDate.of(1960, 1, 1), false, "{}"),
            RECORDING);
    return true;
  }

  /** The rows of every start; that of the door is the demonstration's alone. */
  static ImmutableList<RouteRow> rows() {
    return RouteRow.table().stream()
        .filter(row -> !row.path().startsWith("/demonstration/"))
        .collect(toImmutableList());
  }

  private static ImmutableMap<String, String> ids(RouteRow row) {
    ImmutableMap.Builder<String, String> ids = ImmutableMap.builder();
    ids.put("{tag}", "en").put("{token}", "x".repeat(64)).put("{part}", "morning");
    ids.put("{exercise}", "abdominal-bracing").put("{instruction}", "I-1");
    ids.put("{change}", RUN.toString()).put("{entry}", RUN.toString());
    String path = row.path();
    ids.put(
        "{id}",
        path.startsWith("/patients/")
            ? "demo"
            : path.startsWith("/exercises/")
                ? "walking"
                : path.startsWith("/today/records/")
                    ? RECORD
                    : path.startsWith("/imports/") ? RUN.toString() : accountOf("staff"));
    return ids.buildOrThrow();
  }

  /** An account of the demonstration clinic, which every test may name. */
  private static String accountOf(String role) {
    SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION);
    return DEMONSTRATION
        .store()
        .database()
        .<String, RuntimeException>readInClinic(
            DEMONSTRATION.clinic(),
            handle ->
                new AccountStore(handle)
                    .find(role + "-" + DEMONSTRATION.clinic())
                    .orElseThrow()
                    .accountId()
                    .toString());
  }

  private static HttpResponse<String> ask(RouteRow row, SignedInBrowser browser) {
    String address = row.address(ids(row));
    return row.changes() ? browser.post(address, Map.of()) : browser.get(address);
  }

  private static SignedInBrowser as(Role role, ClinicId clinic, String patientId) {
    return role == Role.PATIENT
        ? SignedInBrowser.asPatient(patientId, DEMONSTRATION, clinic)
        : SignedInBrowser.as(requireNonNull(ACCOUNTS.get(role)), DEMONSTRATION, clinic);
  }

  private static boolean isRefused(HttpResponse<String> response) {
    return response.statusCode() == 403
        || response
            .headers()
            .firstValue("Location")
            .filter(to -> to.startsWith("/sign-in"))
            .isPresent();
  }

  @Test
  void everyRouteHasARowWithItsRoles() {
    Map<String, RouteRow> rows = new LinkedHashMap<>();
    RouteRow.registered(DEMONSTRATION).forEach(row -> rows.put(row.toString(), row));
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(rows.values());
    RouteRow.registered(DOOR).forEach(row -> rows.put(row.toString(), row));

    assertThat(RouteRow.table()).containsExactlyInAnyOrderElementsOf(rows.values());
  }

  @Test
  void theDoorOfTheDemonstrationIsForEverybodyToWhomItWasShown() {
    for (Role role : EVERYBODY) {
      SignedInBrowser browser =
          role == Role.PATIENT
              ? SignedInBrowser.asPatient("demo-tom", DOOR)
              : SignedInBrowser.as(requireNonNull(ACCOUNTS.get(role)), DOOR);

      HttpResponse<String> entered = browser.post("/demonstration/alex", Map.of());

      assertThat(entered.headers().firstValue("Location")).as(role.name()).contains("/today");
    }
    assertThat(DOOR.browser().post("/demonstration/alex", "").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoMayNotIsRefusedAndWhoMayIsAnswered(RouteRow row) {
    for (Role role : EVERYBODY) {
      HttpResponse<String> response = ask(row, as(role, DEMONSTRATION.clinic(), "demo"));

      boolean may = row.isForStrangers() || row.roles().contains(role);
      assertThat(isRefused(response))
          .as("%s as %s: %s", row, role, response.statusCode())
          .isEqualTo(!may);
      assertThat(response.statusCode()).as("%s as %s", row, role).isLessThan(500);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aStrangerIsLedToTheSignInAndChangesNothing(RouteRow row) {
    String address = row.address(ids(row));
    Browser stranger = DEMONSTRATION.browser();
    HttpResponse<String> response =
        row.changes() ? stranger.post(address, "") : stranger.send("GET", address);

    if (row.changes()) {
      assertThat(response.statusCode()).as("no token, no change").isEqualTo(403);
    } else if (row.isForStrangers()) {
      assertThat(isRefused(response)).isFalse();
    } else {
      assertThat(response.statusCode()).isEqualTo(303);
      assertThat(response.headers().firstValue("Location"))
          .contains(row.roles().contains(Role.PATIENT) ? "/sign-in" : "/sign-in/clinic");
      assertThat(response.body()).doesNotContain("Alex");
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aFormOfWhoMayIsRefusedWithoutItsToken(RouteRow row) {
    if (row.changes() && !row.isForStrangers()) {
      Role role = row.roles().iterator().next();
      SignedInBrowser browser = as(role, DEMONSTRATION.clinic(), "demo");

      assertThat(browser.postWithoutToken(row.address(ids(row)), Map.of()).statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theIdsOfAnotherClinicLeadNowhere(RouteRow row) {
    boolean namesSomebodys =
        row.path().contains("{id}")
            && !row.path().startsWith("/exercises/")
            && !row.isForStrangers();
    if (!namesSomebodys) {
      return;
    }
    long before = auditEntries();
    for (Role role : row.roles()) {
      HttpResponse<String> theirs = ask(row, as(role, other, "other"));

      assertThat(theirs.statusCode()).as("%s as %s", row, role).isIn(400, 404, 409, 422);
      assertThat(theirs.body()).doesNotContain("Alex", "list.csv");
      if (!row.changes()) {
        assertThat(theirs.statusCode()).isEqualTo(404);
      }
    }
    assertThat(auditEntries()).as("entries of the clinic whose ids these are").isEqualTo(before);
  }

  private static long auditEntries() {
    accountOf("staff");
    return DEMONSTRATION
        .store()
        .database()
        .<Long, RuntimeException>readInClinic(
            DEMONSTRATION.clinic(), handle -> new AuditStore(handle).end().last());
  }

  @Test
  void aPatientSeesNoRecordOfTheNeighbour() {
    List<RouteRow> records =
        rows().stream()
            .filter(row -> row.path().startsWith("/today/records/"))
            .collect(toImmutableList());
    assertThat(records).isNotEmpty();
    for (RouteRow row : records) {
      SignedInBrowser neighbour = as(Role.PATIENT, DEMONSTRATION.clinic(), "neighbour");

      assertThat(ask(row, neighbour).statusCode()).as(row.toString()).isIn(400, 404, 422);
    }
  }

  @Test
  void anIdThatIsThereElsewhereIsAnsweredAsOneThatIsNowhere() {
    SignedInBrowser clinician = as(Role.CLINICIAN, other, "other");

    HttpResponse<String> elsewhere = clinician.get("/patients/demo");
    HttpResponse<String> nowhere = clinician.get("/patients/nobody");

    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(elsewhere.body().replace("/patients/demo", "/patients/nobody"))
        .isEqualTo(nowhere.body());
  }
}
