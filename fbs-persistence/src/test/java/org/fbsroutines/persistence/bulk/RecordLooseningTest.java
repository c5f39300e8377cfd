package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.clinic.LooseningDecision;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that come again, milder or of another session: what is stored stays until confirmed. */
class RecordLooseningTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant LATER = Instant.parse("2027-01-05T10:00:00Z");
  private static final String HEADER =
      "patient_id,record_id,exercise_id,done_on,part_of_day,pain_before,pain_after,"
          + "settled_within_24_hours,persists_for_days,effort,note\n";
  private static final String STORED =
      "Q-1,r-1,walking,2027-01-02,morning,2,7,no,unknown,11,stiff\n";

  @TempDir Path directory;
  private ImportingClinic clinic;

  private WaitingChanges changes() {
    return new WaitingChanges(clinic);
  }

  @BeforeEach
  void addARecord() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name\nQ-1,Una Berg\n");
    clinic.run(ImportKind.RECORDS, HEADER + STORED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pain_after; walking,2027-01-02,morning,2,3,no,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff",
        "pain_after; walking,2027-01-02,morning,2,7,yes,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff",
        "pain_after; walking,2027-01-02,morning,2,7,,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff",
        "pain_after; walking,2027-01-02,morning,2,5,no,yes,12,stiff;"
            + " walking,2027-01-02,morning,2,7,no,yes,12,stiff",
        "done_on; walking,2026-10-01,morning,2,7,no,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff",
        "done_on; walking,2027-01-03,morning,2,9,no,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,9,no,,11,stiff",
        "part_of_day; walking,2027-01-02,evening,2,7,no,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff",
        "part_of_day; walking,2027-01-02,,2,7,no,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff",
        "exercise_id; yoga,2027-01-02,morning,2,9,no,unknown,11,stiff;"
            + " walking,2027-01-02,morning,2,7,no,,11,stiff"
      })
  void whatARecordTakesBackWaitsAndWhatWorsensIsStored(String column, String again, String stored)
      throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.RECORDS,
            HEADER + "Q-1,r-1," + again + "\nQ-1,r-2,walking,2027-01-03,,,4,yes,unknown,,\n");

    assertThat(report.problems()).isEmpty();
    assertThat(report.toConfirm()).isEqualTo(1);
    assertThat(report.remarks())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("file:2: " + column + ": Q-1: ")
        .contains(" would take back 2027-01-02 morning walking ")
        .endsWith(", which stays until a clinician has confirmed the change");
    assertThat(exported().lines())
        .contains("Q-1,r-1," + stored, "Q-1,r-2,walking,2027-01-03,,,4,yes,,,");
    assertThat(changes().all())
        .singleElement()
        .satisfies(
            queued -> {
              assertThat(queued.fact()).isEqualTo("record");
              assertThat(queued.runId()).isEqualTo(report.runId());
              assertThat(queued.line()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "walking,2027-01-02,morning,2,8,no,,11,stiff",
        "walking,2027-01-02,morning,,7,no,yes,,",
        "walking,2027-01-02,morning,5,7,no,no,6,better"
      })
  void whatIsNoMilderIsItsNextRevision(String again) throws IOException {
    ImportReport report = clinic.run(ImportKind.RECORDS, HEADER + "Q-1,r-1," + again + "\n");

    assertThat(report.summary()).isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(exported().lines()).contains("Q-1,r-1," + again);
  }

  @Test
  void aSessionThatWasLeftOutCountsAsDoneOnlyOnceConfirmed() throws IOException {
    String header = HEADER.replace("note\n", "note,done,repetitions,seconds\n");
    String left = "Q-1,r-2,walking,2027-01-03,morning,,4,,,,,none,0,30\n";
    clinic.run(ImportKind.RECORDS, header + left);

    ImportReport silent =
        clinic.run(ImportKind.RECORDS, HEADER + "Q-1,r-2,walking,2027-01-03,morning,,4,,,12,\n");
    assertThat(silent.toConfirm()).isZero();
    assertThat(clinic.export(ImportKind.RECORDS, BatchExport.Form.CSV))
        .contains(left.strip().replace(",,,,,none", ",,,12,,none"));

    ImportReport done = clinic.run(ImportKind.RECORDS, header + left.replace("none", "all"));
    assertThat(done.toConfirm()).isEqualTo(1);
    assertThat(done.remarks())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .startsWith("file:2: done: Q-1: ");
    assertThat(clinic.export(ImportKind.RECORDS, BatchExport.Form.CSV)).contains(",,12,,none,0,30");
  }

  @Test
  void whatWasTakenBackIsNotExportedAndComesBackOnlyWithMorePain() throws IOException {
    clinic.change(
        (handle, recording) -> new SessionRecordStore(handle).takeBack("Q-1", "r-1", 1, recording));
    clinic.run(ImportKind.RECORDS, HEADER + STORED.replace("stiff", "stiff again"));
    assertThat(exported()).doesNotContain("r-1");

    clinic.run(ImportKind.RECORDS, HEADER + STORED.replace(",7,no", ",9,no"));
    assertThat(exported()).contains("Q-1,r-1,").contains(",9,no,");
  }

  @Test
  void aRecordThatNamedNoPartOfTheDayMayNameIt() throws IOException {
    clinic.run(ImportKind.RECORDS, HEADER + "Q-1,r-2,walking,2027-01-03,,,4,,,,\n");
    clinic.run(ImportKind.RECORDS, HEADER + "Q-1,r-2,walking,2027-01-03,evening,,4,,,,\n");

    assertThat(exported().lines()).contains("Q-1,r-2,walking,2027-01-03,evening,,4,,,,");
    assertThat(changes().all()).isEmpty();
  }

  @Test
  void theSameFileEveryNightIsWelcomeAndQueuesNothingTwice() throws IOException {
    String milder = HEADER + STORED.replace(",7,no", ",3,yes");
    clinic.run(ImportKind.RECORDS, milder);
    clinic.at(LATER).run(ImportKind.RECORDS, HEADER + "Q-1,r-2,walking,2027-01-03,,,4,yes,,,\n");

    ImportReport again = clinic.at(LATER.plusSeconds(60)).run(ImportKind.RECORDS, milder);

    assertThat(again.toConfirm()).isEqualTo(1);
    assertThat(again.counts().merged().unchanged()).isEqualTo(1);
    assertThat(changes().all()).hasSize(1);
  }

  @Test
  void aDryRunStatesWhatWouldWaitAndQueuesNothing() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.RECORDS,
            ImportingClinic.DRY_RUN,
            HEADER + STORED.replace(",7,no", ",3,yes"));

    assertThat(report.summary())
        .isEqualTo("nothing stored, would be: added 0, changed 0, unchanged 1, to be confirmed 1");
    assertThat(changes().all()).isEmpty();
  }

  @Test
  void whatAClinicianAcceptsIsTheirRevisionAndWhatTheyDismissIsRemembered() throws IOException {
    clinic.run(ImportKind.RECORDS, HEADER + STORED.replace(",7,no", ",3,yes"));
    QueuedLoosening milder = changes().all().get(0);
    assertThat(changes().accept(milder)).isEqualTo(LooseningDecision.ACCEPTED);
    assertThat(changes().accept(milder)).isEqualTo(LooseningDecision.GONE);
    assertThat(exported().lines()).contains(STORED.strip().replace(",7,no,unknown", ",3,yes,"));

    String moved = HEADER + STORED.replace(",7,no", ",3,yes").replace("2027-01-02", "2026-12-01");
    clinic.at(LATER).run(ImportKind.RECORDS, moved);
    assertThat(changes().dismiss(changes().all().get(0))).isEqualTo(LooseningDecision.DISMISSED);
    clinic
        .at(LATER.plusSeconds(30))
        .run(ImportKind.RECORDS, HEADER + "Q-1,r-2,walking,2027-01-03,,,4,yes,,,\n");

    ImportReport again = clinic.at(LATER.plusSeconds(60)).run(ImportKind.RECORDS, moved);

    assertThat(again.toConfirm()).isZero();
    assertThat(again.remarks())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .endsWith("which stays: tester has dismissed the change");
    assertThat(changes().all()).isEmpty();
    assertThat(changes().audit())
        .contains(
            "accept-change tester {\"record\": \"r-1\", \"importRun\": \""
                + milder.runId()
                + "\"}");
  }

  @Test
  void nothingIsAcceptedOnceTheRecordIsAnother() throws IOException {
    clinic.run(ImportKind.RECORDS, HEADER + STORED.replace(",7,no", ",3,yes"));
    QueuedLoosening milder = changes().all().get(0);
    clinic.at(LATER).run(ImportKind.RECORDS, HEADER + STORED.replace(",7,no", ",9,no"));

    assertThat(changes().accept(milder)).isEqualTo(LooseningDecision.MOVED_ON);
    assertThat(exported()).contains(",9,no,");
    assertThat(changes().all()).hasSize(1);
  }

  /** What is exported but for the amount, which no record here states. */
  private String exported() throws IOException {
    return clinic.export(ImportKind.RECORDS, BatchExport.Form.CSV).replaceAll("(?m),,,$", "");
  }
}
