package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.Demands;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule books checked, compared and explained. */
class RulesCommandsTest {
  @TempDir Path directory;

  @Test
  void theDocumentOfRulesIsWhatTheRuleBookSays() throws IOException {
    assertThat(Ran.fbs("rules", "list", "--markdown").out())
        .as("stale: run ./fbs rules list --markdown > docs/rules.md")
        .isEqualTo(Files.readString(Path.of("..", "docs", "rules.md")));
  }

  @Test
  void theStandardRuleBookHasRemarksAloneAndPasses() {
    Ran ran = Ran.fbs("rules", "check");
    Schemas.assertValid("fbs-rule-book-check-1", Ran.fbs("rules", "check", "--json").out());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("remark, shadowed").doesNotContain("error,");
  }

  @Test
  void aRuleBookThatLeavesDemandsUngovernedIsAnError() throws IOException {
    String none =
        RuleBookJson.DOCUMENT.write(RuleBook.of(OwnWords.of("Nothing governed"), one(), all()));
    Ran ran = Ran.fbs("rules", "check", write(none).toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.out()).contains("error, ungoverned-demand");
  }

  @Test
  void aParameterOutsideItsRangeIsToldWithItsPlace() throws IOException {
    String outside =
        RuleBookJson.DOCUMENT
            .write(RuleBook.standard())
            .replaceFirst("\"value\" : 42", "\"value\" : 4200");

    Ran ran = Ran.fbs("rules", "check", write(outside).toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("rules.json:").contains("4200 (expected: 14 to 365)");
  }

  @Test
  void aDifferenceNamesRuleVerdictsAndPatients() throws IOException {
    Path longer =
        write(
            RuleBookJson.DOCUMENT.write(
                RuleBook.standard().withParameter("swimmingAfterOperation", 60)));

    Ran ran = Ran.fbs("rules", "diff", "standard", longer.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("Parameters changed: swimmingAfterOperation")
        .contains("swimming: ADAPTED becomes WITHHELD by R16");
    assertThat(Ran.fbs("rules", "diff", "standard", "standard").out())
        .contains("The two rule books are the same.");
    String json = Ran.fbs("rules", "diff", "standard", longer.toString(), "--json").out();
    Schemas.assertValid("fbs-rule-book-difference-1", json);
    assertThat(json).contains("lumbar fusion from behind 59 days ago");
  }

  @Test
  void aDifferenceIsLookedForInTheExercisesOfAFileToo() throws IOException {
    Path lower =
        write(RuleBookJson.DOCUMENT.write(RuleBook.standard().withParameter("painStop", 7)));

    assertThat(Ran.fbs("rules", "diff", "standard", lower.toString()).out())
        .contains("walking: PERMITTED becomes ADAPTED by R37")
        .doesNotContain("at-the-bar");

    Ran ran = Ran.fbs("rules", "diff", "standard", lower.toString(), "--catalogue", ours("gait"));

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("at-the-bar: PERMITTED becomes ADAPTED by R37");
  }

  @Test
  void anExerciseOfAFileThatNobodyMayEverDoIsFound() throws IOException {
    Ran ran = Ran.fbs("rules", "check", "--catalogue", ours("balance"));

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.out()).contains("at-the-bar", "error, never-released");
    assertThat(Ran.fbs("rules", "check", "--catalogue", ours("gait")).exitCode()).isZero();
  }

  @Test
  void aFileOfExercisesThatIsNoCatalogueIsRefusedByItsName() throws IOException {
    Path none = Files.writeString(directory.resolve("none.json"), "{}");
    Ran ran = Ran.fbs("rules", "check", "--catalogue", none.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("none.json");

    ImmutableList<Exercise> aquaAlone =
        ImmutableList.of(Catalogue.standard().get(ExerciseId.AQUA_EXERCISE));
    Path file = Files.writeString(directory.resolve("aqua.json"), exercises(aquaAlone));
    assertThat(Ran.fbs("rules", "check", "--catalogue", file.toString()).err())
        .contains("aqua.json", "standsInFor: swimming");
  }

  /** A file of the standard exercises and of one of a clinic that makes this demand. */
  private String ours(String demand) throws IOException {
    Exercise walking = Catalogue.standard().get(ExerciseId.WALKING);
    Exercise own =
        walking.toBuilder()
            .id(new ExerciseId("at-the-bar"))
            .name(OwnWords.of("Standing at the bar"))
            .demands(Demands.of(Demand.valueOf(demand.toUpperCase(Locale.ROOT))))
            .standsInFor(Optional.empty())
            .build();
    return Files.writeString(
            directory.resolve("exercises.json"),
            exercises(
                ImmutableList.<Exercise>builder()
                    .addAll(Catalogue.standard().exercises())
                    .add(own)
                    .build()))
        .toString();
  }

  private static String exercises(ImmutableList<Exercise> exercises) {
    return ExerciseJson.writeAll(exercises, RuleBook.standard());
  }

  @Test
  void explainsWhyARuleSpeaksAndWhatItDoesNotKnow() {
    String facts =
        """
        {"format": "fbs-facts/1",
         "operations": [{"kind": "fusion", "region": "lumbar", "date": "2025-01-04"}],
         "answers": {"poolCleared": "no"}}
        """;

    Ran ran = Ran.with(80, facts, Map.of(), "rules", "explain", "r17", "-");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("the rule applies")
        .contains("yes: lumbar fusion at any time")
        .contains("no: poolCleared is yes")
        .contains("not known: followUpXrayCleared is yes");
  }

  private static List<Restriction> one() {
    return RuleBook.standard().restrictions().subList(0, 1);
  }

  private static List<Parameter> all() {
    return RuleBook.standard().parameters().values().asList();
  }

  private Path write(String ruleBook) throws IOException {
    return Files.writeString(directory.resolve("rules.json"), ruleBook);
  }
}
