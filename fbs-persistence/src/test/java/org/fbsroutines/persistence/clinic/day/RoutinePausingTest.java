package org.fbsroutines.persistence.clinic.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.clinic.PatientWithRoutine.NOW;

import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.PatientWithRoutine;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutinePausingTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final PatientWithRoutine patient = PatientWithRoutine.add(DATABASE);

  private static final Recording ANNA = new Recording("anna", NOW.plusSeconds(60));

  private void answerFever(String answer) {
    patient.in(
        handle -> {
          PatientStore patients = new PatientStore(handle);
          String document = patients.facts(patient.id()).orElseThrow().document();
          return patients.saveFacts(
              patient.id(),
              document.replaceFirst("\"fever\": ?\"[a-z]+\"", "\"fever\": \"" + answer + "\""),
              ANNA);
        });
  }

  private boolean begin(PauseReason because, String detail) {
    return patient.in(
        handle -> {
          RoutinePausing.begin(handle, patient.id(), because, detail, new Recording("dana", NOW));
          return true;
        });
  }

  private boolean end() {
    return patient.in(
        handle -> {
          int pause = new RoutinePauseStore(handle).open(patient.id()).orElseThrow().pauseId();
          RoutinePausing.end(handle, patient.id(), pause, "looked at", ANNA);
          return isPaused(handle);
        });
  }

  private boolean isPaused(Handle handle) {
    return new RoutinePauseStore(handle).open(patient.id()).isPresent();
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
    assertThat(patient.in(this::isPaused)).isTrue();

    answerFever("no");
    assertThat(end()).isFalse();
  }

  @Test
  void aPauseOfAnotherReasonGoesOnWhileASignStands() {
    begin(PauseReason.CLINICIAN, "on holiday");
    answerFever("yes");

    assertThatThrownBy(this::end).isInstanceOf(StandingSignsException.class);
    assertThat(patient.in(this::isPaused)).isTrue();
  }
}
