package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that would take back what is known and keeps an exercise from being released. */
class LooseningImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String MAY_CHANGE = "; a clinician may change it on the patient's page)";
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
  void aRowOfFactsThatTakesSomethingBackIsRefusedAndTheOthersAreStored(
      String column, String value, String stored) throws IOException {
    String file = "patient_id,chest_pain,%1$s\nQ-2,no,\nQ-1,yes,%2$s\n".formatted(column, value);

    assertThat(clinic.refused(ImportKind.FACTS, file))
        .singleElement()
        .asString()
        .startsWith("file:3: " + column + ": ")
        .endsWith(" would take back what is stored (expected: " + stored + MAY_CHANGE);

    assertThat(clinic.facts("Q-2").answer(Question.CHEST_PAIN)).isEqualTo(Answer.NO);
    assertThat(clinic.facts("Q-1").answer(Question.CHEST_PAIN)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void allThatARowWouldTakeBackIsTold() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                {"format": "fbs-patients/1", "patients": [
                  {"id": "Q-1", "displayName": "Una Berg",
                   "facts": {"format": "fbs-facts/1",
                     "answers": {"fever": "no", "woundHealed": "yes", "canSwim": "no"}}},
                  {"id": "Q-3", "displayName": "Eda Holm"}]}
                """))
        .containsExactly(
            "file:2: fever: no would take back what is stored (expected: yes" + MAY_CHANGE,
            "file:2: wound_healed: yes would take back what is stored (expected: no" + MAY_CHANGE);
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV)).contains("Q-3,Eda Holm");
  }

  @Test
  void whatWasExportedBeforeASignLeavesTheSign() throws IOException {
    String before = clinic.export(ImportKind.PATIENTS, BatchExport.Form.NDJSON);
    clinic.run(ImportKind.FACTS, "patient_id,chest_pain\nQ-1,yes\n");

    String oneNameMended = before.replace("Una Berg", "Una Bergh");
    assertThat(clinic.refused(ImportKind.PATIENTS, oneNameMended))
        .containsExactly(
            "file:1: chest_pain: unknown would take back what is stored (expected: yes"
                + MAY_CHANGE);

    assertThat(clinic.facts("Q-1").answer(Question.CHEST_PAIN)).isEqualTo(Answer.YES);
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

    assertThat(
            clinic.refused(
                ImportKind.FACTS, "patient_id,operations\nQ-2,fusion lumbar 2026-03-01\n"))
        .containsExactly(
            "file:2: operations: fusion lumbar 2026-03-01 unknown would take back what is stored"
                + " (expected: unknown unknown unknown unknown"
                + MAY_CHANGE);
  }

  @Test
  void aRecordThatComesAgainIsNoMilder() throws IOException {
    String header = "patient_id,record_id,exercise_id,done_on,pain_after,settled_within_24_hours\n";
    clinic.run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,7,no\n");

    assertThat(
            clinic.refused(
                ImportKind.RECORDS,
                header
                    + "Q-1,r-1,walking,2027-01-02,3,yes\n"
                    + "Q-1,r-2,walking,2027-01-03,4,yes\n"))
        .containsExactly(
            "file:2: pain_after: walking 3 yes unknown is milder than what is recorded"
                + " (expected: walking 7 no unknown;"
                + " the patient may correct it on the page of the record)");
    assertThat(clinic.export(ImportKind.RECORDS, BatchExport.Form.CSV))
        .contains("r-1,walking,2027-01-02,,,7,no", "r-2,walking,2027-01-03,,,4,yes");
    assertThat(
            clinic.run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,8,no\n").summary())
        .isEqualTo("added 0, changed 1, unchanged 0");
  }

  @ParameterizedTest
  @CsvSource({
    "done_on,2026-10-01,morning",
    "done_on,2027-01-01,morning",
    "done_on,2027-01-03,morning",
    "part_of_day,2027-01-02,evening",
    "part_of_day,2027-01-02,"
  })
  void aRecordThatComesAgainIsOfTheSameSession(String column, String day, String part)
      throws IOException {
    String header = "patient_id,record_id,exercise_id,done_on,part_of_day,pain_after\n";
    clinic.run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,morning,9\n");

    assertThat(
            clinic.refused(
                ImportKind.RECORDS,
                header + "Q-1,r-1,walking,%s,%s,9\n".formatted(day, part == null ? "" : part)))
        .singleElement()
        .asString()
        .startsWith("file:2: " + column + ": ")
        .contains(" would take the record to another session than ");
    assertThat(clinic.export(ImportKind.RECORDS, BatchExport.Form.CSV))
        .contains("r-1,walking,2027-01-02,morning,,9");
  }

  @Test
  void aRecordThatSaidNoPartOfTheDayMaySayIt() throws IOException {
    String header = "patient_id,record_id,exercise_id,done_on,part_of_day,pain_after\n";
    clinic.run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,,9\n");

    assertThat(
            clinic
                .run(ImportKind.RECORDS, header + "Q-1,r-1,walking,2027-01-02,evening,9\n")
                .summary())
        .isEqualTo("added 0, changed 1, unchanged 0");
  }
}
