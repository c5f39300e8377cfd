package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.CodedBundle.SNOMED;
import static org.fbsroutines.persistence.bulk.CodedBundle.condition;
import static org.fbsroutines.persistence.bulk.CodedBundle.procedure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.clinic.FactsChange;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an import stated in codes is withdrawn with it, and counts as new when it comes again. */
class UndoneEntriesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 2);
  private static final String EPILEPSY =
      condition(1, "http://hl7.org/fhir/sid/icd-10-cm", "G40.9", "active");

  @TempDir Path directory;
  private CodedClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    clinic = CodedClinic.add(DATABASE, directory);
  }

  /** The clinic at an hour of the day; a run is known by its moment. */
  private CodedClinic at(int hour) {
    return new CodedClinic(
        clinic.clinic().at(CodedClinic.TODAY.atTime(hour, 0).toInstant(ZoneOffset.UTC)));
  }

  private Answer epilepsy() {
    return clinic.clinic().facts("Q-1").answer(Question.EPILEPSY);
  }

  private void answerNo(int hour) {
    at(hour)
        .clinic()
        .change(
            (handle, recording) -> {
              PatientChart chart = PatientChart.read(handle, "Q-1").orElseThrow();
              return FactsChange.record(
                  handle,
                  "Q-1",
                  chart.facts().with(Question.EPILEPSY, Answer.NO),
                  chart.factsVersion(),
                  CodedClinic.TODAY,
                  recording);
            });
  }

  @Test
  void aConditionThatComesAgainMakesADenialUnknownAgain() throws IOException {
    ImportReport wrong = at(12).bring(ImportKind.FACTS, EPILEPSY);
    assertThat(epilepsy()).isEqualTo(Answer.UNKNOWN);

    ImportReport undone = at(13).clinic().undo(wrong.runId());

    assertThat(undone.remarks())
        .extracting(Problem::text)
        .contains("file: 1 entry that only the import stated in codes is withdrawn");
    answerNo(14);
    at(15).bring(ImportKind.FACTS, EPILEPSY);
    assertThat(epilepsy()).isEqualTo(Answer.UNKNOWN);
    answerNo(16);
    at(17).bring(ImportKind.FACTS, EPILEPSY, procedure(2, SNOMED, "1", LONG_AGO));
    assertThat(epilepsy()).isEqualTo(Answer.NO);
  }

  @Test
  void whatWasUnreadWaitsNoLongerAndIsUnreadWhenItComesAgain() throws IOException {
    String procedure = procedure(1, SNOMED, "1", LONG_AGO);
    ImportReport wrong = at(12).bring(ImportKind.OPERATIONS, procedure);
    at(13).clinic().undo(wrong.runId());

    assertThat(clinic.unread("Q-1")).isEmpty();
    assertThat(
            clinic
                .clinic()
                .<Integer, RuntimeException>read(
                    handle -> new QueuedLooseningStore(handle).patients("", 9).size()))
        .isZero();
    at(14).bring(ImportKind.OPERATIONS, procedure);
    assertThat(clinic.unread("Q-1")).hasSize(1);
  }

  @Test
  void whatIsSaidOfItsCodeMeanwhileAddsNothing() throws IOException {
    ImportReport wrong = at(12).bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    at(13).clinic().undo(wrong.runId());

    clinic.say(new Code(SNOMED, "1"), CodeMeaning.operation(Known.unknown(), Known.unknown()));

    assertThat(clinic.operations("Q-1")).hasSize(1);
  }

  @Test
  void whatWasReadIsUnreadWhenItComesAgain() throws IOException {
    String diabetes = condition(1, SNOMED, "73211009", "active");
    ImportReport wrong = at(12).bring(ImportKind.FACTS, diabetes);
    UnreadConditionsTest.markAllRead(clinic, "Q-1");
    at(13).clinic().undo(wrong.runId());

    at(14).bring(ImportKind.FACTS, diabetes);

    assertThat(clinic.unread("Q-1")).hasSize(1);
  }

  @Test
  void whatAnotherImportStatedTooStays() throws IOException {
    ImportReport wrong = at(12).bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    at(13)
        .bring(
            ImportKind.FACTS,
            procedure(1, SNOMED, "1", LONG_AGO),
            procedure(2, SNOMED, "1", LONG_AGO));

    ImportReport undone = at(14).clinic().undo(wrong.runId());

    assertThat(undone.remarks()).isEmpty();
    assertThat(clinic.unread("Q-1")).hasSize(1);
    assertThat(clinic.unread("Q-2")).hasSize(1);
  }
}
