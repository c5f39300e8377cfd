package org.fbsroutines.persistence.bulk.export;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.format.csv.CsvRowsWriter;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.routine.PrescriptionDocument;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.routine.PrescriptionJson;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.RowsWriter;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.identity.StatedPerson;
import org.fbsroutines.persistence.store.day.ExportStore;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.jdbi.v3.core.Handle;

/**
 * Writes all rows of a kind as they can be brought in again: what is written, brought into an empty
 * clinic and written again is the same to the byte.
 *
 * @param handle inside the clinic
 * @param form the form of the file
 * @param out takes the file; left open
 */
public record BatchExport(Handle handle, Form form, Writer out) {

  /** The forms of a file. */
  public enum Form implements Token {
    /** A JSON object with a list. */
    JSON,
    /** JSON, one row a line. */
    NDJSON,
    /** CSV with a header. */
    CSV;

    /** Returns the word on the command line, such as {@code json}. */
    @Override
    public String toString() {
      return token();
    }
  }

  /**
   * Writes the rows of a kind.
   *
   * @throws IOException if they cannot be written
   */
  public void write(ImportKind kind) throws IOException {
    ExportStore store = new ExportStore(handle);
    switch (kind) {
      case EXERCISES -> exercises();
      case PATIENTS ->
          write(PatientForm.STORED, rows -> store.patients(row -> rows.write(patient(row))));
      case OPERATIONS ->
          write(
              OperationForm.STORED,
              rows -> store.patients(row -> operations(row).forEach(rows::write)));
      case FACTS ->
          write(
              FactsForm.STORED,
              rows ->
                  store.patients(
                      row ->
                          document(row)
                              .map(facts -> facts.of(Optional.of(row.patientId())))
                              .ifPresent(rows::write)));
      case PRESCRIPTIONS ->
          write(
              PrescriptionForm.FORM,
              rows -> store.drafts(draft -> prescriptions(draft).forEach(rows::write)));
      case RECORDS ->
          write(RecordForm.FORM, rows -> store.records(row -> rows.write(StoredRecord.read(row))));
    }
  }

  /** Hands rows over. */
  private interface Rows<T> {
    void to(RowsWriter<T> writer);
  }

  private <T> void write(RowForm<T> rowForm, Rows<T> rows) throws IOException {
    try (RowsWriter<T> writer =
        switch (form) {
          case JSON -> RowsWriter.json(rowForm, out);
          case NDJSON -> RowsWriter.jsonLines(rowForm, out);
          case CSV -> new CsvRowsWriter<>(rowForm, out);
        }) {
      rows.to(writer);
    }
  }

  private void exercises() throws IOException {
    RuleBook ruleBook =
        new RuleBookStore(handle)
            .latest()
            .map(row -> RuleBookJson.DOCUMENT.read("rule book in the database", row.document()))
            .orElseGet(RuleBook::standard);
    write(
        ExerciseForm.of(ruleBook),
        rows ->
            new ExerciseStore(handle)
                .forEach(
                    row ->
                        rows.write(
                            ExerciseJson.STORED.read(
                                "exercise " + row.exerciseId(), row.document()))));
  }

  private static Optional<PatientFacts> facts(ExportStore.Patient row) {
    return Optional.ofNullable(row.facts())
        .map(document -> FactsJson.readStored("facts of " + row.patientId(), document).facts());
  }

  private static PatientDocument patient(ExportStore.Patient row) {
    return new PatientDocument(
        row.patientId(),
        row.displayName(),
        Optional.ofNullable(row.birthDate()),
        document(row),
        IdSource.CLINIC,
        identifiers(row));
  }

  private static ImmutableList<PatientIdentifier> identifiers(ExportStore.Patient row) {
    return Stream.ofNullable(row.identifiers())
        .flatMap(String::lines)
        .map(PatientIdentifier::parse)
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<FactsDocument> document(ExportStore.Patient row) {
    return facts(row)
        .map(FactsDocument::new)
        .map(facts -> facts.madeFrom(String.valueOf(row.factsVersion())));
  }

  private static ImmutableList<OperationDocument> operations(ExportStore.Patient row) {
    Optional<ImmutableList<Operation>> known =
        facts(row).flatMap(facts -> facts.operations().toOptional());
    if (known.isPresent() && known.get().isEmpty()) {
      return ImmutableList.of(operation(row, Optional.empty()));
    }
    return known.orElse(ImmutableList.of()).stream()
        .map(operation -> operation(row, Optional.of(operation)))
        .collect(ImmutableList.toImmutableList());
  }

  private static OperationDocument operation(
      ExportStore.Patient row, Optional<Operation> operation) {
    return new OperationDocument(
        row.patientId(), operation, StatedPerson.BY_ID, Optional.ofNullable(row.factsVersion()));
  }

  private static ImmutableList<PrescriptionDocument> prescriptions(ExportStore.Draft draft) {
    return PrescriptionJson.read("prescription of " + draft.patientId(), draft.items()).stream()
        .map(item -> new PrescriptionDocument(draft.patientId(), item))
        .collect(ImmutableList.toImmutableList());
  }
}
