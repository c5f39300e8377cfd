package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.format.csv.CsvLayout;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.fhir.FhirFactsLayout;
import org.fbsroutines.persistence.format.fhir.FhirOperationsLayout;
import org.fbsroutines.persistence.format.fhir.FhirPatientsLayout;
import org.fbsroutines.persistence.format.fhir.NoFhirLayout;
import org.fbsroutines.persistence.format.fhir.ReadingDay;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.freeexercisedb.FreeExerciseDbLayout;
import org.fbsroutines.persistence.format.patient.CodeMeaningForm;
import org.fbsroutines.persistence.format.patient.FactsDocument;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.OperationDocument;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordDocument;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.fbsroutines.persistence.format.routine.PrescriptionDocument;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.JsonLinesLayout;
import org.fbsroutines.persistence.format.row.JsonListLayout;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.Source;
import org.fbsroutines.persistence.format.wger.WgerLayout;

/**
 * The layouts of one kind of row, in the order in which they are asked: those of other systems that
 * state what they are, then our own.
 *
 * @param <T> what one row is
 */
public final class Layouts<T> {
  private final ImmutableList<Layout<T>> layouts;
  private final CsvLayout<T> csv;
  private final boolean isMapped;

  private Layouts(ImmutableList<Layout<T>> foreign, RowForm<T> form, CsvOptions options) {
    this.csv = new CsvLayout<>(form, options);
    this.isMapped = !options.mapping().equals(ColumnMapping.NONE);
    this.layouts =
        ImmutableList.<Layout<T>>builder()
            .addAll(foreign)
            .add(new JsonListLayout<>(form))
            .add(new JsonLinesLayout<>(form))
            .add(csv)
            .build();
  }

  /** Returns the layouts of exercises. */
  public static Layouts<Exercise> exercises(CsvOptions csv) {
    return new Layouts<>(
        ImmutableList.of(new NoFhirLayout<>(), new WgerLayout(), new FreeExerciseDbLayout()),
        ExerciseForm.of(RuleBook.standard()),
        csv);
  }

  /**
   * Returns the layouts of patients.
   *
   * @param day when and where they are read
   * @param reading how to read the facts
   */
  public static Layouts<PatientDocument> patients(
      CsvOptions csv, ReadingDay day, DocumentReading reading) {
    return new Layouts<>(
        ImmutableList.of(new FhirPatientsLayout(day)), new PatientForm(reading), csv);
  }

  /**
   * Returns the layouts of facts.
   *
   * @param day when and where they are read
   * @param reading how to read the facts
   */
  public static Layouts<FactsDocument> facts(
      CsvOptions csv, ReadingDay day, DocumentReading reading) {
    return new Layouts<>(
        ImmutableList.of(new FhirFactsLayout(day, reading)), new FactsForm(reading), csv);
  }

  /**
   * Returns the layouts of operations.
   *
   * @param day when and where they are read
   * @param reading how to read the facts
   */
  public static Layouts<OperationDocument> operations(
      CsvOptions csv, ReadingDay day, DocumentReading reading) {
    return new Layouts<>(
        ImmutableList.of(new FhirOperationsLayout(day, reading)), OperationForm.of(reading), csv);
  }

  /** Returns the layouts of prescriptions. */
  public static Layouts<PrescriptionDocument> prescriptions(CsvOptions csv) {
    return new Layouts<>(ImmutableList.of(new NoFhirLayout<>()), PrescriptionForm.FORM, csv);
  }

  /** Returns the layouts of records. */
  public static Layouts<RecordDocument> records(CsvOptions csv) {
    return new Layouts<>(ImmutableList.of(new NoFhirLayout<>()), RecordForm.FORM, csv);
  }

  /** Returns the layouts of what codes mean. */
  static Layouts<StatedCode> codes(CsvOptions csv) {
    return new Layouts<>(ImmutableList.of(new NoFhirLayout<>()), CodeMeaningForm.FORM, csv);
  }

  /**
   * Finds the layout of a file.
   *
   * @param source the file, not read yet
   * @return the first layout that recognises it
   * @throws FormatException if it is empty, none does, or a mapping is given for one that is no CSV
   * @throws IOException if it cannot be read
   */
  public Layout<T> of(Source source) throws IOException {
    FileHead start = source.start();
    if (start.text().isEmpty()) {
      throw FormatException.ofFile(source.name(), FileComplaint.EMPTY.of());
    }
    Layout<T> found = find(source, start);
    if (isMapped && found != csv) {
      throw FormatException.ofFile(
          source.name(), FileComplaint.MAPPED_LAYOUT.of(found.name(), csv.name()));
    }
    return found;
  }

  private Layout<T> find(Source source, FileHead start) {
    boolean isXml = start.first() == '<';
    return layouts.stream()
        .filter(layout -> layout.recognises(start))
        .filter(layout -> !isXml || layout != csv)
        .findFirst()
        .orElseThrow(
            () ->
                FormatException.ofFile(
                    source.name(),
                    isXml
                        ? FileComplaint.XML.of()
                        : Complaint.EXPECTED.of(
                            FileComplaint.UNKNOWN_LAYOUT.of(),
                            Suggestion.series(layouts.stream().map(Layout::name).toList()))));
  }
}
