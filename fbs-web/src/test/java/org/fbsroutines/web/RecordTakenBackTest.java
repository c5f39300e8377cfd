package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient takes back what was recorded by mistake. */
class RecordTakenBackTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
    patient.openTheDay();
  }

  private List<Boolean> takenBack(String id) {
    return SERVER.in(
        handle ->
            new SessionRecordStore(handle)
                .history(patient.id(), id).stream().map(SessionRecordRow::isTakenBack).toList());
  }

  private void takeBack(String id) {
    PatientForms.assertLeadsTo(
        patient.post("/today/records/" + id + "/taking-back", "revision", "1"),
        "/today/records/" + id);
  }

  @Test
  void theExerciseIsLeftAgainAndWhatWasRecordedIsKept() {
    String id = patient.done("walking", 4);
    assertThat(patient.page("/today/records/" + id)).contains("Take this record back");

    takeBack(id);
    takeBack(id);

    assertThat(patient.page("/today/records/" + id))
        .contains("You took this record back", "Taken back", "Walking")
        .doesNotContain("Save the correction");
    assertThat(patient.page("/today/sessions/morning/walking")).contains("data-player");
    assertThat(takenBack(id)).containsExactly(false, true);
  }

  @Test
  void itCanBeRecordedAgainAndTheLateFirstChangesNothing() {
    String first = patient.done("walking", 4);
    takeBack(first);
    String second = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      PatientForms.assertLeadsTo(
          patient.post("/today/records", PatientForms.record(second, "walking", 4)),
          "?recorded=" + second);
    }

    patient.post("/today/records", PatientForms.record(first, "walking", 4));

    assertThat(takenBack(first)).containsExactly(false, true);
    assertThat(takenBack(second)).containsExactly(false);
  }

  @Test
  void itIsNoLongerCorrectedAndAnotherPatientsIsNotFound() {
    String id = patient.done("walking", 4);
    takeBack(id);

    assertThat(patient.post("/today/records/" + id, "revision", "2", "after", "1").statusCode())
        .isEqualTo(422);
    assertThat(patient.post("/today/records/" + id + "/taking-back").statusCode()).isEqualTo(422);
    assertThat(
            SERVER
                .patient()
                .post("/today/records/" + id + "/taking-back", "revision", "1")
                .statusCode())
        .isEqualTo(404);
  }
}
