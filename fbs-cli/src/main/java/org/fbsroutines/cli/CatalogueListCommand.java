package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.persistence.format.ExerciseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the exercises. */
@Command(
    name = "list",
    description = "List the exercises that can be prescribed, or all of them.",
    footer = {
      "",
      "Example: the exercises of the clinic, those of imported libraries included",
      "  $ fbs catalogue list --all"
    })
final class CatalogueListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--all",
      description = "Also those whose demands nobody has assessed, which cannot be prescribed.")
  private boolean all;

  @Option(names = "--json", description = "Print the exercises as JSON.")
  private boolean json;

  @Mixin private CatalogueSource source = new CatalogueSource();

  CatalogueListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CatalogueSource.Shelf shelf = source.all(surroundings);
    ImmutableList<Exercise> shown =
        shelf.exercises().stream()
            .filter(exercise -> all || exercise.demands().areAssessed())
            .collect(ImmutableList.toImmutableList());
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.out().print(ExerciseJson.writeAll(shown, shelf.ruleBook()));
    } else if (!shown.isEmpty()) {
      new Sheet(terminal)
          .table(
              List.of("ID", "NAME", "DOSAGE"),
              20,
              shown.stream().map(CatalogueListCommand::row).toList());
    }
    int hidden = shelf.exercises().size() - shown.size();
    if (hidden > 0) {
      terminal.say(
          hidden + " more are not assessed and cannot be prescribed; --all lists them too.");
    }
    return ExitCode.DONE.number();
  }

  private static List<String> row(Exercise exercise) {
    String dosage =
        exercise.demands().areAssessed()
            ? Sheet.dosage(exercise.dosage().dosage())
            : "not assessed: cannot be prescribed";
    return List.of(
        exercise.id().value(),
        exercise.name().english(),
        exercise.isClinicOnly() ? "clinic only; " + dosage : dosage);
  }
}
