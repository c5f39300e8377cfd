package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.verification.Fault;
import org.fbsroutines.domain.verification.RuleBookCheck;
import org.fbsroutines.persistence.format.VerificationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for what the author of a rule book can hardly have meant. */
@Command(
    name = "check",
    description =
        "Look for mistakes in a rule book: rules that can never hold or that add nothing, "
            + "exercises nobody may ever do, demands nobody governs. Needs no database.",
    footer = {
      "",
      "Example: write the standard rule book to a file, change it, check it",
      "  $ fbs rules list --json > ours.json",
      "  $ fbs rules check ours.json",
      "",
      "A remark leaves the exit code 0; an error makes it 3."
    })
final class RulesCheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULES",
      description = "A rule book file, - for standard input; the standard rule book if not given.")
  private String ruleBook = RuleBookSource.STANDARD;

  @Mixin private CatalogueFile catalogue = new CatalogueFile();

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  RulesCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RuleBook read = RuleBookSource.read(ruleBook, surroundings);
    ImmutableList<Fault> faults =
        RuleBookCheck.of(read, catalogue.read(surroundings), surroundings.time().today());
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.out().print(VerificationJson.write(read.name().english(), faults));
    } else if (faults.isEmpty()) {
      terminal.out().println(read.name().english() + ": nothing found");
    } else {
      new Sheet(terminal)
          .table(
              List.of("SUBJECT", "WHAT WAS FOUND"),
              36,
              faults.stream().map(RulesCheckCommand::row).toList());
    }
    return faults.stream().anyMatch(fault -> fault.kind().isError())
        ? ExitCode.INPUT.number()
        : ExitCode.DONE.number();
  }

  private static List<String> row(Fault fault) {
    return List.of(
        fault.subject(),
        (fault.kind().isError() ? "error, " : "remark, ")
            + fault.kind().token()
            + ": "
            + fault.message());
  }
}
