package org.fbsroutines.cli.catalogue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.format.exercise.ExerciseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about the exercises. */
@Command(name = "catalogue")
public record CatalogueCommands(CommandContext surroundings) {
  /** Lists the exercises. */
  @Command(name = "list")
  void list(
      @Option(names = "--all") boolean all,
      @Option(names = "--json") boolean json,
      @Mixin CatalogueSource source) {
    CatalogueSource.Shelf shelf = source.all(surroundings);
    ImmutableList<Exercise> shown =
        shelf.exercises().stream()
            .filter(exercise -> all || exercise.demands().areAssessed())
            .collect(toImmutableList());
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.write(ExerciseJson.writeAll(shown, shelf.ruleBook()));
    } else if (!shown.isEmpty()) {
      TextReport sheet = new TextReport(terminal);
      sheet.table(
          0,
          20,
          List.of("id", "exercise-name", "dosage"),
          shown.stream().map(exercise -> row(exercise, sheet)).toList());
    }
    int hidden = shelf.exercises().size() - shown.size();
    if (hidden > 0) {
      terminal.say("command.catalogue.hidden", hidden);
    }
  }

  private static List<String> row(Exercise exercise, TextReport sheet) {
    Wording words = sheet.words();
    String dosage =
        exercise.demands().areAssessed()
            ? sheet.dosage(exercise.dosage().dosage())
            : words.say("command.catalogue.not-assessed");
    return List.of(
        exercise.id().value(),
        words.translate(exercise.name()),
        exercise.isClinicOnly() ? words.say("command.catalogue.clinic-only", dosage) : dosage);
  }

  /** Shows one exercise. */
  @Command(name = "show")
  void show(
      @Parameters(paramLabel = "ID", descriptionKey = "id") String id,
      @Option(names = "--json") boolean json,
      @Mixin CatalogueSource source) {
    CatalogueSource.Shelf shelf = source.only(wanted(id), surroundings);
    if (shelf.exercises().isEmpty()) {
      throw missing(id);
    }
    Exercise exercise = shelf.exercises().get(0);
    if (json) {
      surroundings.terminal().write(ExerciseJson.write(exercise, shelf.ruleBook()));
    } else {
      new ExerciseText(surroundings.terminal()).print(exercise, shelf.ruleBook());
    }
  }

  private static ExerciseId wanted(String id) {
    try {
      return new ExerciseId(id);
    } catch (IllegalArgumentException e) {
      throw missing(id);
    }
  }

  private static Failure missing(String id) {
    return Failure.unexpected("exercise", id, "command.expected.exercise");
  }
}
