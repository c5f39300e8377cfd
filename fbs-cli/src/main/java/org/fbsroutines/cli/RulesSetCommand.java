package org.fbsroutines.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RuleBookRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes parameters of a clinic's rule book, inside their ranges. */
@Command(
    name = "set",
    description = {
      "Change parameters of the clinic's rule book inside the range that each allows.",
      "The change is a new version of the rule book; 'fbs rescreen' then tells whom it concerns."
    },
    footer = {
      "",
      "Example: eight weeks without swimming after an operation",
      "  $ fbs rules set swimmingAfterOperation=56"
    })
final class RulesSetCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @CommandLine.Parameters(
      arity = "1..*",
      paramLabel = "PARAMETER=VALUE",
      description = "A parameter of 'fbs rules list' and its new value, a whole number.")
  private Map<String, Integer> values = new LinkedHashMap<>();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  RulesSetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RuleBookRow stored;
    try (OpenClinic open = OpenClinic.openForPeople(database, clinic, surroundings)) {
      Recording recording = new Recording(surroundings.user(), surroundings.clock().instant());
      stored = open.write(handle -> Parameters.set(handle, values, recording));
    }
    surroundings
        .terminal()
        .out()
        .println("The rule book is now at version " + stored.version() + ".");
    return ExitCode.DONE.number();
  }
}
