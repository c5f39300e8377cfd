package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.clinic.ClinicCodes;
import org.fbsroutines.persistence.clinic.FactsChange;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.clinic.UnreadEntries;
import org.fbsroutines.persistence.clinic.UnreadEntry;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is in codes that nobody here knows waits for a clinician, who says once what a code means.
 */
class UnreadCodesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 2);
  private static final Operation KNOWN =
      Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2024, 1, 10));
  private static final CodeMeaning FUSION =
      CodeMeaning.operation(Known.of(OperationKind.FUSION), Known.of(Region.LUMBAR));
  private static final String SNOMED = "http://snomed.info/sct";

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        """
        patient_id,display_name,birth_date,operations,heart_failure,uncontrolled_epilepsy
        Q-1,Una Berg,1961-05-04,discectomy lumbar 2024-01-10,no,no
        Q-2,Udo Thal,1962-05-04,discectomy lumbar 2024-01-10,no,no
        """);
  }

  /** The kinds of rows that procedures are read for. */
  private enum Kind {
    OPERATIONS(ImportKind.OPERATIONS),
    FACTS(ImportKind.FACTS);

    private final ImportKind kind;

    Kind(ImportKind kind) {
      this.kind = kind;
    }
  }

  private static String procedure(int patient, String system, String code, LocalDate day) {
    return """
    {"resource": {"resourceType": "Procedure", "status": "completed",
      "performedDateTime": "%s", "subject": {"reference": "urn:uuid:%d"},
      "code": {"coding": [{"system": "%s", "code": "%s", "display": "words of the file"}]}}}
    """
        .formatted(day, patient, system, code);
  }

  private static String condition(int patient, String system, String code, String status) {
    return """
    {"resource": {"resourceType": "Condition", "subject": {"reference": "urn:uuid:%d"},
      "clinicalStatus": {"coding": [{"code": "%s", "system":
        "http://terminology.hl7.org/CodeSystem/condition-clinical"}]},
      "code": {"coding": [{"system": "%s", "code": "%s"}]}}}
    """
        .formatted(patient, status, system, code);
  }

  private static String bundle(String... resources) {
    return Stream.of(resources)
        .collect(
            Collectors.joining(
                ",",
                """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                  {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "Q-1",
                    "name": [{"text": "Una Berg"}], "birthDate": "1961-05-04"}},
                  {"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Patient", "id": "Q-2",
                    "name": [{"text": "Udo Thal"}], "birthDate": "1962-05-04"}},
                """,
                "]}"));
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

  private boolean say(String patient, CodeMeaning meaning) {
    return clinic.change(
        (handle, recording) ->
            UnreadEntries.say(
                handle, patient, unread(patient).get(0).id(), meaning, TODAY, recording));
  }

  private ImmutableList<Operation> operations(String patient) {
    return clinic.facts(patient).operations().toOptional().orElseThrow();
  }

  private static Operation fusion(LocalDate day) {
    return Operation.of(OperationKind.FUSION, Region.LUMBAR, day);
  }

  @ParameterizedTest
  @EnumSource
  void anOldProcedureOfAnUnknownCodeIsUnreadAndAddsNoOperation(Kind kind) throws IOException {
    ImportReport report = bring(kind.kind, procedure(1, SNOMED, "55705006", LONG_AGO));

    assertThat(operations("Q-1")).containsExactly(KNOWN);
    assertThat(unread("Q-1"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.isProcedure()).isTrue();
              assertThat(entry.codes()).containsExactly(new Code(SNOMED, "55705006"));
              assertThat(entry.days()).containsExactly(Known.of(LONG_AGO));
              assertThat(entry.row().words()).isEqualTo("words of the file");
            });
    assertThat(unread("Q-2")).isEmpty();
    assertThat(report.remarks())
        .extracting(remark -> remark.message().english())
        .anyMatch(
            text ->
                text.equals(
                    "Q-1: 1 codes of procedures and conditions are unknown here and hold back an"
                        + " approval until a clinician has read them"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSurelyElsewhereIsNeitherAnOperationNorUnread(Kind kind) throws IOException {
    bring(
        kind.kind,
        procedure(1, "http://www.ama-assn.org/go/cpt", "44970", TODAY.minusDays(9)),
        procedure(1, "http://www.cms.gov/Medicare/Coding/ICD10", "0SR90JZ", LONG_AGO));

    assertThat(operations("Q-1")).containsExactly(KNOWN);
    assertThat(unread("Q-1")).isEmpty();
  }

  @Test
  void aCodeIsUnreadOnceHoweverOftenItWasDone() throws IOException {
    bring(
        ImportKind.FACTS,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(1, SNOMED, "1", LONG_AGO.plusDays(1)),
        procedure(1, SNOMED, "1", TODAY.minusDays(2)));

    assertThat(unread("Q-1")).singleElement().extracting(one -> one.days().size()).isEqualTo(3);
    assertThat(operations("Q-1")).hasSize(3);
  }

  @Test
  void aDryRunKeepsNothing() throws IOException {
    clinic.run(
        ImportKind.FACTS, ImportingClinic.DRY_RUN, bundle(procedure(1, SNOMED, "1", LONG_AGO)));

    assertThat(unread("Q-1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatAClinicianSaysIsRememberedForAllPatientsAndLaterFiles(Kind kind) throws IOException {
    bring(
        kind.kind,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(2, SNOMED, "1", LONG_AGO.plusYears(1)));

    assertThat(say("Q-1", FUSION)).isTrue();

    assertThat(operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(operations("Q-2")).containsExactly(KNOWN, fusion(LONG_AGO.plusYears(1)));
    assertThat(unread("Q-1")).isEmpty();
    assertThat(unread("Q-2")).isEmpty();
    bring(
        kind.kind,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(2, SNOMED, "1", LONG_AGO.plusYears(2)));
    assertThat(operations("Q-1")).contains(KNOWN, fusion(LONG_AGO));
    assertThat(operations("Q-2")).contains(fusion(LONG_AGO.plusYears(2)));
    assertThat(unread("Q-2")).isEmpty();
  }

  @Test
  void whatIsNotOnTheSpineTakesNothingAwayAndIsNotReadAgain() throws IOException {
    String recent = procedure(1, SNOMED, "1", TODAY.minusDays(3));
    bring(ImportKind.FACTS, recent);
    ImmutableList<Operation> before = operations("Q-1");
    assertThat(before).hasSize(3);

    assertThat(say("Q-1", CodeMeaning.ELSEWHERE)).isTrue();

    assertThat(operations("Q-1")).isEqualTo(before);
    bring(ImportKind.FACTS, procedure(2, SNOMED, "1", TODAY.minusDays(3)));
    assertThat(operations("Q-2")).containsExactly(KNOWN);
    assertThat(unread("Q-2")).isEmpty();
  }

  @Test
  void theSameFileIsReadByWhatIsSaidMeanwhile() throws IOException {
    String file = procedure(1, SNOMED, "1", TODAY.minusDays(3));
    bring(ImportKind.OPERATIONS, procedure(2, SNOMED, "1", LONG_AGO), file);
    ImportingClinic later = clinic.at(TODAY.atTime(23, 0).toInstant(ZoneOffset.UTC));
    later.change(
        (handle, recording) -> {
          UnreadEntries.say(
              handle,
              ImmutableList.of(new StatedCode(new Code(SNOMED, "1"), FUSION)),
              TODAY,
              recording);
          return true;
        });

    assertThat(unread("Q-1")).isEmpty();
    assertThat(operations("Q-1")).contains(fusion(TODAY.minusDays(3)));
    assertThat(later.run(ImportKind.OPERATIONS, bundle(procedure(2, SNOMED, "1", LONG_AGO), file)))
        .extracting(ImportReport::outcome)
        .isEqualTo(ImportReport.Outcome.STORED);
    assertThat(operations("Q-2")).contains(fusion(LONG_AGO));
  }

  @Test
  void wordsWithoutACodeAreSaidOfOnePatientAloneAndAnotherDayIsUnreadAgain() throws IOException {
    String words =
        procedure(1, SNOMED, "1", LONG_AGO)
            .replaceFirst("\"code\": \\{\"coding.*", "\"code\": {\"text\": \"back operation\"}}}");
    bring(ImportKind.FACTS, words, words.replace("urn:uuid:1", "urn:uuid:2"));

    say("Q-1", FUSION);

    assertThat(operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(unread("Q-1")).isEmpty();
    assertThat(unread("Q-2")).hasSize(1);
    bring(ImportKind.FACTS, words);
    assertThat(unread("Q-1")).isEmpty();
    bring(ImportKind.FACTS, words.replace("2019-03-02", "2018-03-02"));
    assertThat(unread("Q-1")).hasSize(1);
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
  void aCodeThatWasWronglySaidToBeElsewhereAddsTheOperationOnceItIsCorrected() throws IOException {
    bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    say("Q-1", CodeMeaning.ELSEWHERE);
    assertThat(operations("Q-1")).containsExactly(KNOWN);

    for (int i = 0; i < 2; i++) {
      clinic.change(
          (handle, recording) -> {
            UnreadEntries.say(
                handle,
                ImmutableList.of(new StatedCode(new Code(SNOMED, "1"), FUSION)),
                TODAY,
                recording);
            return true;
          });
    }

    assertThat(operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
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

  @Test
  void theAuditLogNamesWhoSaidIt() throws IOException {
    bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    say("Q-1", FUSION);

    List<AuditRow> rows =
        clinic.<List<AuditRow>, RuntimeException>read(
            handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 3));
    assertThat(rows)
        .extracting(row -> row.action() + " " + row.actor() + " " + row.subjectId())
        .containsExactly(
            "read-entries tester Q-1", "record-facts tester Q-1", "state-code tester 1");
    assertThat(clinic.<ImmutableList<StatedCode>, RuntimeException>read(ClinicCodes::list))
        .containsExactly(new StatedCode(new Code(SNOMED, "1"), FUSION));
  }
}
