package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.bulk.source.ImportSource;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.Documents;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PatientImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-05T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Recording RECORDING = new Recording("tester", NOW);

  private static final String PATIENTS =
      """
      patient_id,display_name,birth_date,fever
      P-1,Ann,1961-05-04,no
      P-2,Bob,,
      """;

  @TempDir private Path directory = Path.of("");
  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addClinic(TestInfo test) {
    clinic = DATABASE.addClinic(test.getDisplayName() + clinic);
  }

  private ImportReport patients(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("patients"), content);
    return new BatchImport(DATABASE.database(), clinic, CLOCK)
        .run(ImportKind.PATIENTS, new ImportSource.OfFile(file), ImportOptions.USUAL, "tester");
  }

  @Test
  void factsThatDifferBecomeANewVersion() throws IOException {
    assertThat(patients(PATIENTS).summary()).isEqualTo("added 2, changed 0, unchanged 0");
    assertThat(patients(PATIENTS).summary()).isEqualTo("added 0, changed 0, unchanged 2");
    assertThat(patients(PATIENTS.replace(",no", ",yes")).summary())
        .isEqualTo("added 0, changed 1, unchanged 1");
    assertThat(patients("patient_id,display_name,birth_date\nP-1,Ann,1961-05-04\n").summary())
        .isEqualTo("added 0, changed 0, unchanged 1");

    int version =
        DATABASE
            .database()
            .inClinic(
                clinic, handle -> new PatientStore(handle).facts("P-1").orElseThrow().version());
    assertThat(version).isEqualTo(2);
  }

  @Test
  void jsonAndCsvOfPatientsSayTheSame() throws IOException {
    PatientFacts facts = PatientFacts.unknown().with(Question.FEVER, Answer.NO);
    ImmutableList<PatientDocument> list =
        ImmutableList.of(
            new PatientDocument(
                "P-1", "Ann", Optional.empty(), Optional.of(new FactsDocument(facts))));

    assertThat(patients(Documents.json(PatientForm.STORED, list)).counts().merged().added())
        .isEqualTo(1);
    assertThat(patients(Documents.csv(PatientForm.STORED, list)).counts().merged().unchanged())
        .isEqualTo(1);
  }

  @Test
  void aDemonstrationPatientNeverTurnsIntoARealOne() throws IOException {
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle ->
                new PatientStore(handle)
                    .save(new NewPatient("P-1", "Demo", null, true, null), RECORDING));

    assertThat(patients(PATIENTS).problems())
        .extracting(Problem::text)
        .containsExactly(
            "patients:2: patient_id: P-1 is a demonstration patient (expected: an id of its own)");
    assertThat(patients("patient_id,display_name\nP-1,Demo\n").summary())
        .isEqualTo("added 0, changed 0, unchanged 1");
  }
}
