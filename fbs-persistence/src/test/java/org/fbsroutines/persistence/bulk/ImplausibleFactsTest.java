package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files with facts that cannot be true: refused with their place, and nothing is stored. */
class ImplausibleFactsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatient() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(ImportKind.PATIENTS, "patient_id,display_name,birth_date\nP-1,Ann,1961-05-04\n");
  }

  private List<String> problems(ImportKind kind, String content) throws IOException {
    ImportReport report = clinic.run(kind, content);
    assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
    return report.problems().stream().map(Problem::text).toList();
  }

  private String facts() throws IOException {
    return clinic.export(ImportKind.FACTS, BatchExport.Form.NDJSON);
  }

  @Test
  void painAfterAnExerciseThatTheClinicDoesNotHave() throws IOException {
    assertThat(
            problems(
                ImportKind.FACTS,
                """
                {"format": "fbs-facts-list/1", "facts": [
                 {"format": "fbs-facts/1", "patient": "P-1", "painResponses": [
                  {"exercise": "walkng", "pain": 9}]}]}
                """))
        .containsExactly(
            "file:3: facts[0].painResponses[0].exercise: walkng (did you mean walking?)");
    assertThat(
            problems(ImportKind.FACTS, "patient_id,pain_responses\nP-1,shoulder-circle 9 no no\n"))
        .containsExactly(
            "file:2: pain_responses: shoulder-circle (did you mean shoulder-circles?)");
    assertThat(facts()).isEmpty();
  }

  @Test
  void anOperationOfAnotherCentury() throws IOException {
    assertThat(
            problems(
                ImportKind.FACTS,
                "patient_id,operations\nP-1,discectomy lumbar 1026-11-01 posterior\n"))
        .containsExactly(
            "file:2: operations: 1026-11-01 (expected: a day from 1900-01-01 to 2027-01-05)");
    assertThat(
            problems(
                ImportKind.OPERATIONS,
                "patient_id,kind,region,operated_on\nP-1,fusion,lumbar,0000-01-01\n"))
        .containsExactly(
            "file:2: operated_on: 0000-01-01 (expected: a day from 1900-01-01 to 2027-01-05)");
    assertThat(facts()).isEmpty();
  }

  @Test
  void anOperationThatIsStillToCome() throws IOException {
    assertThat(
            problems(
                ImportKind.OPERATIONS,
                """
                {"format": "fbs-operations/1", "operations": [
                 {"patient": "P-1", "kind": "fusion", "region": "lumbar", "date": "2027-01-06"}]}
                """))
        .containsExactly(
            "file:2: operations[0].date: 2027-01-06"
                + " (expected: a day from 1900-01-01 to 2027-01-05)");
    assertThat(facts()).isEmpty();
  }

  @Test
  void anOperationBeforeTheBirthThatTheRowTells() throws IOException {
    assertThat(
            problems(
                ImportKind.PATIENTS,
                """
                patient_id,display_name,birth_date,operations
                P-2,Bo,1961-05-04,discectomy lumbar 1961-05-03 posterior
                """))
        .containsExactly(
            "file:2: operations: 1961-05-03 (expected: a day from 1961-05-04 to 2027-01-05)");
    assertThat(
            problems(
                ImportKind.PATIENTS,
                """
                {"format": "fbs-patients/1", "patients": [
                 {"id": "P-2", "displayName": "Bo", "birthDate": "1961-05-04",
                  "facts": {"format": "fbs-facts/1", "operations": [
                   {"kind": "fusion", "region": "lumbar", "date": "1906-05-04"}]}}]}
                """))
        .containsExactly(
            "file:4: patients[0].facts.operations[0].date: 1906-05-04"
                + " (expected: a day from 1961-05-04 to 2027-01-05)");
  }

  @Test
  void anOperationThatABundleDates1026() throws IOException {
    assertThat(
            problems(
                ImportKind.OPERATIONS,
                """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                 {"resource": {"resourceType": "Patient", "id": "P-1"}},
                 {"resource": {"resourceType": "Procedure", "status": "completed",
                  "subject": {"reference": "Patient/P-1"}, "performedDateTime": "1026-11-01",
                  "code": {"coding": [
                   {"system": "urn:fbs-routines:operation-kind", "code": "fusion"}]}}}]}
                """))
        .first()
        .asString()
        .contains("1026-11-01 (expected: a day from 1900-01-01 to 2027-01-05)");
  }
}
