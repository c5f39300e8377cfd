package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an import stored is taken back: at once where that tightens, by a clinician where it
 * loosens.
 */
class ImportUndoTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant FIRST = Instant.parse("2027-01-05T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2027-01-05T11:00:00Z");
  private static final Instant THIRD = Instant.parse("2027-01-05T12:00:00Z");

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addTwoPatients() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name\nQ-1,Una\nQ-2,Ivo\n");
    clinic.run(ImportKind.FACTS, "patient_id,fever,can_swim\nQ-1,no,yes\n");
  }

  @Test
  void whatItAddedIsUnknownOnceMoreAndWhatItTightenedWaits() throws IOException {
    ImportReport wrong =
        clinic
            .at(FIRST)
            .run(
                ImportKind.FACTS,
                "patient_id,fever,wound_healed,collapse\nQ-1,yes,yes,no\nQ-2,,yes,yes\n");
    PatientFacts before = clinic.facts("Q-1");

    ImportReport report = clinic.at(SECOND).undo(wrong.runId());

    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file: fever: Q-1: no would take back yes"
                + ", which stays until a clinician has confirmed the change",
            "file: collapse: Q-2: unknown would take back yes"
                + ", which stays until a clinician has confirmed the change");
    assertThat(report.toConfirm()).isEqualTo(2);
    assertThat(clinic.facts("Q-1").answer(Question.WOUND_HEALED)).isEqualTo(Answer.UNKNOWN);
    assertThat(clinic.facts("Q-1").answer(Question.FEVER)).isEqualTo(Answer.YES);
    assertThat(clinic.facts("Q-2").answer(Question.WOUND_HEALED)).isEqualTo(Answer.UNKNOWN);
    assertThat(Loosening.between(before, clinic.facts("Q-1"))).isEmpty();
  }

  @Test
  void factsThatHaveChangedSinceStayAndAreTold() throws IOException {
    ImportReport wrong =
        clinic.at(FIRST).run(ImportKind.FACTS, "patient_id,wound_healed\nQ-1,yes\nQ-2,yes\n");
    clinic.at(SECOND).run(ImportKind.FACTS, "patient_id,collapse\nQ-1,yes\n");

    ImportReport report = clinic.at(THIRD).undo(wrong.runId());

    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly("file: Q-1: changed since the import, so nothing is taken back");
    assertThat(clinic.facts("Q-1").answer(Question.WOUND_HEALED)).isEqualTo(Answer.YES);
    assertThat(clinic.facts("Q-2").answer(Question.WOUND_HEALED)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void theSameFileIsWelcomeAfterItWasTakenBack() throws IOException {
    String file = "patient_id,wound_healed\nQ-1,yes\n";
    ImportReport first = clinic.at(FIRST).run(ImportKind.FACTS, file);
    clinic.at(SECOND).undo(first.runId());

    assertThat(clinic.at(THIRD).run(ImportKind.FACTS, file).counts().merged().changed())
        .isEqualTo(1);
    assertThat(clinic.facts("Q-1").answer(Question.WOUND_HEALED)).isEqualTo(Answer.YES);
  }

  @Test
  void whatItLeftToBeConfirmedWaitsNoLongerAndIsAskedAgainWhenItComesAgain() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,fever\nQ-2,yes\n");
    String file = "patient_id,fever\nQ-2,no\n";
    ImportReport wrong = clinic.at(FIRST).run(ImportKind.FACTS, file);
    assertThat(waiting("Q-2")).hasSize(1);

    ImportReport report = clinic.at(SECOND).undo(wrong.runId());

    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly("file: 1 change from the import is no longer waiting to be confirmed");
    assertThat(waiting("Q-2")).isEmpty();
    assertThat(clinic.at(THIRD).run(ImportKind.FACTS, file).toConfirm()).isEqualTo(1);
    assertThat(waiting("Q-2")).hasSize(1);
    assertThat(clinic.facts("Q-2").answer(Question.FEVER)).isEqualTo(Answer.YES);
  }

  @Test
  void whatAnotherRunLeftToBeConfirmedGoesOnWaiting() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,fever,collapse\nQ-2,yes,yes\n");
    ImportReport one = clinic.at(FIRST).run(ImportKind.FACTS, "patient_id,fever\nQ-2,no\n");
    clinic.at(SECOND).run(ImportKind.FACTS, "patient_id,collapse\nQ-2,no\n");

    clinic.at(THIRD).undo(one.runId());

    assertThat(waiting("Q-2")).containsExactly("collapse");
  }

  @Test
  void whatAnotherRunStatedTooIsAskedAgainWhenThatComesAgain() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,fever\nQ-2,yes\n");
    ImportReport one = clinic.at(FIRST).run(ImportKind.FACTS, "patient_id,fever\nQ-2,no\n");
    String file = "patient_id,fever,collapse\nQ-2,no,\n";
    clinic.at(FIRST.plusSeconds(1)).run(ImportKind.FACTS, file);
    clinic.at(SECOND).undo(one.runId());
    assertThat(waiting("Q-2")).isEmpty();

    ImportReport again = clinic.at(THIRD).run(ImportKind.FACTS, file);

    assertThat(again.toConfirm()).isEqualTo(1);
    assertThat(waiting("Q-2")).containsExactly("fever");
  }

  @Test
  void recordsThatItChangedAreOnceMoreWhatTheyWere() throws IOException {
    String header = "patient_id,record_id,exercise_id,done_on,pain_after,note\n";
    clinic.run(
        ImportKind.RECORDS,
        header
            + "Q-1,r-1,walking,2027-01-02,3,\nQ-1,r-2,walking,2027-01-03,3,fine\n"
            + "Q-1,r-3,walking,2027-01-04,3,\n");
    ImportReport wrong =
        clinic
            .at(FIRST)
            .run(
                ImportKind.RECORDS,
                header
                    + "Q-1,r-1,walking,2027-01-02,8,\nQ-1,r-2,walking,2027-01-03,3,wrong\n"
                    + "Q-1,r-3,walking,2027-01-04,2,\nQ-2,r-4,walking,2027-01-04,1,\n");

    ImportReport report = clinic.at(SECOND).undo(wrong.runId());

    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file: pain_after: Q-1: 2027-01-02 walking 3 unknown unknown would take back"
                + " 2027-01-02 walking 8 unknown unknown, which stays until a clinician has"
                + " confirmed the change",
            "file: 1 change from the import is no longer waiting to be confirmed",
            "file: records that the import added stay");
    assertThat(waiting("Q-1")).containsExactly("record");
    assertThat(clinic.export(ImportKind.RECORDS, BatchExport.Form.CSV))
        .contains("r-1,walking,2027-01-02,,,8,", "r-2,walking,2027-01-03,,,3,,,,fine")
        .contains("r-3,walking,2027-01-04,,,3,", "r-4,walking,2027-01-04,,,1,");
  }

  @Test
  void recordsThatWereChangedSinceStayAndAreTold() throws IOException {
    String header = "patient_id,record_id,exercise_id,done_on,pain_after\n";
    clinic.run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,3\n");
    ImportReport wrong =
        clinic.at(FIRST).run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,5\n");
    clinic.at(SECOND).run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,6\n");

    assertThat(clinic.at(THIRD).undo(wrong.runId()).remarks())
        .extracting(Problem::text)
        .contains("file: Q-1 r-1: changed since the import, so nothing is taken back");
    assertThat(waiting("Q-1")).isEmpty();
  }

  private List<String> waiting(String patient) {
    return clinic.<List<String>, RuntimeException>read(
        handle ->
            new QueuedLooseningStore(handle)
                .waitingOf(patient).stream().map(QueuedLoosening::fact).toList());
  }

  @Test
  void aRunThatIsNotThereOrStoredNoFactsIsRefused() throws IOException {
    ImportReport drafts =
        clinic.run(ImportKind.PRESCRIPTIONS, "patient_id,exercise_id\nQ-1,walking\n");

    assertThatThrownBy(() -> clinic.undo(drafts.runId())).isInstanceOf(FormatException.class);
    assertThatThrownBy(() -> clinic.undo(UUID.randomUUID()))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("no such import");
  }
}
