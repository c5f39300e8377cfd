package org.fbsroutines.persistence.format.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.csv.CsvLayout;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.patient.RecordForm;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.routine.PrescriptionForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowProblemsTest {
  private static List<String> problems(RowForm<?> form, String csv) {
    return catchThrowableOfType(FormatException.class, () -> rows(form, csv)).problems().stream()
        .map(Problem::text)
        .toList();
  }

  private static <T> List<Located<T>> rows(RowForm<T> form, String csv) {
    return CollectedRows.read(
        new CsvLayout<>(form, CsvOptions.OURS),
        "f",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        form);
  }

  @Test
  void everyWrongFieldOfARowIsToldAtOnce() {
    assertThat(
            problems(
                RecordForm.FORM,
                """
                patient_id,record_id,exercise_id,done_on,pain_before,pain_after,effort,note
                P-1,r 1,walking,01.12.2026,3,14,5,
                ,r-2,walking,2026-12-01,3,4,11,
                """))
        .containsExactlyInAnyOrder(
            "f:2: record_id: r 1 (expected: letters A to Z, digits, dot, hyphen and underscore, the"
                + " first a letter or digit, at most 64)",
            "f:2: pain_after: 14 (expected: NRS 0 to 10)",
            "f:2: done_on: 01.12.2026 (did you mean 2026-12-01?)",
            "f:2: effort: 5 (expected: Borg 6 to 20)",
            "f:3: patient_id: missing (expected: a value)");
  }

  @Test
  void whatIsWrongWithARowAsAWholeIsToldOnceItsFieldsAreRight() {
    String header = "patient_id,exercise_id,override_reason\n";

    assertThat(problems(PrescriptionForm.FORM, header + "P-1,no id,x\n"))
        .singleElement()
        .asString()
        .contains("no id (expected: lower case letters");
    assertThat(problems(PrescriptionForm.FORM, header + "P-1,walking,x\n"))
        .singleElement()
        .asString()
        .contains("no dosage");
  }

  @Test
  void aFieldThatOnlyMissesAnotherIsNotBlamedForIt() {
    assertThat(
            problems(
                PrescriptionForm.FORM,
                """
                patient_id,exercise_id,repetitions,sets,sessions_per_day_floor,sessions_per_day_target
                P-1,abdominal-bracing,many,2,2,3
                """))
        .singleElement()
        .asString()
        .startsWith("f:2: repetitions: many");
  }

  @Test
  void aRowOfEmptyFieldsAloneIsNoRow() {
    assertThat(
            rows(
                PatientForm.STORED,
                "patient_id,display_name,birth_date\nP-1,Ann,\n,,\n , ,\n\n,\nP-2,Bo,\n,,\n"))
        .hasSize(2);
  }

  static Stream<RowForm<?>> forms() {
    return Stream.of(
        ExerciseForm.of(RuleBook.standard()),
        PatientForm.STORED,
        OperationForm.STORED,
        FactsForm.STORED,
        RecordForm.FORM);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatStandsInForAWrongFieldIsRightItself(RowForm<?> form) {
    String csv =
        String.join(",", form.required().keySet())
            + "\n"
            + String.join(",", form.required().values())
            + "\n";

    assertThat(rows(form, csv)).hasSize(1);
  }
}
