package org.fbsroutines.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.Documents;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults found in systems of this kind, each as a test of this one: those of reading and writing
 * (F1, F3, F7, F10, F11).
 */
class KnownFaultsOfDocumentsTest {
  private static final EntryRule ENTRY =
      EntryRule.of(Catalogue.standard(), LocalDate.of(2027, 3, 1));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lumbar laminectomy",
        "laminektomi",
        "disectomy",
        "spinal cord stimulator",
        "decompressions",
        "Blood transfusion",
        "hand",
        "con-fusion",
        "FUSION",
        "fus",
        ""
      })
  void F1_F3_aWordThatIsNoKindIsRefusedAndNeverTakenForALikeOne(String word) {
    String facts =
        """
        {"format": "fbs-facts/1",
         "operations": [{"kind": "%s", "region": "lumbar", "date": "2027-02-26"}]}
        """
            .formatted(word);
    String row =
        "patient_id,display_name,operations\nP-1,Ann,%s lumbar 2027-02-26\n".formatted(word);

    assertThatThrownBy(() -> FactsJson.readStored("facts", facts))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("operations[0].kind");
    assertThatThrownBy(() -> Documents.patients("patients", stream(row), ENTRY))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("operations");
  }

  @Test
  void F7_noExerciseLeavesWithoutItsRestrictions() {
    ImmutableList<Exercise> exercises = Catalogue.standard().exercises();
    RuleBook rules = RuleBook.standard();
    String csv = Documents.csv(exercises);
    String json = ExerciseJson.writeAll(exercises, rules);

    assertThat(csv.lines().skip(1)).hasSize(9).allMatch(row -> row.contains("R01 Signs of"));
    assertThat(csv).contains("R15 No water until the wound has healed");
    assertThat(json.split("\"id\" : \"R01\"", -1)).hasSize(10);
    assertThat(Documents.exercises("back", stream(csv))).hasSize(9);
  }

  @Test
  void F10_noCharacterIsLostOnTheWayInAndOut() {
    String step = "Only ¾ of the way down, 1½ m/s – no more; then − 2 °, “slowly” 🐢";
    String csv = "exercise_id,name,origin,steps\nsquat,Squat,us,\"" + step + "\"\n";
    Exercise read = Documents.exercises("in", stream(csv)).get(0).value();

    for (String written :
        ImmutableList.of(
            Documents.csv(ImmutableList.of(read)),
            ExerciseJson.writeAll(ImmutableList.of(read), RuleBook.standard()))) {
      Exercise again = Documents.exercises("back", stream(written)).get(0).value();
      assertThat(again.instructions().steps().get(0).text().english()).isEqualTo(step);
    }
  }

  @Test
  void F11_whatReadsAFileNeverFetchesAnAddressFromIt() {
    JavaClasses readers =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(
                "org.fbsroutines.persistence.format", "org.fbsroutines.persistence.bulk");

    assertThat(readers).isNotEmpty();
    noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..").check(readers);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
