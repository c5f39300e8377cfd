package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a patient sees of what was recorded: the charts and the records by days. */
class PatientProgressTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  @Test
  void progressShowsPainAdherenceAndTheRecords() {
    String id = patient.done("walking", 6);
    SERVER.clock().pass(Duration.ofDays(1));

    assertThat(patient.page("/progress"))
        .contains("<svg", "Pain after", "Sessions done", "/today/records/" + id)
        .contains("31 January 2027");
  }

  @Test
  void aSessionThatATrackerSendsTooCountsOnceInTheWeek() {
    SERVER.clock().pass(Duration.ofDays(1));
    String once = weekOf("page");
    assertThat(once).contains(">1</td>");

    assertThat(weekOf("tracker")).isEqualTo(once);
  }

  /** The chart of the week after a walk of yesterday morning has come in under this id. */
  private String weekOf(String recordId) {
    SERVER.in(
        handle ->
            handle.execute(
                """
                insert into session_record (patient_id, record_id, revision, exercise_id, done_on,
                  part_of_day, pain_after, settled_within_24_hours, persists_for_days, note,
                  recorded_at, recorded_by)
                values (?, ?, 1, 'walking', '2027-01-31', 'morning', 3, 'yes', 'no', '', now(), ?)
                """,
                patient.id(),
                recordId,
                patient.id()));
    String page = patient.page("/progress");
    int chart = page.indexOf("Sessions done");
    return page.substring(chart, page.indexOf("</table>", chart));
  }

  @Test
  void recordsStandByDaysOfWhichSevenAreOnAPage() {
    LocalDate first = LocalDate.of(2027, 1, 24);
    SERVER.in(
        handle -> {
          SessionRecordStore store = new SessionRecordStore(handle);
          for (int day = 0; day < 8; day++) {
            store.append(
                patient.id(),
                "walk-" + day,
                new SessionRecord(
                    first.plusDays(day),
                    Optional.empty(),
                    Known.unknown(),
                    new PainResponse(ExerciseId.WALKING, new PainScore(3), Answer.YES, Answer.NO),
                    Known.unknown(),
                    ""),
                new Recording(patient.id(), SERVER.clock().instant()));
          }
          return patient.id();
        });

    assertThat(patient.page("/progress"))
        .has(inOrder("31 January 2027: 1 record", "25 January 2027: 1 record"))
        .contains("Pain 3 after", "/today/records/walk-1", "/progress?page=2")
        .doesNotContain("/today/records/walk-0");
    assertThat(patient.page("/progress?page=2"))
        .contains("24 January 2027: 1 record", "/today/records/walk-0", "/progress?page=1");
    assertThat(patient.get("/progress?page=-1").statusCode()).isEqualTo(400);
  }
}
