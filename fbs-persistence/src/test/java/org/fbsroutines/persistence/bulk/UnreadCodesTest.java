package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.CodedBundle.SNOMED;
import static org.fbsroutines.persistence.bulk.CodedBundle.bundle;
import static org.fbsroutines.persistence.bulk.CodedBundle.procedure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.database.TestDatabase;
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

  private static final LocalDate TODAY = CodedClinic.TODAY;
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 2);
  private static final Operation KNOWN =
      Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2024, 1, 10));
  private static final CodeMeaning FUSION =
      CodeMeaning.operation(Known.of(OperationKind.FUSION), Known.of(Region.LUMBAR));

  @TempDir Path directory;
  private CodedClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    clinic = CodedClinic.add(DATABASE, directory);
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

  private static Operation fusion(LocalDate day) {
    return Operation.of(OperationKind.FUSION, Region.LUMBAR, day);
  }

  @ParameterizedTest
  @EnumSource
  void anOldProcedureOfAnUnknownCodeIsUnreadAndAddsNoOperation(Kind kind) throws IOException {
    ImportReport report = clinic.bring(kind.kind, procedure(1, SNOMED, "55705006", LONG_AGO));

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN);
    assertThat(clinic.unread("Q-1"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.isProcedure()).isTrue();
              assertThat(entry.codes()).containsExactly(new Code(SNOMED, "55705006"));
              assertThat(entry.days()).containsExactly(Known.of(LONG_AGO));
              assertThat(entry.row().words()).isEqualTo("words of the file");
            });
    assertThat(clinic.unread("Q-2")).isEmpty();
    assertThat(report.remarks())
        .extracting(remark -> remark.message().english())
        .anyMatch(
            text ->
                text.equals(
                    "Q-1: 1 code of a procedure or condition is unknown here and holds back approval"
                        + " until a clinician has read it"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSurelyElsewhereIsNeitherAnOperationNorUnread(Kind kind) throws IOException {
    clinic.bring(
        kind.kind,
        procedure(1, "http://www.ama-assn.org/go/cpt", "44970", TODAY.minusDays(9)),
        procedure(1, "http://www.cms.gov/Medicare/Coding/ICD10", "0SR90JZ", LONG_AGO));

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN);
    assertThat(clinic.unread("Q-1")).isEmpty();
  }

  @Test
  void aCodeIsUnreadOnceHoweverOftenItWasDone() throws IOException {
    clinic.bring(
        ImportKind.FACTS,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(1, SNOMED, "1", LONG_AGO.plusDays(1)),
        procedure(1, SNOMED, "1", TODAY.minusDays(2)));

    assertThat(clinic.unread("Q-1"))
        .singleElement()
        .extracting(one -> one.days().size())
        .isEqualTo(3);
    assertThat(clinic.operations("Q-1")).hasSize(3);
  }

  @Test
  void aDryRunKeepsNothing() throws IOException {
    clinic
        .clinic()
        .run(
            ImportKind.FACTS, ImportingClinic.DRY_RUN, bundle(procedure(1, SNOMED, "1", LONG_AGO)));

    assertThat(clinic.unread("Q-1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatAClinicianSaysIsRememberedForAllPatientsAndLaterFiles(Kind kind) throws IOException {
    clinic.bring(
        kind.kind,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(2, SNOMED, "1", LONG_AGO.plusYears(1)));

    assertThat(clinic.say("Q-1", FUSION)).isTrue();

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(clinic.operations("Q-2")).containsExactly(KNOWN, fusion(LONG_AGO.plusYears(1)));
    assertThat(clinic.unread("Q-1")).isEmpty();
    assertThat(clinic.unread("Q-2")).isEmpty();
    clinic.bring(
        kind.kind,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(2, SNOMED, "1", LONG_AGO.plusYears(2)));
    assertThat(clinic.operations("Q-1")).contains(KNOWN, fusion(LONG_AGO));
    assertThat(clinic.operations("Q-2")).contains(fusion(LONG_AGO.plusYears(2)));
    assertThat(clinic.unread("Q-2")).isEmpty();
  }

  @Test
  void whatIsNotOnTheSpineTakesNothingAwayAndIsNotReadAgain() throws IOException {
    String recent = procedure(1, SNOMED, "1", TODAY.minusDays(3));
    clinic.bring(ImportKind.FACTS, recent);
    List<Operation> before = clinic.operations("Q-1");
    assertThat(before).hasSize(3);

    assertThat(clinic.say("Q-1", CodeMeaning.ELSEWHERE)).isTrue();

    assertThat(clinic.operations("Q-1")).isEqualTo(before);
    clinic.bring(ImportKind.FACTS, procedure(2, SNOMED, "1", TODAY.minusDays(3)));
    assertThat(clinic.operations("Q-2")).containsExactly(KNOWN);
    assertThat(clinic.unread("Q-2")).isEmpty();
  }

  @Test
  void theSameFileIsReadByWhatIsSaidMeanwhile() throws IOException {
    String file = procedure(1, SNOMED, "1", TODAY.minusDays(3));
    clinic.bring(ImportKind.OPERATIONS, procedure(2, SNOMED, "1", LONG_AGO), file);
    ImportingClinic later = clinic.clinic().at(TODAY.atTime(23, 0).toInstant(ZoneOffset.UTC));
    new CodedClinic(later).say(new Code(SNOMED, "1"), FUSION);

    assertThat(clinic.unread("Q-1")).isEmpty();
    assertThat(clinic.operations("Q-1")).contains(fusion(TODAY.minusDays(3)));
    assertThat(later.run(ImportKind.OPERATIONS, bundle(procedure(2, SNOMED, "1", LONG_AGO), file)))
        .extracting(ImportReport::outcome)
        .isEqualTo(ImportReport.Outcome.STORED);
    assertThat(clinic.operations("Q-2")).contains(fusion(LONG_AGO));
  }

  @Test
  void wordsWithoutACodeAreSaidOfOnePatientAloneAndAnotherDayIsUnreadAgain() throws IOException {
    String words =
        procedure(1, SNOMED, "1", LONG_AGO)
            .replaceFirst("\"code\": \\{\"coding.*", "\"code\": {\"text\": \"back operation\"}}}");
    clinic.bring(ImportKind.FACTS, words, words.replace("urn:uuid:1", "urn:uuid:2"));

    clinic.say("Q-1", FUSION);

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(clinic.unread("Q-1")).isEmpty();
    assertThat(clinic.unread("Q-2")).hasSize(1);
    clinic.bring(ImportKind.FACTS, words);
    assertThat(clinic.unread("Q-1")).isEmpty();
    clinic.bring(ImportKind.FACTS, words.replace("2019-03-02", "2018-03-02"));
    assertThat(clinic.unread("Q-1")).hasSize(1);
  }
}
