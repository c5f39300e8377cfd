package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.AccessCodeStore;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The patient's day after something happened that must be seen at the next look. */
class TodayAtOnceTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String TODAY = "/today";
  private static final String PAUSED = "Your routine is paused";
  private static final Recording RECORDING = new Recording("Dr. Dana", DemonstrationServer.NOW);

  private final String patientId = "p" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private SignedInBrowser patient;

  @BeforeEach
  void lookAtTheDay() {
    DemonstrationPatients.add(DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), patientId);
    patient = SignedInBrowser.asPatient(patientId, DEMONSTRATION);
    String first = seen();

    assertThat(seen()).isEqualTo(first).doesNotContain(PAUSED);
  }

  private String seen() {
    HttpResponse<String> response = patient.get(TODAY);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private void assertThatNothingIsShown() {
    HttpResponse<String> response = patient.get(TODAY);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).contains("/sign-in");
    assertThat(response.body()).doesNotContain("<main", "Alex Example");
  }

  @Test
  void aPauseIsShownAtOnce() {
    DEMONSTRATION.in(
        handle ->
            new RoutinePauseStore(handle).begin(patientId, PauseReason.CLINICIAN, "", RECORDING));

    assertThat(seen()).contains(PAUSED);
  }

  @Test
  void theEndOfAPauseIsShownAtOnce() {
    int pause =
        DEMONSTRATION.in(
            handle ->
                new RoutinePauseStore(handle)
                    .begin(patientId, PauseReason.CLINICIAN, "", RECORDING)
                    .pauseId());
    assertThat(seen()).contains(PAUSED);

    DEMONSTRATION.in(
        handle -> {
          new RoutinePauseStore(handle).end(patientId, pause, "seen, all well", RECORDING);
          return patientId;
        });

    assertThat(seen()).doesNotContain(PAUSED);
  }

  @Test
  void afterSigningOutNothingIsShown() {
    assertThat(patient.post("/sign-out", Map.of()).statusCode()).isBetween(302, 303);

    assertThatNothingIsShown();
  }

  @Test
  void afterTheAccessCodeWasTakenBackNothingIsShown() {
    boolean revoked =
        DEMONSTRATION.in(handle -> new AccessCodeStore(handle).revoke(patientId, RECORDING));
    assertThat(revoked).isTrue();

    assertThatNothingIsShown();
  }
}
