package org.fbsroutines.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.format.FactsDocument;
import org.fbsroutines.persistence.format.FactsJson;
import org.fbsroutines.persistence.format.ScreeningJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides what a patient may do, from a file of facts alone. */
@Command(
    name = "screen",
    description =
        "Decide which exercises a patient may do, from a file of facts. Needs no database.",
    footer = {
      "",
      "Example: write a facts file with every fact unknown, fill it in, screen it",
      "  $ fbs screen --template > facts.json",
      "  $ fbs screen facts.json --date 2027-01-31",
      "",
      "A withheld exercise is a result, not an error: the exit code is 0."
    })
final class ScreenCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FACTS",
      description = "The file of facts; - reads standard input.")
  private @Nullable String file;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Decide for this day; today if not given.")
  private @Nullable LocalDate date;

  @Option(names = "--json", description = "Print the verdicts as JSON.")
  private boolean json;

  @Option(
      names = "--template",
      description = "Print a facts file in which every fact is unknown, and end.")
  private boolean template;

  ScreenCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (template) {
      print(FactsJson.write(new FactsDocument(Optional.empty(), PatientFacts.unknown())));
      return ExitCode.DONE.number();
    }
    if (file == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing: FACTS (a file, - for standard input, or --template)");
    }
    InputFile input = InputFile.named(file, surroundings.input());
    FactsDocument document = input.read(FactsJson::read);
    LocalDate day = date == null ? LocalDate.now(surroundings.clock()) : date;
    FactsOnDate.check(input.name(), document.facts(), day);
    Screening screening = Screener.standard().screen(document.facts(), day);
    if (json) {
      print(ScreeningJson.write(screening));
    } else {
      new ScreeningText(surroundings.terminal()).print(document.patient(), screening);
    }
    return ExitCode.DONE.number();
  }

  private void print(String text) {
    surroundings.terminal().out().print(text);
  }
}
