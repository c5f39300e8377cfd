package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.NumberedPeople.bundle;
import static org.fbsroutines.persistence.bulk.NumberedPeople.named;
import static org.fbsroutines.persistence.bulk.NumberedPeople.number;
import static org.fbsroutines.persistence.bulk.NumberedPeople.operated;
import static org.fbsroutines.persistence.bulk.NumberedPeople.patient;

import java.io.IOException;
import java.nio.file.Path;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.clinic.PatientNumbers;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Patients are found by a system and its number; a number without its system finds nobody. */
class NumberedPatientImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  static final String PATIENTS =
      """
      patient_id,display_name,birth_date,identifiers
      P-1,Una Berg,1961-05-04,urn:a 71 | urn:b AN 01/7
      P-2,Ivo Lund,1970-01-31,urn:b 71
      71,Eda Holm,1980-02-02,
      """;

  private static final String RECORD_NUMBER =
      """
      , "type": {"coding": [{"code": "MR",
        "system": "http://terminology.hl7.org/CodeSystem/v2-0203"}]}\
      """;

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatients() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.listSystems("urn:a", "urn:b");
    clinic.run(ImportKind.PATIENTS, PATIENTS);
  }

  private String patients() throws IOException {
    return clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV);
  }

  private String operations() throws IOException {
    return clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV);
  }

  @Test
  void aNumberFindsItsPatientWhoMayHaveMarried() throws IOException {
    String file = operated(patient("x", "Una Lund", "1961-05-04", number("urn:a", "71", "")));

    assertThat(clinic.run(ImportKind.OPERATIONS, file).isStored()).isTrue();
    assertThat(clinic.run(ImportKind.PATIENTS, file).summary())
        .isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(operations()).contains("P-1,fusion").doesNotContain("71,fusion");
    assertThat(patients()).contains("P-1,Una Lund,1961-05-04");
  }

  @Test
  void whoIsNewIsStoredWithTheNumber() throws IOException {
    String file = bundle(patient("x", "Vera Moe", "1939-08-14", number("urn:a", "MR 8/2", "")));

    assertThat(clinic.run(ImportKind.PATIENTS, file).summary())
        .isEqualTo("added 1, changed 0, unchanged 0");
    assertThat(clinic.run(ImportKind.PATIENTS, file + " ").summary())
        .isEqualTo("added 0, changed 0, unchanged 1");
    assertThat(patients()).contains("x,Vera Moe,1939-08-14,urn:a MR 8/2");
  }

  @Test
  void twoHospitalsMayBothHaveANumber() throws IOException {
    String file =
        bundle(
            patient("y", "Vera Moe", "1939-08-14", number("urn:a", "8", RECORD_NUMBER)),
            patient("z", "Kim Foss", "1957-07-08", number("urn:b", "8", RECORD_NUMBER)),
            patient("x", "Lea Grong", "1957-07-09", number("urn:b", "P-1", RECORD_NUMBER)));

    assertThat(clinic.run(ImportKind.PATIENTS, file).summary())
        .isEqualTo("added 3, changed 0, unchanged 0");
    assertThat(clinic.run(ImportKind.PATIENTS, file + " ").summary())
        .isEqualTo("added 0, changed 0, unchanged 3");
    assertThat(patients())
        .contains("\r\n8,Vera Moe,1939-08-14,urn:a 8")
        .containsPattern("8-[0-9a-f]{8},Kim Foss,1957-07-08,urn:b 8")
        .containsPattern("P-1-[0-9a-f]{8},Lea Grong,1957-07-09,urn:b P-1")
        .contains("P-1,Una Berg,1961-05-04");
  }

  @Test
  void whoWasStoredBeforeTheSystemWasListedGetsTheNumberWhereAllIsTheSame() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                bundle(patient("71", "Eda Holm-Dahl", "1980-02-02", number("urn:a", "9", "")))))
        .singleElement()
        .asString()
        .contains("Eda Holm-Dahl, born 1980-02-02 under the id of Eda Holm");
    assertThat(
            clinic
                .run(
                    ImportKind.PATIENTS,
                    bundle(patient("71", "Eda Holm", "1980-02-02", number("urn:a", "9", ""))))
                .summary())
        .isEqualTo("added 0, changed 1, unchanged 0");
    assertThat(patients()).contains("71,Eda Holm,1980-02-02,urn:a 9");
  }

  @Test
  void aNumberIsGivenToOnePatientAlone() throws IOException {
    assertThat(
            clinic.refused(
                ImportKind.PATIENTS,
                """
                patient_id,display_name,birth_date,identifiers
                71,Eda Holm,1980-02-02,urn:a 71
                P-3,Ole Dahl,1955-05-05,urn:a 5
                P-4,Mia Vik,1956-06-06,urn:a 5
                P-5,Jon Aas,1957-07-07,urn:c 5
                P-6,Kim Foss,1957-07-08,71
                P-7,Lea Grong,1957-07-09,local 71
                """))
        .containsExactly(
            "file:2: identifiers: urn:a 71 is a number of P-1 (expected: a number that nobody else"
                + " has; check both)",
            "file:4: identifiers: urn:a 5 a second time, first on line 3 (expected: once)",
            "file:5: identifiers: urn:c is not a system that the clinic lists (expected: one of"
                + " those; fbs clinic set --identifier-system states them all)",
            "file:6: identifiers: 71 (expected: a system and a number, such as urn:oid:1.2.3 71)",
            "file:7: identifiers: local (expected: the URI of a system, such as urn:oid:1.2.3, that"
                + " is not local)");
    assertThat(patients()).contains("P-3,Ole Dahl,1955-05-05,urn:a 5").doesNotContain("P-4");
  }

  @Test
  void aNumberThatWasWithdrawnFindsNobodyAndNoFileGivesItAgain() throws IOException {
    clinic.change(
        (handle, recording) -> {
          PatientNumbers.withdraw(handle, "P-1", new PatientIdentifier("urn:a", "71"), recording);
          return clinic;
        });
    clinic.run(ImportKind.PATIENTS, PATIENTS);

    assertThat(clinic.refused(ImportKind.OPERATIONS, named("urn:a", "71", ""))).hasSize(1);
    assertThat(patients()).doesNotContain("urn:a 71").contains("urn:b AN 01/7");
  }

  @Test
  void theNumbersOfASystemThatIsNoLongerListedFindNobody() throws IOException {
    clinic.listSystems("urn:b");

    assertThat(clinic.refused(ImportKind.OPERATIONS, named("urn:a", "71", ""))).hasSize(1);
    assertThat(clinic.run(ImportKind.PATIENTS, patients()).summary())
        .isEqualTo("added 0, changed 0, unchanged 3");
  }

  @ParameterizedTest
  @EnumSource
  void numbersComeBackAsTheyWere(BatchExport.Form form) throws IOException {
    String written = clinic.export(ImportKind.PATIENTS, form);
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.listSystems("urn:a", "urn:b");

    clinic.run(ImportKind.PATIENTS, written);

    assertThat(clinic.export(ImportKind.PATIENTS, form)).isEqualTo(written).contains("AN 01/7");
  }

  @Test
  void theDryRunShowsWhoWouldBecomeWhomAndStoresNothing() throws IOException {
    clinic.run(ImportKind.FACTS, "patient_id,fever\nP-2,no\n");
    String before = patients();

    assertThat(
            clinic
                .run(
                    ImportKind.PATIENTS,
                    ImportingClinic.DRY_RUN,
                    """
                    patient_id,display_name,birth_date,identifiers,fever
                    P-1,Una Lund,1961-05-04,urn:a 72,
                    P-2,Ivo Lund,1970-01-13,,yes
                    """)
                .remarks())
        .extracting(Problem::text)
        .containsExactlyInAnyOrder(
            "file:2: display_name: P-1: Una Berg becomes Una Lund",
            "file:2: identifiers: P-1 gets urn:a 72",
            "file:3: birth_date: P-2: 1970-01-31 becomes 1970-01-13",
            "file: fever: P-2: no becomes yes");
    assertThat(patients()).isEqualTo(before);
  }
}
