package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.CodedBundle.condition;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.FactsChange;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.UnreadEntries;
import org.fbsroutines.persistence.clinic.UnreadEntry;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A condition in a code that nobody here knows is unread; one that is known makes a denial unknown.
 */
class UnreadConditionsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = CodedClinic.TODAY;

  @TempDir Path directory;
  private CodedClinic coded;
  private ImportingClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    coded = CodedClinic.add(DATABASE, directory);
    clinic = coded.clinic();
  }

  @ParameterizedTest
  @CsvSource({
    "http://snomed.info/sct,73211009,active,1",
    "http://hl7.org/fhir/sid/icd-10-cm,E11.9,active,1",
    "urn:local,7,recurrence,1",
    "http://snomed.info/sct,73211009,resolved,0",
    "http://snomed.info/sct,38341003,active,0",
    "http://hl7.org/fhir/sid/icd-10-cm,G40.9,active,0"
  })
  void anyOtherConditionThatIsThereIsUnreadForThePatient(
      String system, String code, String status, int count) throws IOException {
    coded.bring(ImportKind.FACTS, condition(1, system, code, status));

    assertThat(coded.unread("Q-1")).hasSize(count).allMatch(entry -> !entry.isProcedure());
    assertThat(markAllRead(coded, "Q-1")).isEqualTo(count);
    coded.bring(
        ImportKind.FACTS, condition(1, system, code, status), condition(2, system, code, status));
    assertThat(coded.unread("Q-1")).isEmpty();
    assertThat(coded.unread("Q-2")).hasSize(count);
  }

  /** A clinician reads all conditions of a patient. */
  static int markAllRead(CodedClinic coded, String patient) {
    ImmutableSet<UUID> ids =
        coded.unread(patient).stream().map(UnreadEntry::id).collect(ImmutableSet.toImmutableSet());
    return coded
        .clinic()
        .<Integer>change(
            (handle, recording) -> UnreadEntries.markRead(handle, patient, ids, recording));
  }

  @Test
  void aConditionMakesADenialUnknownOnceAndNothingElse() throws IOException {
    String epilepsy = condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active");
    coded.bring(ImportKind.FACTS, epilepsy);

    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
    assertThat(clinic.facts("Q-1").answer(Question.HEART_FAILURE)).isEqualTo(Answer.NO);
    assertThat(coded.unread("Q-1")).isEmpty();
    answer(Answer.NO);
    coded.bring(ImportKind.FACTS, epilepsy);
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.NO);
  }

  /** A clinician answers. */
  private void answer(Answer answer) {
    clinic.change(
        (handle, recording) -> {
          PatientChart chart = PatientChart.read(handle, "Q-1").orElseThrow();
          return FactsChange.record(
              handle,
              "Q-1",
              chart.facts().with(Question.EPILEPSY, answer),
              chart.factsVersion(),
              TODAY,
              recording);
        });
  }

  @Test
  void noFileAndNoUndoDeniesAgainWhatAConditionBearsOn() throws IOException {
    clinic = clinic.at(TODAY.atTime(22, 0).toInstant(ZoneOffset.UTC));
    ImportReport run =
        new CodedClinic(clinic)
            .bring(
                ImportKind.FACTS,
                condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active"));

    assertThat(clinic.undo(run.runId()).toConfirm()).isEqualTo(1);
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
    String denial = "patient_id,uncontrolled_epilepsy\nQ-1,no\n";
    assertThat(clinic.run(ImportKind.FACTS, denial).toConfirm()).isEqualTo(1);
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
    answer(Answer.NO);
    assertThat(clinic.run(ImportKind.FACTS, denial).toConfirm()).isZero();
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @CsvSource({
    "http://hl7.org/fhir/sid/icd-10-cm,I11.0,unknown",
    "http://hl7.org/fhir/sid/icd-10,I10,unknown",
    "http://snomed.info/sct,38341003,no"
  })
  void highBloodPressureAnswersOneQuestionAndMakesTheOthersOfItsBlockUnknown(
      String system, String code, String heartFailure) throws IOException {
    coded.bring(ImportKind.FACTS, condition(1, system, code, "active"));

    assertThat(clinic.facts("Q-1").answer(Question.HEART_DISEASE)).isEqualTo(Answer.YES);
    assertThat(clinic.facts("Q-1").answer(Question.HEART_FAILURE).token()).isEqualTo(heartFailure);
    assertThat(coded.unread("Q-1")).isEmpty();
  }

  @Test
  void anotherCodeBesideThatOfHighBloodPressureIsUnread() throws IOException {
    coded.bring(
        ImportKind.FACTS,
        condition(1, "http://snomed.info/sct", "38341003", "active")
            .replace(
                "\"coding\": [{\"system\": \"http://snomed",
                "\"coding\": [{\"system\":"
                    + " \"urn:x\", \"code\": \"7\"}, {\"system\": \"http://snomed"));

    assertThat(clinic.facts("Q-1").answer(Question.HEART_DISEASE)).isEqualTo(Answer.YES);
    assertThat(coded.unread("Q-1")).hasSize(1);
  }

  @Test
  void aConditionLeavesWhatRaisesAConcernAndWaitsForNobody() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,uncontrolled_epilepsy\nQ-1,yes\n");
    ImportReport report =
        coded.bring(
            ImportKind.FACTS, condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active"));

    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.YES);
    assertThat(report.toConfirm()).isZero();
  }
}
