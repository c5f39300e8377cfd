package org.fbsroutines.persistence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.exercise.ExerciseForm;
import org.fbsroutines.persistence.format.fhir.FhirFactsLayout;
import org.fbsroutines.persistence.format.fhir.FhirOperationsLayout;
import org.fbsroutines.persistence.format.fhir.FhirPatientsLayout;
import org.fbsroutines.persistence.format.field.CsvOptions;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.freeexercisedb.FreeExerciseDbLayout;
import org.fbsroutines.persistence.format.patient.FactsForm;
import org.fbsroutines.persistence.format.patient.OperationForm;
import org.fbsroutines.persistence.format.patient.PatientForm;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.Layout;
import org.fbsroutines.persistence.format.row.RowForm;
import org.fbsroutines.persistence.format.row.Source;
import org.fbsroutines.persistence.format.wger.WgerLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every layout of another system must do. A new one is one more line in {@link #layouts}. */
class ForeignLayoutsTest {
  private static final Layouts<Exercise> EXERCISES = Layouts.exercises(CsvOptions.OURS);
  private static final RowForm<Exercise> EXERCISE = ExerciseForm.of(RuleBook.standard());

  static ImmutableList<Foreign<?>> layouts() {
    return ImmutableList.of(
        new Foreign<>(
            new FreeExerciseDbLayout(), "format", "free-exercise-db.json", EXERCISES, EXERCISE),
        new Foreign<>(new WgerLayout(), "format/wger", "translations.json", EXERCISES, EXERCISE),
        new Foreign<>(
            new FhirPatientsLayout(Entering.DAY),
            "format",
            "fhir-bundle.json",
            Layouts.patients(CsvOptions.OURS, Entering.DAY, Entering.READING),
            PatientForm.STORED),
        new Foreign<>(
            new FhirOperationsLayout(Entering.DAY, Entering.READING),
            "format",
            "fhir-bundle.json",
            Layouts.operations(CsvOptions.OURS, Entering.DAY, Entering.READING),
            OperationForm.STORED),
        new Foreign<>(
            new FhirFactsLayout(Entering.DAY, Entering.READING),
            "format",
            "fhir-bundle.json",
            Layouts.facts(CsvOptions.OURS, Entering.DAY, Entering.READING),
            FactsForm.STORED));
  }

  /** A layout with a small file of it. */
  record Foreign<T>(
      Layout<T> layout, String directory, String file, Layouts<T> all, RowForm<T> form) {

    Source source() throws IOException {
      return GivenFiles.resource(directory, file);
    }

    Heard<T> heard() throws IOException {
      return Heard.of(layout, source());
    }

    void checkRoundTrip() throws IOException {
      for (Located<T> row : heard().rows) {
        String json = JsonText.writeLine(form.toJson(row.value()));
        T again = form.fromJson(JsonText.read("again", json));
        assertThat(JsonText.writeLine(form.toJson(again))).isEqualTo(json);
        assertThat(again)
            .usingRecursiveComparison()
            .ignoringFields("person", "idSource") // Our own format has the clinic's own ids.
            .isEqualTo(row.value());
      }
    }

    /** Reads the first bytes of the file alone. */
    void checkCut(int length) throws IOException {
      byte[] cut = Arrays.copyOf(source().input().readAllBytes(), length);
      try {
        Heard.of(layout, new Source(file, new ByteArrayInputStream(cut), Source.Siblings.NONE));
      } catch (FormatException e) {
        e.problems().forEach(Readers::checkProblem);
      }
    }

    @Override
    public String toString() {
      return layout.name() + ": " + form.kind();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void knowsItsFile(Foreign<?> foreign) throws IOException {
    assertThat(foreign.all().of(foreign.source())).hasSameClassAs(foreign.layout());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void readsItsFileTheSameTwice(Foreign<?> foreign) throws IOException {
    assertThat(foreign.heard().problems).isEmpty();
    assertThat(foreign.heard().rows).isNotEmpty().isEqualTo(foreign.heard().rows);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void tellsThePlaceOfEveryRow(Foreign<?> foreign) throws IOException {
    assertThat(foreign.heard().rows)
        .allSatisfy(
            row -> {
              assertThat(row.file()).isEqualTo(foreign.file());
              assertThat(row.line()).isPositive();
            });
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void whatItReadCanBeWrittenInOurOwnFormat(Foreign<?> foreign) throws IOException {
    foreign.checkRoundTrip();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void aFileThatIsCutAnywhereGivesProblemsAndNoCrash(Foreign<?> foreign) throws IOException {
    int length = foreign.source().input().readAllBytes().length;
    for (int cut = 1; cut < length; cut += 37) {
      foreign.checkCut(cut);
    }
  }

  @Test
  void anExerciseOfAnotherLibraryIsNeverAssessedAndKeepsItsLicence() throws IOException {
    for (Foreign<?> foreign : layouts()) {
      Stream<Exercise> exercises =
          foreign.heard().rows.stream()
              .map(Located::value)
              .filter(Exercise.class::isInstance)
              .map(Exercise.class::cast);
      assertThat(exercises)
          .noneMatch(exercise -> exercise.demands().areAssessed())
          .allMatch(exercise -> exercise.dosage().dosage().stated().isEmpty())
          .noneMatch(exercise -> exercise.provenance().licence().isEmpty());
    }
  }
}
