package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.NumberedPeople.bundle;
import static org.fbsroutines.persistence.bulk.NumberedPeople.number;
import static org.fbsroutines.persistence.bulk.NumberedPeople.operated;
import static org.fbsroutines.persistence.bulk.NumberedPeople.patient;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.clinic.PatientNumbers;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that become somebody else's between finding a patient by them and storing the row. */
class MovedNumberImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final PatientIdentifier NUMBER = new PatientIdentifier("urn:a", "71");
  private static final String OPERATED =
      operated(patient("x", "Una Berg", "1961-05-04", number("urn:a", "71", "")));

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatients() throws Exception {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.listSystems("urn:a", "urn:b");
    clinic.run(ImportKind.PATIENTS, NumberedPatientImportTest.PATIENTS);
  }

  /** Imports a file that begins while somebody changes numbers, and waits for them. */
  private ImportReport runBeside(ImportKind kind, String file, Change change) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<ImportReport> importing =
          clinic.change(
              (handle, recording) -> {
                change.make(handle, recording);
                Future<ImportReport> begun = other.submit(() -> clinic.run(kind, file));
                while (!DATABASE.somebodyWaits() && !begun.isDone()) {
                  Thread.onSpinWait();
                }
                return begun;
              });
      return importing.get();
    } finally {
      other.shutdown();
    }
  }

  private interface Change {
    void make(Handle handle, Recording recording);
  }

  @ParameterizedTest
  @EnumSource(names = {"PATIENTS", "OPERATIONS", "FACTS"})
  void aRowDoesNotGoToWhoeverHadTheNumberBefore(ImportKind kind) throws Exception {
    ImportReport report =
        runBeside(
            kind,
            OPERATED,
            (handle, recording) -> {
              PatientNumbers.withdraw(handle, "P-1", NUMBER, recording);
              PatientNumbers.give(handle, "P-2", NUMBER, recording);
            });

    assertThat(report.problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("identifiers: urn:a 71 is a number of P-2");
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV).lines()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"PATIENTS", "OPERATIONS", "FACTS"})
  void aNumberThatWasWithdrawnMeanwhileFindsNobody(ImportKind kind) throws Exception {
    ImportReport report =
        runBeside(
            kind,
            OPERATED,
            (handle, recording) -> PatientNumbers.withdraw(handle, "P-1", NUMBER, recording));

    assertThat(report.problems())
        .singleElement()
        .extracting(Problem::text)
        .asString()
        .contains("patient_id: urn:a|71 (expected: a patient of the clinic)");
    assertThat(clinic.export(ImportKind.OPERATIONS, BatchExport.Form.CSV).lines()).hasSize(1);
  }

  @Test
  void nobodyIsStoredWithoutTheNumberThatAnotherPatientGotMeanwhile() throws Exception {
    ImportReport report =
        runBeside(
            ImportKind.PATIENTS,
            bundle(patient("x", "Vera Moe", "1939-08-14", number("urn:b", "8", ""))),
            (handle, recording) ->
                PatientNumbers.give(handle, "P-2", new PatientIdentifier("urn:b", "8"), recording));

    assertThat(report.isStored()).isFalse();
    assertThat(clinic.export(ImportKind.PATIENTS, BatchExport.Form.CSV)).doesNotContain("Vera Moe");
  }
}
