package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.format.ExerciseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one exercise. */
@Command(
    name = "show",
    description = "Show one exercise: how it is done, how much, precautions, rules, sources.",
    footer = {
      "",
      "Example: how is swimming described, and which rules govern it",
      "  $ fbs catalogue show swimming"
    })
final class CatalogueShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "ID", description = "The exercise, such as swimming.")
  private String id = "";

  @Option(names = "--json", description = "Print the exercise as JSON.")
  private boolean json;

  @Mixin private CatalogueSource source = new CatalogueSource();

  CatalogueShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CatalogueSource.Shelf shelf = source.only(wanted(), surroundings);
    if (shelf.exercises().isEmpty()) {
      throw missing();
    }
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.out().print(ExerciseJson.write(shelf.exercises().get(0), shelf.ruleBook()));
    } else {
      new ExerciseText(terminal).print(shelf.exercises().get(0), shelf.ruleBook());
    }
    return ExitCode.DONE.number();
  }

  private ExerciseId wanted() {
    try {
      return new ExerciseId(id);
    } catch (IllegalArgumentException e) {
      throw missing();
    }
  }

  private Failure missing() {
    return Failure.ofInput(
        "exercise: " + id + " (expected: an id that 'fbs catalogue list --all' names)");
  }
}
