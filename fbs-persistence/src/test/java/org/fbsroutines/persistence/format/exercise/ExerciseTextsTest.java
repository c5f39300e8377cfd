package org.fbsroutines.persistence.format.exercise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.Documents;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.routine.RoutineJson;
import org.fbsroutines.persistence.format.rulebook.EarlierTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an exercise: by keys where the program says it, else in people's own words. */
class ExerciseTextsTest {
  private static final Exercise WALKING = Catalogue.standard().get(ExerciseId.WALKING);

  /** As the releases before keys stored it. */
  private static final String IMPORTED =
      """
      {"format":"fbs-exercise/1","id":"%s","name":"Walking","aliases":["laps"],\
      "position":"standing","equipment":["None"],"supervision":"none",\
      "demands":"not-assessed","purpose":[],"startingPosition":[],\
      "steps":[{"text":"Walk on the flat."}],"cues":[],"breathing":[],"precautions":[],\
      "dosage":"set-by-clinician","dosageInterpretation":"","dosageCitations":[],\
      "provenance":{"origin":"a library","author":"","licence":"facts only"},"sources":[]}\
      """;

  private static Stream<Exercise> standard() {
    return Catalogue.standard().exercises().stream();
  }

  private static Exercise read(String document) {
    return ExerciseJson.STORED.read("e.json", document);
  }

  private static String imported(String id) {
    return IMPORTED.formatted(id);
  }

  @ParameterizedTest
  @MethodSource("standard")
  void theStandardCatalogueIsStoredByItsKeys(Exercise exercise) {
    String stored = ExerciseJson.STORED.write(exercise);

    assertThat(stored)
        .contains("\"fbs-exercise/2\"", "\"key\" : \"exercise." + exercise.id() + ".name\"")
        .contains("\"key\" : \"exercises.licence.facts-only\"");
    assertThat(read(stored)).isEqualTo(exercise);
    assertThat(read(ExerciseJson.STORED.writeLine(exercise))).isEqualTo(exercise);
  }

  @ParameterizedTest
  @MethodSource("standard")
  void whatWasStoredInEnglishIsReadByItsKeys(Exercise exercise) {
    String stored = ExerciseJson.write(exercise, RuleBook.standard());

    assertThat(stored).contains("\"fbs-exercise/1\"").doesNotContain("\"key\" : \"exercise");
    assertThat(read(stored)).isEqualTo(exercise);
  }

  @Test
  void aSentenceOfAnEarlierReleaseIsReadByItsKeyAlsoOnceTheCatalogueSaysItOtherwise() {
    Text reworded = Text.of("exercise.walking.cue.1", "Stay on level ground.");
    ExerciseTexts texts = ExerciseTexts.of(Stream.of(reworded));

    assertThat(texts.find(JsonText.read("e.json", "{\"a\": \"Walk on the flat.\"}").get("a")))
        .contains(reworded);
  }

  @ParameterizedTest
  @MethodSource("standard")
  void everySentenceOfTheCatalogueStandsInTheListOfEarlierOnes(Exercise exercise) {
    assertThat(exercise.texts())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(EarlierTexts.of(text)).isPresent());
  }

  @Test
  void aSentenceThatIsNotOfThisExerciseIsItsOwnWords() {
    Exercise read = read(imported("walking").replace("\"None\"", "\"None\",\"swimming pool\""));

    assertThat(read.name()).isEqualTo(WALKING.name());
    assertThat(read.instructions().steps().get(0).text())
        .isEqualTo(Text.of("exercise.walking.cue.1", "Walk on the flat."));
    assertThat(read.aliases()).containsExactly(OwnWords.of("laps"));
    assertThat(read.equipment()).containsExactly(OwnWords.of("None"), OwnWords.of("swimming pool"));
  }

  @Test
  void anImportedExerciseSpeaksItsOwnWordsWhateverTheyEqual() {
    assertThat(read(imported("wger-7")).texts())
        .containsExactly(
            OwnWords.of("Walking"),
            OwnWords.of("laps"),
            OwnWords.of("None"),
            OwnWords.of("Walk on the flat."),
            OwnWords.of("facts only"));
  }

  @Test
  void anImportedExerciseKeepsTheFormInWhichItWasStored() {
    assertThat(ExerciseJson.STORED.writeLine(read(imported("wger-7"))).strip())
        .isEqualTo(imported("wger-7"));
  }

  @Test
  void blankWordsAreNone() {
    Exercise read =
        read(imported("wger-7").replace("\"laps\"", "\" \"").replace("facts only", " "));

    assertThat(read.aliases()).isEmpty();
    assertThat(read.provenance().licence()).isEmpty();
    assertThatThrownBy(() -> read(imported("wger-7").replace("Walking", " ")))
        .isInstanceOf(FormatException.class)
        .hasMessage("e.json:1: name: blank (expected: what a person calls the exercise)");
    assertThatThrownBy(() -> read(imported("wger-7").replace("Walk on the flat.", "")))
        .isInstanceOf(FormatException.class)
        .hasMessage("e.json:1: steps[0].text: blank (expected: a sentence)");
  }

  @Test
  void wordsInSeveralLanguagesComeBack() {
    Text both = new OwnWords(ImmutableMap.of("en", "Standing", "es", "De pie"));
    Exercise exercise = named(both);

    String stored = ExerciseJson.STORED.write(exercise);

    assertThat(stored).contains("\"es\" : \"De pie\"");
    assertThat(read(stored)).isEqualTo(exercise);
  }

  private static Exercise named(Text name) {
    return WALKING.toBuilder().id(new ExerciseId("of-the-clinic")).name(name).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"key\":\"exercise.walking.name\"}", "{\"words\":{\"es\":\"De pie\"}}"})
  void aFileOfOthersHasNoKeys(String name) {
    assertThatThrownBy(() -> read(imported("wger-7").replace("\"Walking\"", name)))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("e.json:1: name: an object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\":\"exercise.unheard-of\"}",
        "{\"key\":\"routine.many\"}",
        "{\"words\":{}}",
        "{\"words\":{\"es\":\" \"}}",
        "{\"name\":\"Walking\"}",
        "7"
      })
  void aKeyThatThisReleaseDoesNotKnowIsRefused(String name) {
    String document =
        imported("wger-7").replace("fbs-exercise/1", "fbs-exercise/2").replace("\"Walking\"", name);

    assertThatThrownBy(() -> read(document))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("e.json:1: name");
  }

  @Test
  void aSpreadsheetHasTheEnglishOfTheCatalogueAndSaysTheSame() {
    String written = Documents.csv(ImmutableList.of(WALKING));

    Exercise back =
        Documents.exercises("e.csv", new ByteArrayInputStream(written.getBytes(UTF_8)))
            .get(0)
            .value();

    assertThat(written).contains(",Walking,", "Walk on the flat.", "facts only");
    assertThat(ExerciseJson.saysTheSame(back, WALKING)).isTrue();
  }

  /** As routines were stored before the names of exercises had keys. */
  private static RoutineItem prescribed(String exercise) {
    return RoutineJson.DOCUMENT
        .read(
            "r.json",
            """
            {"format":"fbs-routine/2","startsOn":"2027-01-05","endsOn":"2027-02-15",
             "approval":{"clinician":"Dr Rowe","at":"2027-01-05T09:00:00Z",
              "seen":{"facts":1,"catalogue":1,"ruleBook":1}},
             "items":[{"exercise":"%s","name":"Walking","position":"standing",
              "dosage":{"effort":{"kind":"timed","durationSeconds":600},
               "frequency":{"sessionsPerDay":{"floor":2,"target":2},"daysPerWeek":7}},
              "adaptations":[],"advice":[],"why":["%s","Because."]}]}
            """
                .formatted(exercise, WALKING.instructions().purpose().get(0).text().english()))
        .items()
        .get(0);
  }

  @Test
  void aRoutineThatWasStoredInEnglishIsReadByTheKeysOfItsExercise() {
    RoutineItem walking = prescribed("walking");

    assertThat(walking.name()).isEqualTo(WALKING.name());
    assertThat(walking.why())
        .containsExactly(WALKING.instructions().purpose().get(0).text(), OwnWords.of("Because."));
    assertThat(prescribed("wger-7").name()).isEqualTo(OwnWords.of("Walking"));
  }
}
