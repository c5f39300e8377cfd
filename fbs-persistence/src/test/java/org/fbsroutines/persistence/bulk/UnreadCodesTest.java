package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.CodedBundle.SNOMED;
import static org.fbsroutines.persistence.bulk.CodedBundle.bundle;
import static org.fbsroutines.persistence.bulk.CodedBundle.procedure;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.clinic.ClinicCodes;
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

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, CodedBundle.PATIENTS);
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
