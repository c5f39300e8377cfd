package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that tell a part of what is known of a patient. */
class PartialFactsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant LATER = Instant.parse("2027-01-06T09:00:00Z");
  private static final String KNOWN =
      """
      {"format": "fbs-facts/1", "patient": "P-1",
       "operations": [{"kind": "discectomy", "region": "lumbar", "date": "2026-01-10",
         "approach": "unknown"}],
       "usualPain": 5, "limitations": ["kneeling"], "walkingMinutes": [12, 13, 11],
       "answers": {"fever": "yes", "woundHealed": "yes", "infection": "no"}}
      """
          .replace("\n", "");

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatientOfWhomMuchIsKnown() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name,birth_date\nP-1,Ann,1961-05-04\n");
    clinic.run(ImportKind.FACTS, KNOWN);
  }

  private FactsDocument facts() throws IOException {
    return ofNoVersion(clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON));
  }

  private static FactsDocument ofNoVersion(String exported) {
    FactsDocument read = FactsJson.readStored("export", exported);
    return new FactsDocument(read.patient(), read.facts(), read.stated());
  }

  /** What is known, with one fact told otherwise. */
  private static FactsDocument known(String fact, String otherwise) {
    assertThat(KNOWN).contains(fact);
    return new FactsDocument(
        FactsJson.readStored("known", KNOWN).patient(),
        FactsJson.readStored("known", KNOWN.replace(fact, otherwise)).facts());
  }

  @Test
  void aRowOfFactsLeavesThoseOfWhichItSaysNothing() throws IOException {
    ImportReport report =
        clinic.run(ImportKind.FACTS, "patient_id,usual_pain,fever,infection\nP-1,4,,\n");

    assertThat(report.summary()).isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(facts()).isEqualTo(known("\"usualPain\": 5", "\"usualPain\": 4"));
  }

  @Test
  void aRowOfPatientsLeavesThoseOfWhichItSaysNothing() throws IOException {
    ImportReport same =
        clinic.run(ImportKind.PATIENTS, "patient_id,display_name,fever\nP-1,Ann,yes\n");
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name,infection\nP-1,Ann,yes\n");

    assertThat(same.summary()).isEqualTo("added 0, changed 0, unchanged 1");
    assertThat(facts()).isEqualTo(known("\"infection\": \"no\"", "\"infection\": \"yes\""));
  }

  @Test
  void aDocumentLeavesThoseOfWhichItSaysNothing() throws IOException {
    clinic.run(
        ImportKind.FACTS,
        "{\"format\": \"fbs-facts/1\", \"patient\": \"P-1\", \"answers\": {\"infection\":"
            + " \"yes\"}}");

    assertThat(facts()).isEqualTo(known("\"infection\": \"no\"", "\"infection\": \"yes\""));
  }

  @Test
  void thatAFactIsUnknownIsAFact() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,wound_healed\nP-1,unknown\n");

    assertThat(facts())
        .isEqualTo(known("\"woundHealed\": \"yes\"", "\"woundHealed\": \"unknown\""));
  }

  @Test
  void operationsThatAreToldInFullTakeThePlaceOfOthers() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,operations\nP-1,discectomy lumbar 2026-01-12\n");

    assertThat(operations()).isEqualTo("P-1,discectomy,lumbar,2026-01-12,unknown");
  }

  private String operations() throws IOException {
    return clinic
        .export(ImportKind.OPERATIONS, BatchExport.Form.CSV)
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst(",[^,]*$", ""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void operationsThatMayNotBeAllTakeNoneAwayAndAnUnknownOneShowsThatThereMayBeMore()
      throws IOException {
    clinic.run(
        ImportKind.FACTS,
        "patient_id,operations\nP-1,fusion lumbar 2026-03-01 | unknown unknown unknown\n");

    assertThat(operations())
        .isEqualTo(
            """
            P-1,discectomy,lumbar,2026-01-10,unknown
            P-1,fusion,lumbar,2026-03-01,unknown
            P-1,unknown,unknown,unknown,unknown\
            """);
  }

  @Test
  void operationsThatMayNotBeAllChangeNothingWhereAllAreKnown() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.FACTS,
            "patient_id,operations\nP-1,discectomy lumbar 2026-01-10 | unknown unknown unknown\n");

    assertThat(report.summary()).isEqualTo("added 0, changed 0, unchanged 1");
    assertThat(operations()).isEqualTo("P-1,discectomy,lumbar,2026-01-10,unknown");
  }

  @Test
  void alsoADocumentThatTellsEveryFactTakesNoOperationAwayWhereTheyMayNotBeAll()
      throws IOException {
    FactsDocument all =
        new FactsDocument(
            Optional.of("P-1"),
            facts().facts().withOperations(Known.of(ImmutableList.of(Operation.unknown()))));

    clinic.run(ImportKind.FACTS, FactsJson.writeLine(all));

    assertThat(operations()).isEqualTo("P-1,discectomy,lumbar,2026-01-10,unknown");
  }

  @Test
  void aBundleOfFhirTakesNoFactAway() throws IOException {
    clinic.run(
        ImportKind.FACTS,
        """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "P-1",
            "name": [{"text": "Ann"}], "birthDate": "1961-05-04"}},
          {"resource": {"resourceType": "Procedure", "status": "completed",
            "subject": {"reference": "urn:uuid:1"}, "performedDateTime": "2026-03-01",
            "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]},
            "bodySite": [{"coding": [{"system": "urn:fbs-routines:region", "code": "lumbar"}]}]}}]}
        """);

    assertThat(operations())
        .isEqualTo(
            """
            P-1,discectomy,lumbar,2026-01-10,unknown
            P-1,fusion,lumbar,2026-03-01,unknown
            P-1,unknown,unknown,unknown,unknown\
            """);
    assertThat(facts().facts().answer(Question.FEVER)).isEqualTo(Answer.YES);
    assertThat(facts().facts().usualPain()).isEqualTo(Known.of(new PainScore(5)));
  }

  @Test
  void aPartialRowOfSomebodyWhoIsThereStaysPartialBesideManyWhoAreNew() throws IOException {
    String rows =
        IntStream.range(0, 20_100)
            .mapToObj(i -> "N-" + i + ",New,no\n")
            .collect(
                Collectors.joining("", "patient_id,display_name,chest_pain\n", "P-1,Ann,no\n"));

    ImportReport report = clinic.run(ImportKind.PATIENTS, rows);

    assertThat(report.summary()).isEqualTo("added 20100, changed 1, unchanged 0");
    FactsDocument ann =
        ofNoVersion(
            clinic
                .export(ImportKind.FACTS, BatchExport.Form.NDJSON)
                .lines()
                .filter(line -> line.contains("\"patient\":\"P-1\""))
                .collect(Collectors.joining()));
    assertThat(ann)
        .isEqualTo(known("\"fever\": \"yes\"", "\"fever\": \"yes\", \"chestPain\": \"no\""));
  }

  @Test
  void aRowThatTellsNoFactRecordsNone() throws IOException {
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name,fever\nP-2,Bo,\n");

    assertThat(clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON)).doesNotContain("P-2");
  }

  @Test
  void theSameContentIsGoneThroughOnceMoreWhereFactsHaveChangedSince() throws IOException {
    String warning = "patient_id,chest_pain\nP-1,yes\n";
    clinic.run(ImportKind.FACTS, warning);
    ImportReport nothingBetween = clinic.run(ImportKind.FACTS, warning);
    clinic.at(LATER).run(ImportKind.FACTS, "patient_id,collapse\nP-1,yes\n");

    ImportReport again = clinic.at(LATER).run(ImportKind.FACTS, warning);

    assertThat(nothingBetween.outcome()).isEqualTo(ImportReport.Outcome.SAME_AS_BEFORE);
    assertThat(again.outcome()).isEqualTo(ImportReport.Outcome.STORED);
    assertThat(again.counts().merged().unchanged()).isEqualTo(1);
    assertThat(facts().facts().answer(Question.COLLAPSE)).isEqualTo(Answer.YES);
  }

  @Test
  void whatWasGoneThroughOnceMoreIsKnownTheNextTime() throws IOException {
    String warning = "patient_id,chest_pain\nP-1,yes\n";
    clinic.run(ImportKind.FACTS, warning);
    clinic.at(LATER).run(ImportKind.FACTS, "patient_id,collapse\nP-1,yes\n");
    ImportingClinic last = clinic.at(LATER.plusSeconds(60));
    last.run(ImportKind.FACTS, warning);

    ImportReport again = last.run(ImportKind.FACTS, warning);

    assertThat(facts().facts().answer(Question.CHEST_PAIN)).isEqualTo(Answer.YES);
    assertThat(again.outcome()).isEqualTo(ImportReport.Outcome.SAME_AS_BEFORE);
  }

  @Test
  void aBirthDateOfWhichARowSaysNothingStays() throws IOException {
    ImportReport absent = clinic.run(ImportKind.PATIENTS, "patient_id,display_name\nP-1,Ann\n");
    ImportReport empty =
        clinic.run(ImportKind.PATIENTS, "patient_id,display_name,birth_date\nP-1,ANN,\n");

    assertThat(absent.summary()).isEqualTo("added 0, changed 0, unchanged 1");
    assertThat(empty.summary()).isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV))
        .contains("P-1,ANN,1961-05-04,");
  }

  @Test
  void anExportWithoutItsVersionPutsBackEveryFactThatLoosensNothing() throws IOException {
    String before = clinic.export(ImportKind.FACTS, BatchExport.Form.CSV);
    clinic.run(ImportKind.FACTS, "patient_id,wound_healed,infection\nP-1,unknown,unknown\n");

    clinic.run(ImportKind.FACTS, before.replaceAll(",[0-9a-f]{16}(?=\\R)", ","));

    assertThat(clinic.export(ImportKind.FACTS, BatchExport.Form.CSV)).isEqualTo(before);
  }

  @Test
  void aBirthOrASessionThatIsStillToComeIsRefused() throws IOException {
    ImportReport born =
        clinic.run(ImportKind.PATIENTS, "patient_id,display_name,birth_date\nP-2,Bo,2027-05-25\n");
    ImportReport done =
        clinic.run(
            ImportKind.RECORDS,
            "patient_id,record_id,exercise_id,done_on,pain_after\nP-1,r-1,walking,2027-05-25,3\n");

    assertThat(born.problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: birth_date: 2027-05-25 is in the future (expected: a day in the past)");
    assertThat(done.problems())
        .extracting(Problem::text)
        .containsExactly(
            "file:2: done_on: 2027-05-25 is in the future (expected: a day in the past)");
  }
}
