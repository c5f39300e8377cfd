package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.CodedBundle.bundle;
import static org.fbsroutines.persistence.bulk.CodedBundle.condition;

import com.google.common.collect.ImmutableList;
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

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, CodedBundle.PATIENTS);
  }

  private ImportReport bring(ImportKind kind, String... resources) throws IOException {
    ImportReport report = clinic.run(kind, bundle(resources));
    assertThat(report.problems()).isEmpty();
    return report;
  }

  private ImmutableList<UnreadEntry> unread(String patient) {
    return clinic.<ImmutableList<UnreadEntry>, RuntimeException>read(
        handle -> UnreadEntries.of(handle, patient));
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
    bring(ImportKind.FACTS, condition(1, system, code, status));

    assertThat(unread("Q-1")).hasSize(count).allMatch(entry -> !entry.isProcedure());
    ImmutableSet<UUID> ids =
        unread("Q-1").stream().map(UnreadEntry::id).collect(ImmutableSet.toImmutableSet());
    assertThat(
            clinic
                .<Integer>change(
                    (handle, recording) -> UnreadEntries.markRead(handle, "Q-1", ids, recording))
                .intValue())
        .isEqualTo(count);
    bring(ImportKind.FACTS, condition(1, system, code, status), condition(2, system, code, status));
    assertThat(unread("Q-1")).isEmpty();
    assertThat(unread("Q-2")).hasSize(count);
  }

  @Test
  void aConditionMakesADenialUnknownOnceAndNothingElse() throws IOException {
    String epilepsy = condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active");
    bring(ImportKind.FACTS, epilepsy);

    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
    assertThat(clinic.facts("Q-1").answer(Question.HEART_FAILURE)).isEqualTo(Answer.NO);
    assertThat(unread("Q-1")).isEmpty();
    answer(Answer.NO);
    bring(ImportKind.FACTS, epilepsy);
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
        bring(
            ImportKind.FACTS, condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active"));

    assertThat(clinic.undo(run.runId()).toConfirm()).isEqualTo(1);
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
    String denial = "patient_id,uncontrolled_epilepsy\nQ-1,no\n";
    assertThat(clinic.run(ImportKind.FACTS, denial).toConfirm()).isEqualTo(1);
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.UNKNOWN);
    answer(Answer.NO);
    assertThat(clinic.run(ImportKind.FACTS, denial).toConfirm()).isZero();
    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.NO);
  }

  @Test
  void aConditionLeavesWhatRaisesAConcernAndWaitsForNobody() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,uncontrolled_epilepsy\nQ-1,yes\n");
    ImportReport report =
        bring(
            ImportKind.FACTS, condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active"));

    assertThat(clinic.facts("Q-1").answer(Question.EPILEPSY)).isEqualTo(Answer.YES);
    assertThat(report.toConfirm()).isZero();
  }
}
