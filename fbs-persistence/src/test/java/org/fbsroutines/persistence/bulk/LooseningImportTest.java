package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.clinic.LooseningDecision;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that would take back what is known and keeps an exercise from being released. */
class LooseningImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String WAITS = ", which stays until a clinician has confirmed the change";
  private static final Instant LATER = Instant.parse("2027-01-05T10:00:00Z");
  private static final String KNOWN =
      """
      {"format": "fbs-facts/1", "patient": "Q-1",
       "operations": [{"kind": "fusion", "region": "lumbar", "date": "2026-10-01"}],
       "usualPain": 4, "limitations": ["kneeling"], "strokes": ["breaststroke"],
       "painResponses": [{"exercise": "walking", "pain": 7, "settledWithin24Hours": "no"}],
       "walkingMinutes": [10, 11, 12],
       "answers": {"fever": "yes", "woundHealed": "no", "canSwim": "yes"}}
      """
          .replace("\n", "");

  @TempDir Path directory;
  private ImportingClinic clinic;

  private WaitingChanges changes() {
    return new WaitingChanges(clinic);
  }

  @BeforeEach
  void addTwoPatientsOfWhomOneHasASign() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        "patient_id,display_name,birth_date\nQ-1,Una Berg,1961-05-04\nQ-2,Ivo Lund,1970-01-31\n");
    clinic.run(ImportKind.FACTS, KNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "fever,no,yes",
    "fever,unknown,yes",
    "wound_healed,yes,no",
    "wound_healed,unknown,no",
    "usual_pain,5,4",
    "usual_pain,unknown,4",
    "limitations,none,kneeling",
    "strokes,breaststroke | front-crawl,breaststroke",
    "operations,fusion lumbar 2026-09-30 unknown,fusion lumbar 2026-10-01 unknown",
    "operations,none,fusion lumbar 2026-10-01 unknown",
    "operations,unknown,fusion lumbar 2026-10-01 unknown",
    "pain_responses,walking 6 no unknown,walking 7 no unknown",
    "pain_responses,none,walking 7 no unknown",
    "walking_minutes,60 | 60 | 60,10 | 11 | 12",
    "walking_minutes,10 | 11 | 13,10 | 11 | 12",
    "walking_minutes,unknown,10 | 11 | 12"
  })
  void whatARowTakesBackWaitsAndTheRestOfItIsStored(String column, String value, String stored)
      throws IOException {
    PatientFacts before = clinic.facts("Q-1");
    String file = "patient_id,chest_pain,%1$s\nQ-2,no,\nQ-1,yes,%2$s\n".formatted(column, value);

    ImportReport report = clinic.run(ImportKind.FACTS, file);

    assertThat(report.problems()).isEmpty();
    assertThat(report.toConfirm()).isEqualTo(1);
    assertThat(report.remarks())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("file:3: " + column + ": Q-1: ")
        .contains(" would take back ", stored)
        .endsWith(WAITS);
    assertThat(clinic.facts("Q-2").answer(Question.CHEST_PAIN)).isEqualTo(Answer.NO);
    assertThat(clinic.facts("Q-1").answer(Question.CHEST_PAIN)).isEqualTo(Answer.YES);
    assertThat(Loosening.between(before, clinic.facts("Q-1"))).isEmpty();
    assertThat(changes().all())
        .singleElement()
        .satisfies(
            queued -> {
              assertThat(queued.fileName()).isEqualTo("file");
              assertThat(queued.line()).isEqualTo(3);
              assertThat(queued.runId()).isEqualTo(report.runId());
              assertThat(LooseningDecision.change(queued).column()).isEqualTo(column);
            });
  }

  @Test
  void aDryRunStatesWhatWouldWaitAndQueuesNothing() throws IOException {
    ImportReport report =
        clinic.run(ImportKind.FACTS, ImportingClinic.DRY_RUN, "patient_id,fever\nQ-1,no\n");

    assertThat(report.toConfirm()).isEqualTo(1);
    assertThat(report.summary())
        .isEqualTo("nothing stored, would be: added 0, changed 0, unchanged 1, to be confirmed 1");
    assertThat(changes().all()).isEmpty();
  }

  @Test
  void allThatARowWouldTakeBackWaits() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.PATIENTS,
            """
            {"format": "fbs-patients/1", "patients": [
              {"id": "Q-1", "displayName": "Una Berg",
               "facts": {"format": "fbs-facts/1",
                 "answers": {"fever": "no", "woundHealed": "yes", "canSwim": "no"}}},
              {"id": "Q-3", "displayName": "Eda Holm"}]}
            """);

    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: fever: Q-1: no would take back yes" + WAITS,
            "file:2: wound_healed: Q-1: yes would take back no" + WAITS);
    assertThat(clinic.facts("Q-1").answer(Question.CAN_SWIM)).isEqualTo(Answer.NO);
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV)).contains("Q-3,Eda Holm");
  }

  @Test
  void theSameFileEveryNightIsWelcomeAndQueuesNothingTwice() throws IOException {
    String file = "patient_id,fever,collapse\nQ-1,no,yes\n";
    clinic.run(ImportKind.FACTS, file);
    clinic.at(LATER).run(ImportKind.FACTS, "patient_id,coughing_blood\nQ-1,yes\n");

    ImportReport again = clinic.at(LATER.plusSeconds(60)).run(ImportKind.FACTS, file);

    assertThat(again.isStored()).isTrue();
    assertThat(again.counts().merged().unchanged()).isEqualTo(1);
    assertThat(again.toConfirm()).isEqualTo(1);
    assertThat(changes().all()).hasSize(1);
    assertThat(clinic.facts("Q-1").answer(Question.FEVER)).isEqualTo(Answer.YES);
  }

  @Test
  void anotherStoredValueTakesThePlaceOfTheOneThatWaited() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,operations\nQ-1,none\n");
    clinic.run(ImportKind.OPERATIONS, "patient_id,kind,region,operated_on\nQ-1,discectomy,,\n");
    ImportReport again = clinic.run(ImportKind.OPERATIONS, "patient_id,kind\nQ-1,none\n");

    assertThat(again.problems()).isEmpty();
    assertThat(changes().all())
        .singleElement()
        .satisfies(
            queued -> {
              assertThat(queued.runId()).isEqualTo(again.runId());
              assertThat(LooseningDecision.change(queued).storedCell())
                  .contains("fusion lumbar", " | discectomy");
            });
  }

  @Test
  void whatAClinicianAcceptsIsTheirsAndWhatTheyDismissIsRemembered() throws IOException {
    String file = "patient_id,fever,wound_healed\nQ-1,no,yes\n";
    clinic.run(ImportKind.FACTS, file);
    QueuedLoosening fever = changes().all().get(0);
    QueuedLoosening wound = changes().all().get(1);

    assertThat(new WaitingChanges(clinic.at(LATER.minusSeconds(60))).accept(fever))
        .isEqualTo(LooseningDecision.ACCEPTED);
    assertThat(new WaitingChanges(clinic.at(LATER.minusSeconds(60))).accept(fever))
        .isEqualTo(LooseningDecision.GONE);
    assertThat(changes().dismiss(wound)).isEqualTo(LooseningDecision.DISMISSED);

    assertThat(clinic.facts("Q-1").answer(Question.FEVER)).isEqualTo(Answer.NO);
    assertThat(clinic.facts("Q-1").answer(Question.WOUND_HEALED)).isEqualTo(Answer.NO);
    ImportReport again = clinic.at(LATER).run(ImportKind.FACTS, file);
    assertThat(again.toConfirm()).isZero();
    assertThat(again.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: wound_healed: Q-1: yes would take back no, which stays: tester has dismissed"
                + " the change");
    assertThat(changes().all()).isEmpty();
    assertThat(changes().audit())
        .contains(
            "accept-change tester {\"fact\": \"fever\", \"importRun\": \"" + fever.runId() + "\"}",
            "dismiss-change tester {\"fact\": \"woundHealed\", \"importRun\": \""
                + fever.runId()
                + "\"}");
  }

  @Test
  void nothingIsAcceptedOnceSomethingElseIsStored() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,usual_pain\nQ-1,6\n");
    QueuedLoosening queued = changes().all().get(0);
    clinic.run(ImportKind.FACTS, "patient_id,usual_pain\nQ-1,3\n");

    assertThat(new WaitingChanges(clinic.at(LATER.minusSeconds(60))).accept(queued))
        .isEqualTo(LooseningDecision.MOVED_ON);

    assertThat(clinic.facts("Q-1").usualPain()).isEqualTo(Known.of(new PainScore(3)));
    assertThat(changes().all()).hasSize(1);
  }

  @Test
  void whatWasExportedBeforeAChangeIsRefusedWholeWithWhatHasChangedSince() throws IOException {
    String before = clinic.export(ImportKind.PATIENTS, BatchExport.Form.NDJSON);
    clinic.run(ImportKind.FACTS, "patient_id,chest_pain\nQ-1,yes\n");

    String oneNameMended = before.replace("Una Berg", "Una Bergh");
    assertThat(clinic.refused(ImportKind.PATIENTS, oneNameMended))
        .containsExactly(
            "file:1: chest_pain: unknown when the row was exported, yes since"
                + " (expected: a row made from what is stored now; export again)");

    assertThat(clinic.facts("Q-1").answer(Question.CHEST_PAIN)).isEqualTo(Answer.YES);
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV)).contains("Una Berg,");
  }

  @ParameterizedTest
  @EnumSource(
      value = ImportKind.class,
      names = {"PATIENTS", "FACTS"})
  void anExportThatSomebodyChangesIsWelcomeTwice(ImportKind kind) throws IOException {
    String changed =
        clinic
            .export(kind, BatchExport.Form.NDJSON)
            .replace("\"fever\":\"yes\"", "\"fever\":\"no\"")
            .replace("\"collapse\":\"unknown\"", "\"collapse\":\"yes\"");
    ImportReport first = clinic.run(kind, changed);
    clinic.at(LATER).run(ImportKind.PATIENTS, "patient_id,display_name\nQ-9,Somebody\n");
    clinic.at(LATER).run(ImportKind.FACTS, "patient_id,collapse\nQ-9,yes\n");

    ImportReport second = clinic.at(LATER.plusSeconds(60)).run(kind, changed);

    assertThat(first.toConfirm()).isEqualTo(1);
    assertThat(second.problems()).isEmpty();
    assertThat(second.counts().merged().changed()).isZero();
    assertThat(clinic.facts("Q-1").answer(Question.COLLAPSE)).isEqualTo(Answer.YES);
  }

  @Test
  void anExportOfAnotherInstallationCountsAsWithoutAVersion() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.FACTS, "patient_id,collapse,facts_version\nQ-1,yes,0123456789abcdef\n");

    assertThat(report.problems()).isEmpty();
    assertThat(clinic.facts("Q-1").answer(Question.COLLAPSE)).isEqualTo(Answer.YES);
  }

  @Test
  void whatWasUnknownIsAddedAndWhatTightensIsTaken() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.FACTS,
            "patient_id,chest_pain,collapse,can_swim,wound_healed,usual_pain,limitations,operations"
                + "\nQ-1,no,yes,no,no,3,kneeling | lifting,"
                + "fusion lumbar 2026-10-02 | discectomy lumbar 2026-12-01\n");

    assertThat(report.problems()).isEmpty();
    assertThat(clinic.facts("Q-1"))
        .satisfies(
            facts -> {
              assertThat(facts.answer(Question.CHEST_PAIN)).isEqualTo(Answer.NO);
              assertThat(facts.answer(Question.COLLAPSE)).isEqualTo(Answer.YES);
              assertThat(facts.answer(Question.CAN_SWIM)).isEqualTo(Answer.NO);
              assertThat(facts.answer(Question.FEVER)).isEqualTo(Answer.YES);
              assertThat(facts.usualPain()).isEqualTo(Known.of(new PainScore(3)));
            });
  }

  @Test
  void thatThereMayHaveBeenOtherOperationsIsAPersonsToTakeBack() throws IOException {
    clinic.run(
        ImportKind.FACTS,
        "patient_id,operations\nQ-2,fusion lumbar 2026-03-01 | unknown unknown unknown\n");

    ImportReport report =
        clinic.run(ImportKind.FACTS, "patient_id,operations\nQ-2,fusion lumbar 2026-03-01\n");

    assertThat(report.remarks())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: operations: Q-2: fusion lumbar 2026-03-01 unknown would take back"
                + " fusion lumbar 2026-03-01 unknown | unknown unknown unknow..."
                + WAITS);
  }
}
