package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Complaint;

/**
 * The layouts of one kind of row, in the order in which they are asked: those of other systems that
 * state what they are, then our own.
 *
 * @param <T> what one row is
 */
public final class Layouts<T> {
  private final ImmutableList<Layout<T>> layouts;

  private Layouts(ImmutableList<Layout<T>> foreign, RowForm<T> form, CsvOptions csv) {
    this.layouts =
        ImmutableList.<Layout<T>>builder()
            .addAll(foreign)
            .add(new JsonListLayout<>(form))
            .add(new JsonLinesLayout<>(form))
            .add(new CsvLayout<>(form, csv))
            .build();
  }

  /** Returns the layouts of exercises. */
  public static Layouts<Exercise> exercises(CsvOptions csv) {
    return new Layouts<>(
        ImmutableList.of(new WgerLayout(), new FreeExerciseDbLayout()),
        RowForms.exercises(RuleBook.standard()),
        csv);
  }

  /** Returns the layouts of patients. */
  public static Layouts<PatientDocument> patients(CsvOptions csv, DocumentReading reading) {
    return new Layouts<>(
        ImmutableList.of(new FhirPatientsLayout()), RowForms.patients(reading), csv);
  }

  /**
   * Returns the layouts of facts.
   *
   * @param windowsOpenSince a procedure of another system, of which it is not known whether it was
   *     an operation on the spine, matters from that day on
   * @param reading how to read the facts
   */
  public static Layouts<FactsDocument> facts(
      CsvOptions csv, LocalDate windowsOpenSince, DocumentReading reading) {
    return new Layouts<>(
        ImmutableList.of(new FhirFactsLayout(windowsOpenSince, reading)),
        RowForms.facts(reading),
        csv);
  }

  /**
   * Returns the layouts of operations.
   *
   * @param windowsOpenSince a procedure of another system, of which it is not known whether it was
   *     an operation on the spine, matters from that day on
   * @param reading how to read the facts
   */
  public static Layouts<OperationDocument> operations(
      CsvOptions csv, LocalDate windowsOpenSince, DocumentReading reading) {
    return new Layouts<>(
        ImmutableList.of(new FhirOperationsLayout(windowsOpenSince, reading)),
        RowForms.operations(reading),
        csv);
  }

  /** Returns the layouts of prescriptions. */
  public static Layouts<PrescriptionDocument> prescriptions(CsvOptions csv) {
    return new Layouts<>(ImmutableList.of(), RowForms.PRESCRIPTIONS, csv);
  }

  /** Returns the layouts of records. */
  public static Layouts<RecordDocument> records(CsvOptions csv) {
    return new Layouts<>(ImmutableList.of(), RowForms.RECORDS, csv);
  }

  /**
   * Finds the layout of a file.
   *
   * @param source the file, not read yet
   * @return the first layout that recognises it
   * @throws FormatException if it is empty or none does
   * @throws IOException if it cannot be read
   */
  public Layout<T> of(Source source) throws IOException {
    FileHead start = source.start();
    if (start.text().isEmpty()) {
      throw FormatException.ofFile(source.name(), FileComplaint.EMPTY.of());
    }
    return layouts.stream()
        .filter(layout -> layout.recognises(start))
        .findFirst()
        .orElseThrow(
            () ->
                FormatException.ofFile(
                    source.name(),
                    Complaint.EXPECTED.of(
                        FileComplaint.UNKNOWN_LAYOUT.of(),
                        Suggestion.series(layouts.stream().map(Layout::name).toList()))));
  }
}
