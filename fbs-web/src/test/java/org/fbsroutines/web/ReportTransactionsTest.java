package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.RoundTrips;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient reports, and what is refused of it, is one transaction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTransactionsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  /** The statement that asks who has signed in, and the report. */
  private static final long SIGN_IN_AND_REPORT = 2;

  private @Nullable RoundTrips roundTrips;
  private @Nullable Database counted;
  private @Nullable WebServer server;

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private SignedInBrowser patient;

  @BeforeAll
  void start() {
    RoundTrips relay = DEMONSTRATION.store().countRoundTrips();
    roundTrips = relay;
    counted = DEMONSTRATION.store().through(relay);
    server =
        WebServer.start(counted, new WebSettings(0), DEMONSTRATION.clock(), TestAccounts.keys());
  }

  @AfterAll
  void stop() {
    requireNonNull(server).close();
    requireNonNull(counted).close();
    requireNonNull(roundTrips).close();
  }

  /** Looks at the day once, so that the rules are read and compiled from then on. */
  @BeforeEach
  void signIn() {
    String patientId =
        DemonstrationPatients.add(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "p" + UUID.randomUUID());
    patient =
        SignedInBrowser.asPatient(patientId, DEMONSTRATION).at(new Browser(requireNonNull(server)));
    assertThat(patient.get("/today").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return patient.post(path, form);
  }

  private void assertReported(int status, String path, String... fields) {
    RoundTrips trips = requireNonNull(roundTrips);
    long before = trips.transactionsSoFar();
    assertThat(post(path, fields).statusCode()).as(path).isEqualTo(status);
    assertThat(trips.transactionsSoFar() - before).as(path).isEqualTo(SIGN_IN_AND_REPORT);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  @Test
  void theSafetyQuestionsReassuringRaisingAConcernWhilePausedOrLeftOpen() {
    assertReported(422, "/today/check", "check", id(), "day", "2027-01-31");
    assertReported(303, "/today/check", PatientForms.answers(id(), "day", "2027-01-30"));
    assertReported(303, "/today/check", PatientForms.answers(id()));
    assertReported(303, "/today/check", PatientForms.answers(id(), "fall", "yes"));
    assertReported(303, "/today/check", PatientForms.answers(id()));
  }

  @Test
  void aRecordThatIsNewOfASessionRecordedAlreadyOrOfWhatWasNeverApproved() {
    assertReported(303, "/today/records", PatientForms.record(id(), "walking", 4));
    assertReported(409, "/today/records", PatientForms.record(id(), "walking", 2));
    assertReported(422, "/today/records", PatientForms.record(id(), "yoga", 2));
  }

  @Test
  void aCorrectionAndHowThePainWentDown() {
    String id = id();
    post("/today/records", PatientForms.record(id, "walking", 7));
    String path = "/today/records/" + id;

    assertReported(422, path, "revision", "1", "after", "");
    assertReported(303, path, "revision", "1", "after", "8");
    assertReported(303, path + "/settling", "revision", "2", "settling", "later");
    assertReported(409, path + "/settling", "revision", "1", "settling", "still-up");
    assertReported(404, "/today/records/" + id() + "/settling", "revision", "1");
  }
}
