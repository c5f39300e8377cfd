package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutinePausingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");
  private static final Recording ANNA = new Recording("anna", NOW.plusSeconds(60));

  private ClinicId clinic = ClinicId.random();
  private String patient = "";

  @BeforeEach
  void addPatientWithRoutine() {
    clinic = DemonstrationClinic.ensure(DATABASE.database(), Clock.fixed(NOW, ZoneOffset.UTC));
    patient = DemonstrationPatients.add(DATABASE.database(), clinic, UUID.randomUUID().toString());
  }

  private <T> T in(HandleCallback<T, RuntimeException> work) {
    return DATABASE.database().inClinic(clinic, work);
  }

  private void answerFever(String answer) {
    in(
        handle -> {
          PatientStore patients = new PatientStore(handle);
          String document = patients.facts(patient).orElseThrow().document();
          return patients.saveFacts(
              patient,
              document.replaceFirst("\"fever\": ?\"[a-z]+\"", "\"fever\": \"" + answer + "\""),
              ANNA);
        });
  }

  private boolean begin(PauseReason because, String detail) {
    return in(
        handle -> {
          RoutinePausing.begin(handle, patient, because, detail, new Recording("dana", NOW));
          return true;
        });
  }

  private boolean end() {
    return in(
        handle -> {
          int pause = new RoutinePauseStore(handle).open(patient).orElseThrow().pauseId();
          RoutinePausing.end(handle, patient, pause, "looked at", ANNA);
          return isPaused(handle);
        });
  }

  private boolean isPaused(Handle handle) {
    return new RoutinePauseStore(handle).open(patient).isPresent();
  }

  @Test
  void noRoutineIsResumedWhileASignStandsOrNobodyKnowsOfTheOneReported() {
    begin(PauseReason.RED_FLAG, "fever");

    answerFever("yes");
    assertThatThrownBy(this::end)
        .isInstanceOfSatisfying(
            StandingSignsException.class,
            stands -> assertThat(stands.signs()).containsExactly(Question.FEVER))
        .hasMessageNotContaining("fever");
    answerFever("unknown");
    assertThatThrownBy(this::end).isInstanceOf(StandingSignsException.class);
    assertThat(in(this::isPaused)).isTrue();

    answerFever("no");
    assertThat(end()).isFalse();
  }

  @Test
  void aPauseOfAnotherReasonGoesOnWhileASignStands() {
    begin(PauseReason.CLINICIAN, "on holiday");
    answerFever("yes");

    assertThatThrownBy(this::end).isInstanceOf(StandingSignsException.class);
    assertThat(in(this::isPaused)).isTrue();
  }
}
