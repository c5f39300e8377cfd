package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.csv.CsvRowsWriter;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.DocumentReading;
import org.fbsroutines.persistence.format.patient.PatientDocument;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.CollectedRows;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.RowsWriter;
import org.fbsroutines.persistence.format.row.Source;

/** Whole files of rows, as tests read and write them. */
public final class Documents {
  private static final RowForm<Exercise> EXERCISES = ExerciseForm.of(RuleBook.standard());

  private Documents() {}

  /** Reads exercises of any layout, each id once. */
  public static ImmutableList<Located<Exercise>> exercises(String file, InputStream input) {
    return read(Layouts.exercises(CsvOptions.OURS), EXERCISES, file, input);
  }

  /** Reads patients of any layout, each id once. */
  public static ImmutableList<Located<PatientDocument>> patients(
      String file, InputStream input, EntryRule rule) {
    DocumentReading reading = DocumentReading.entered(rule);
    return read(
        Layouts.patients(CsvOptions.OURS, Entering.DAY, reading),
        new PatientForm(reading),
        file,
        input);
  }

  private static <T> ImmutableList<Located<T>> read(
      Layouts<T> layouts, RowForm<T> form, String file, InputStream input) {
    Source source = new Source(file, input, Source.Siblings.NONE);
    try {
      return CollectedRows.read(layouts.of(source), source, form);
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
  }

  /** Writes exercises as CSV, with the restrictions that govern them. */
  public static String csv(List<Exercise> exercises) {
    return csv(EXERCISES, exercises);
  }

  /** Writes rows as CSV. */
  public static <T> String csv(RowForm<T> form, List<T> rows) {
    return written(rows, out -> new CsvRowsWriter<>(form, out));
  }

  /** Writes rows as a JSON list. */
  public static <T> String json(RowForm<T> form, List<T> rows) {
    return written(rows, out -> RowsWriter.json(form, out));
  }

  private interface Opening<T> {
    RowsWriter<T> open(Writer out) throws IOException;
  }

  private static <T> String written(List<T> rows, Opening<T> opening) {
    StringWriter text = new StringWriter();
    try (RowsWriter<T> writer = opening.open(text)) {
      rows.forEach(writer::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
