package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.RuleBookJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the rules of the standard rule book. */
@Command(
    name = "list",
    description = "List the rules with their strength and sources. Needs no database.",
    footer = {"", "Example: all rules on one page", "  $ fbs rules list"})
final class RulesListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--json", description = "Print the whole rule book as JSON.")
  private boolean json;

  @Option(names = "--markdown", description = "Print the whole rule book as a document to read.")
  private boolean markdown;

  RulesListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RuleBook ruleBook = RuleBook.standard();
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.out().print(RuleBookJson.write(ruleBook));
    } else if (markdown) {
      terminal.out().print(RulesMarkdown.of(ruleBook));
    } else {
      new Sheet(terminal)
          .table(
              List.of("RULE", "SIGN-OFF", "TITLE, STRENGTH AND SOURCES"),
              36,
              ruleBook.restrictions().stream().map(RulesListCommand::row).toList());
    }
    return ExitCode.DONE.number();
  }

  private static List<String> row(Restriction rule) {
    return List.of(
        rule.id(),
        rule.needsSignOff() ? "needed" : "",
        rule.title().english()
            + " ("
            + rule.strength().label().english()
            + ": "
            + rule.citations().stream()
                .map(citation -> citation.source().key())
                .distinct()
                .collect(joining(", "))
            + ")");
  }
}
