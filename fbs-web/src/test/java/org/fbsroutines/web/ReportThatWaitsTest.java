package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient reports while somebody else changes something of the patient. */
class ReportThatWaitsTest {
  private static final TestClock CLOCK = new TestClock(DemonstrationServer.NOW);

  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(CLOCK);

  private static PatientDay day(String patientId) {
    return DEMONSTRATION.in(
        handle ->
            PatientDay.read(
                handle,
                ClinicRules.read(handle).orElseThrow(),
                patientId,
                LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC)));
  }

  @Test
  void aWarningSignThatWaitsForAPauseToBeginBelongsToThatPause() throws Exception {
    String patientId =
        DemonstrationPatients.add(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "p" + UUID.randomUUID());
    SignedInBrowser patient = SignedInBrowser.asPatient(patientId, DEMONSTRATION);
    Map<String, String> form =
        PatientForms.form(
            PatientForms.answers(UUID.randomUUID().toString(), "R01", "newSaddleNumbness"));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<HttpResponse<String>> report =
          DEMONSTRATION.in(
              handle -> {
                PatientLock.take(handle, patientId);
                Future<HttpResponse<String>> begun =
                    other.submit(() -> patient.post("/today/check", form));
                while (!DEMONSTRATION.store().somebodyWaits() && !begun.isDone()) {
                  Thread.onSpinWait();
                }
                CLOCK.pass(Duration.ofSeconds(1));
                RoutinePausing.begin(
                    handle,
                    patientId,
                    PauseReason.PAIN,
                    "walking",
                    new Recording("tester", CLOCK.instant()));
                return begun;
              });

      assertThat(report.get().statusCode()).isEqualTo(303);
    } finally {
      other.shutdown();
    }
    assertThat(day(patientId).checksSincePause()).hasSize(1);
  }
}
