package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.csv.CsvLayout;
import org.fbsroutines.persistence.format.csv.CsvRowsWriter;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.field.ColumnMapping;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.row.CollectedRows;
import org.fbsroutines.persistence.format.row.Row;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.RowsWriter;
import org.fbsroutines.persistence.format.row.Source;
import org.fbsroutines.persistence.format.rulebook.InstructionJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;

/**
 * Every reader of this house as a function of bytes. It may take them or refuse them with problems
 * that a person can read, and nothing else; what it takes comes back the same from our own files.
 */
final class Readers {
  private static final String FILE = "given";
  private static final int MAX_PROBLEM_LENGTH = 2_000;
  private static final Pattern NAME_OF_A_CLASS =
      Pattern.compile("\\b[a-z]+(\\.[a-z0-9]+)+\\.[A-Z][A-Za-z]+(Exception|Error)\\b");

  private Readers() {}

  /** A reader. */
  interface Reader {
    /** Reads; throws nothing but {@link FormatException} and {@link IOException}. */
    void read(InputStream input) throws IOException;
  }

  /** The readers by the kind of document. */
  static final ImmutableMap<String, Reader> ALL =
      ImmutableMap.<String, Reader>builder()
          .put(
              "exercises",
              rows(Layouts.exercises(CsvOptions.OURS), ExerciseForm.of(RuleBook.standard())))
          .put(
              "patients",
              rows(
                  Layouts.patients(CsvOptions.OURS, Entering.DAY, Entering.READING),
                  PatientForm.STORED))
          .put(
              "facts",
              rows(
                  Layouts.facts(CsvOptions.OURS, Entering.DAY, Entering.READING), FactsForm.STORED))
          .put(
              "operations",
              rows(
                  Layouts.operations(CsvOptions.OURS, Entering.DAY, Entering.READING),
                  OperationForm.STORED))
          .put("prescriptions", rows(Layouts.prescriptions(CsvOptions.OURS), PrescriptionForm.FORM))
          .put("records", rows(Layouts.records(CsvOptions.OURS), RecordForm.FORM))
          .put("facts-document", input -> FactsJson.read(FILE, input, Entering.RULE))
          .put("exercise-document", input -> ExerciseJson.STORED.read(FILE, input))
          .put("rule-book", input -> RuleBookJson.DOCUMENT.read(FILE, input))
          .put("instruction", input -> InstructionJson.read(FILE, input, "I1"))
          .put("routine", input -> RoutineJson.DOCUMENT.read(FILE, input))
          .put("mapping", input -> ColumnMapping.read(FILE, input))
          .buildOrThrow();

  /** Reads bytes and fails where the reader does anything that it must not. */
  static void check(String kind, byte[] bytes) {
    try {
      reader(kind).read(new ByteArrayInputStream(bytes));
    } catch (FormatException e) {
      assertThat(e.problems()).isNotEmpty().allSatisfy(Readers::checkProblem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader reader(String kind) {
    Reader reader = ALL.get(kind);
    if (reader == null) {
      throw new IllegalArgumentException(kind);
    }
    return reader;
  }

  static void checkProblem(Problem problem) {
    assertThat(problem.text())
        .startsWith(problem.file())
        .hasSizeLessThan(MAX_PROBLEM_LENGTH)
        .doesNotContain("\n", "\r", "\t", "\u001b")
        .doesNotContainPattern(NAME_OF_A_CLASS);
  }

  private static <T> Reader rows(Layouts<T> layouts, RowForm<T> form) {
    return input -> {
      Source source = new Source(FILE, input, Source.Siblings.NONE);
      layouts.of(source).read(source, new Checking<>(form));
    };
  }

  /** Reads every row, and every row that was read a second time from our own JSON and CSV. */
  private static final class Checking<T> implements RowSink<T> {
    private final RowForm<T> form;

    private Checking(RowForm<T> form) {
      this.form = form;
    }

    @Override
    public void row(Row<T> row) {
      assertThat(row.original().get()).isNotNull();
      try {
        T value = row.read().value();
        String json = JsonText.writeLine(form.toJson(value));
        T again = form.fromJson(JsonText.read(FILE, json));
        // Whom a foreign document names has no member of ours, so what is compared is JSON.
        assertThat(JsonText.writeLine(form.toJson(again))).isEqualTo(json);
        checkCsv(value);
      } catch (FormatException e) {
        assertThat(e.problems()).isNotEmpty().allSatisfy(Readers::checkProblem);
      }
    }

    /** Citations have no column, so what is compared is CSV. */
    private void checkCsv(T value) {
      String csv = csv(value);
      Source source =
          new Source(
              FILE,
              new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
              Source.Siblings.NONE);
      assertThat(
              CollectedRows.read(new CsvLayout<>(form, CsvOptions.OURS), source, form).stream()
                  .map(again -> csv(again.value())))
          .containsExactly(csv);
    }

    private String csv(T value) {
      StringWriter text = new StringWriter();
      try (RowsWriter<T> writer = new CsvRowsWriter<>(form, text)) {
        writer.write(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return text.toString();
    }

    @Override
    public void problem(Problem problem, String original) {
      checkProblem(problem);
    }

    @Override
    public void remark(Problem remark) {
      checkProblem(remark);
    }
  }
}
