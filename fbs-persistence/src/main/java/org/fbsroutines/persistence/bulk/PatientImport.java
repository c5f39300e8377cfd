package org.fbsroutines.persistence.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.format.FactsDocument;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.format.FormatException;
import org.fbsroutines.persistence.format.Located;
import org.fbsroutines.persistence.format.PatientDocument;
import org.fbsroutines.persistence.format.PatientFile;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.ImportKind;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.NewPatient;
import org.fbsroutines.persistence.store.PatientRow;
import org.fbsroutines.persistence.store.PatientStore;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;

/**
 * Imports a file of patients into a clinic; facts that differ become a new version. A demonstration
 * patient never turns into a real one: it is passed over where the file says the same, and refused
 * where it does not.
 */
public final class PatientImport {
  private final FileImport importing;

  /**
   * An import into a clinic.
   *
   * @param database where to store
   * @param clinic whose patients
   * @param clock tells when
   */
  public PatientImport(Database database, ClinicId clinic, Clock clock) {
    this.importing = new FileImport(database, clinic, clock, ImportKind.PATIENTS);
  }

  /**
   * Imports a file: all of it, or nothing and the report names every problem.
   *
   * @param file our JSON or CSV, known by its content
   * @param actor who imports
   * @return what was done
   * @throws FormatException if there is no such file or it cannot be opened
   */
  public ImportReport run(Path file, String actor) {
    return importing.run(file, actor, PatientImport::read, PatientImport::merge);
  }

  private static FileImport.Content<PatientDocument> read(String name, InputStream input) {
    PatientFile read = PatientFile.read(name, input);
    return new FileImport.Content<>(read.layout(), read.patients());
  }

  private static MergeCounts merge(
      Handle handle, ImmutableList<Located<PatientDocument>> rows, Recording recording) {
    PatientStore store = new PatientStore(handle);
    Map<String, PatientDocument> demonstration = demonstration(store);
    ImmutableList<Problem> problems =
        rows.stream()
            .filter(row -> isDemonstration(row, demonstration) && !isSame(row, demonstration))
            .map(
                row ->
                    row.problem(
                        "id",
                        row.value().id()
                            + " is a demonstration patient (expected: an id of its own)"))
            .collect(ImmutableList.toImmutableList());
    if (!problems.isEmpty()) {
      throw FormatException.of(problems);
    }
    ImmutableList<Located<PatientDocument>> others =
        rows.stream()
            .filter(row -> !isDemonstration(row, demonstration))
            .collect(ImmutableList.toImmutableList());
    int passedOver = rows.size() - others.size();
    MergeCounts merged =
        store.merge(
            Iterators.transform(others.iterator(), row -> newPatient(row.value())), recording);
    return new MergeCounts(merged.added(), merged.changed(), merged.unchanged() + passedOver);
  }

  private static Map<String, PatientDocument> demonstration(PatientStore store) {
    Map<String, PatientRow> rows = new HashMap<>();
    store.forEach(
        row -> {
          if (row.demonstration()) {
            rows.put(row.patientId(), row);
          }
        });
    Map<String, PatientDocument> patients = new HashMap<>();
    rows.forEach((id, row) -> patients.put(id, document(row, store)));
    return patients;
  }

  private static PatientDocument document(PatientRow row, PatientStore store) {
    Optional<PatientFacts> facts =
        store
            .facts(row.patientId())
            .map(
                stored -> FactsJson.read("facts of " + row.patientId(), stored.document()).facts());
    return new PatientDocument(
        row.patientId(), row.displayName(), Optional.ofNullable(row.birthDate()), facts);
  }

  private static boolean isDemonstration(
      Located<PatientDocument> row, Map<String, PatientDocument> demonstration) {
    return demonstration.containsKey(row.value().id());
  }

  private static boolean isSame(
      Located<PatientDocument> row, Map<String, PatientDocument> demonstration) {
    return row.value().equals(demonstration.get(row.value().id()));
  }

  private static NewPatient newPatient(PatientDocument patient) {
    return new NewPatient(
        patient.id(),
        patient.displayName(),
        patient.birthDate().orElse(null),
        false,
        patient
            .facts()
            .map(facts -> FactsJson.write(new FactsDocument(Optional.of(patient.id()), facts)))
            .orElse(null));
  }
}
