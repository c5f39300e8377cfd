package org.fbsroutines.persistence.format.wger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Provenance;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.GivenFiles;
import org.fbsroutines.persistence.format.Heard;
import org.fbsroutines.persistence.format.SharedData;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Located;
import org.fbsroutines.persistence.format.row.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WgerLayoutTest {
  private static final String DIRECTORY = "format/wger";

  private static Heard<Exercise> fixture() throws IOException {
    return Heard.of(new WgerLayout(), GivenFiles.resource(DIRECTORY, "translations.json"));
  }

  private static Heard<Exercise> changed(String file, String from, String to) throws IOException {
    ImmutableMap<String, String> texts =
        Stream.of(
                "translations.json",
                "exercise-base-data.json",
                "licenses.json",
                "languages.json",
                "equipment.json")
            .collect(
                ImmutableMap.toImmutableMap(
                    name -> name,
                    name -> {
                      String text = GivenFiles.resourceText(DIRECTORY + "/" + name);
                      return name.equals(file) ? text.replace(from, to) : text;
                    }));
    assertThat(texts.get(file)).contains(to);
    return Heard.of(new WgerLayout(), GivenFiles.texts("translations.json", texts));
  }

  private static Exercise exercise(Heard<Exercise> heard, String id) {
    return heard.rows.stream()
        .map(Located::value)
        .filter(exercise -> exercise.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsEveryCharacterAndMakesEveryItemAStep() throws IOException {
    Exercise raise = exercise(fixture(), "wger-11");

    assertThat(raise.name().english()).isEqualTo("Half raise ¾");
    assertThat(raise.aliases()).extracting(Text::english).containsExactly("Three quarters");
    assertThat(raise.equipment()).extracting(Text::english).containsExactly("Gym mat");
    assertThat(raise.instructions().steps())
        .extracting(step -> step.text().english())
        .containsExactly(
            "Start: lie down, face up.",
            "Come up only ¾ of the way & hold 1½ s, at < 30°.",
            "Go down\nslowly 🐢 so.",
            "Once",
            "and again");
    assertThat(raise.instructions().cues())
        .extracting(step -> step.text().english())
        .containsExactly("Breathe");
  }

  @Test
  void keepsLicencesAndAuthorsOfTextAndExercise() throws IOException {
    assertThat(exercise(fixture(), "wger-11").provenance())
        .isEqualTo(Provenance.of("wger", "Cyd, Ada", "CC-BY-SA 3 AND CC-BY-SA 4"));
  }

  @Test
  void assessesNothing() throws IOException {
    assertThat(fixture().rows)
        .hasSize(4)
        .noneMatch(row -> row.value().demands().areAssessed())
        .allMatch(row -> row.value().dosage().dosage().stated().isEmpty());
  }

  @Test
  void joinsLeftAndRightWhereTheyAreOneExercise() throws IOException {
    Heard<Exercise> heard = fixture();

    Exercise both = exercise(heard, "wger-12");
    assertThat(both.name().english()).isEqualTo("Arm reach, left and right side");
    assertThat(both.aliases())
        .extracting(Text::english)
        .containsExactly("Arm reach, left side", "Arm reach, right side");
    assertThat(both.instructions().steps())
        .extracting(step -> step.text().english())
        .containsExactly("Reach with the left arm.", "Reach with the right arm.");
    assertThat(both.provenance())
        .isEqualTo(Provenance.of("wger", "Bo", "CC-BY-SA 3 AND CC-BY-SA 4"));
    assertThat(heard.remarks)
        .contains("translations.json:6: wger-13 joined with wger-12: one exercise, two sides");
  }

  @Test
  void leavesSidesApartThatDiffer() throws IOException {
    assertThat(fixture().rows)
        .extracting(row -> row.value().name().english())
        .contains("Left turn", "Right turn");
  }

  @Test
  void leavesOutWhatHasNoEnglishTextAndSaysSo() throws IOException {
    assertThat(fixture().remarks)
        .contains("exercise-base-data.json:7: [5]: no English text: left out");
  }

  @Test
  void tellsPossibleDuplicatesAndMergesNone() throws IOException {
    Heard<Exercise> heard = changed("translations.json", "Left turn", "HALF-raise  ¾");

    assertThat(heard.rows).hasSize(4);
    assertThat(heard.remarks)
        .contains(
            "translations.json:7: name: HALF-raise  ¾ may be a duplicate of wger-11 on line 2:"
                + " not merged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"translations.json", "exercise-base-data.json"})
  void isKnownByEitherFile(String file) throws IOException {
    Source source = GivenFiles.resource(DIRECTORY, file);

    assertThat(new WgerLayout().recognises(source.start())).isTrue();
    assertThat(Heard.of(new WgerLayout(), source).rows).hasSize(4);
  }

  @Test
  void readsOneFileThatHoldsEveryRecord() throws IOException {
    String all =
        Stream.of(
                "translations.json",
                "exercise-base-data.json",
                "licenses.json",
                "languages.json",
                "equipment.json")
            .map(name -> GivenFiles.resourceText(DIRECTORY + "/" + name).strip())
            .map(text -> text.substring(1, text.length() - 1))
            .collect(Collectors.joining(",", "[", "]"));

    assertThat(Heard.of(new WgerLayout(), GivenFiles.text("dump.json", all)).rows).hasSize(4);
  }

  @Test
  void namesAFileThatIsNotThere() {
    String text = GivenFiles.resourceText(DIRECTORY + "/translations.json");

    assertThatThrownBy(() -> Heard.of(new WgerLayout(), GivenFiles.text("translations.json", text)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("translations.json: no licenses.json beside it (expected: ");
  }

  @Test
  void namesWhatIsWrongWithARecordAndReadsTheOthers() throws IOException {
    assertThat(
            changed(
                    "exercise-base-data.json",
                    "\"license\": 2, \"license_author\": \"Ada\"",
                    "\"license\": 9, \"license_author\": \"Ada\"")
                .problems)
        .containsExactly(
            "exercise-base-data.json:2: [0].fields.license: 9 (expected: a key of licenses.json)");
    assertThat(changed("translations.json", "\"exercise\": 14", "\"exercise\": 99").problems)
        .containsExactly(
            "translations.json:7: [4].fields.exercise: no such exercise"
                + " (expected: a key of exercise-base-data.json)");
    assertThat(changed("translations.json", "\"pk\": 102", "\"pk\": 101").problems)
        .containsExactly(
            "translations.json:4: [1].pk: 101 a second time, first on line 2"
                + " (expected: each exercises.translation once)");
    assertThat(changed("translations.json", "<p>Turn.</p>", "a\\u0007b").problems)
        .hasSize(1)
        .allMatch(problem -> problem.contains("fields.description: "));
  }

  @Test
  void readsTheWholeLibrary() throws IOException {
    Heard<Exercise> heard =
        Heard.of(new WgerLayout(), GivenFiles.file(SharedData.file("wger/translations.json")));

    assertThat(heard.problems).isEmpty();
    assertThat(heard.rows).hasSize(863);
    assertThat(heard.remarks).filteredOn(remark -> remark.contains("joined with")).hasSize(9);
    assertThat(heard.remarks).filteredOn(remark -> remark.contains("duplicate")).hasSize(25);
    assertThat(heard.rows)
        .noneMatch(row -> row.value().demands().areAssessed())
        .noneMatch(row -> row.value().provenance().licence().isEmpty())
        .noneMatch(
            row ->
                row.value()
                    .instructions()
                    .statements()
                    .anyMatch(
                        said ->
                            said.text().english().matches("(?s).*(&nbsp;|</?(p|li|ol|ul|em)>).*")));
  }
}
