package org.fbsroutines.cli.rules;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fbsroutines.cli.catalogue.CatalogueFile;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.DayOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.verification.Fault;
import org.fbsroutines.domain.verification.RuleBookCheck;
import org.fbsroutines.domain.verification.RuleBookDifference;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.format.screening.VerificationJson;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands about the rules. */
@Command(name = "rules")
public record RulesCommands(CommandContext surroundings) {
  private static final int NARROWEST = 36;

  /** The word for the rule book that comes with the program. */
  private static final String STANDARD = "standard";

  /** Lists the rules of the standard rule book. */
  @Command(name = "list")
  void list(
      @Option(names = "--json") boolean json, @Option(names = "--markdown") boolean markdown) {
    RuleBook ruleBook = RuleBook.standard();
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.write(RuleBookJson.DOCUMENT.write(ruleBook));
    } else if (markdown) {
      terminal.write(RulesMarkdown.of(ruleBook, terminal.words()));
    } else {
      new TextReport(terminal)
          .table(
              0,
              NARROWEST,
              List.of("rule", "sign-off", "rule-title"),
              ruleBook.restrictions().stream().map(rule -> row(rule, terminal.words())).toList());
    }
  }

  private static List<String> row(Restriction rule, Wording words) {
    return List.of(
        rule.id(),
        rule.needsSignOff() ? words.say("command.rules.sign-off") : "",
        words.translate(rule.title())
            + " ("
            + words.translate(rule.strength().label())
            + ": "
            + rule.citations().stream()
                .map(citation -> citation.source().key())
                .distinct()
                .collect(joining(", "))
            + ")");
  }

  /** Shows one rule of the standard rule book. */
  @Command(name = "show")
  void show(
      @CommandLine.Parameters(paramLabel = "RULE", descriptionKey = "rule") String id,
      @Option(names = "--json") boolean json) {
    RuleBook ruleBook = RuleBook.standard();
    Restriction rule = rule(id, ruleBook);
    if (json) {
      RuleBook alone =
          RuleBook.of(
              ruleBook.name(), ImmutableList.of(rule), ruleBook.parameters().values().asList());
      surroundings.terminal().write(RuleBookJson.DOCUMENT.write(alone));
    } else {
      new RuleText(new TextReport(surroundings.terminal())).print(rule);
    }
  }

  /** Looks for what the author of a rule book can hardly have meant. */
  @Command(name = "check")
  int check(
      @CommandLine.Parameters(
              arity = "0..1",
              paramLabel = "RULES",
              descriptionKey = "rule-book",
              defaultValue = STANDARD)
          String ruleBook,
      @Mixin CatalogueFile catalogue,
      @Option(names = "--json") boolean json) {
    RuleBook read = read(ruleBook);
    ImmutableList<Fault> faults =
        RuleBookCheck.of(read, catalogue.read(surroundings), surroundings.time().today());
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.write(VerificationJson.write(read.name(), faults, terminal.words().ofDocuments()));
    } else if (faults.isEmpty()) {
      terminal.report("command.rules.no-fault", read.name());
    } else {
      new TextReport(terminal)
          .table(
              0,
              NARROWEST,
              List.of("subject", "found"),
              faults.stream().map(fault -> row(fault, terminal.words())).toList());
    }
    return faults.stream().anyMatch(fault -> fault.kind().isError())
        ? ExitCode.INPUT.number()
        : ExitCode.DONE.number();
  }

  private static List<String> row(Fault fault, Wording words) {
    return List.of(
        fault.subject(),
        words.say(
            fault.kind().isError() ? "command.rules.error" : "command.rules.remark",
            fault.kind().token(),
            fault.message()));
  }

  /** Reports for whom two rule books decide differently. */
  @Command(name = "diff")
  void diff(
      @CommandLine.Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "rule-book")
          String before,
      @CommandLine.Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "rule-book")
          String after,
      @Mixin CatalogueFile catalogue,
      @Mixin DayOptions date,
      @Option(names = "--json") boolean json) {
    LocalDate day = date.day(surroundings.time());
    RuleBook first = read(before);
    RuleBook second = read(after);
    RuleBookDifference difference =
        RuleBookDifference.between(first, second, catalogue.read(surroundings), day);
    if (json) {
      surroundings.terminal().write(VerificationJson.write(difference, day));
    } else {
      new RuleBookDifferenceText(new TextReport(surroundings.terminal())).print(difference);
    }
  }

  /** Reports why a rule speaks about a patient, or why it does not. */
  @Command(name = "explain")
  void explain(
      @CommandLine.Parameters(index = "0", paramLabel = "RULE", descriptionKey = "rule") String id,
      @CommandLine.Parameters(index = "1", paramLabel = "FACTS", descriptionKey = "facts")
          String file,
      @Option(names = "--rules", paramLabel = "RULES", defaultValue = STANDARD) String ruleBook,
      @Mixin DayOptions date) {
    RuleBook rules = read(ruleBook);
    Restriction rule = rule(id, rules);
    LocalDate day = date.day(surroundings.time());
    PatientFacts facts = InputFile.named(file, surroundings).facts(day).facts();
    new RuleExplanationText(rules, new TextReport(surroundings.terminal())).print(rule, facts, day);
  }

  /** Changes parameters of a clinic's rule book, inside their ranges. */
  @Command(name = "set")
  void set(
      @CommandLine.Parameters(
              arity = "1..*",
              paramLabel = "PARAMETER=VALUE",
              descriptionKey = "parameter")
          Map<String, Integer> values,
      @Mixin ClinicOptions clinic) {
    RuleBookRow stored;
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      stored = open.write(handle -> Parameters.set(handle, values, surroundings.recording()));
    }
    surroundings.terminal().report("command.rules.set", Long.toString(stored.version()));
  }

  private RuleBook read(String name) {
    return name.equals(STANDARD)
        ? RuleBook.standard()
        : InputFile.named(name, surroundings).read(RuleBookJson.DOCUMENT::read);
  }

  /**
   * Finds a rule by its id, in small letters or capitals.
   *
   * @throws Failure if the rule book has no such rule
   */
  private static Restriction rule(String id, RuleBook ruleBook) {
    return ruleBook
        .find(id.toUpperCase(Locale.ROOT))
        .orElseThrow(() -> Failure.unexpected("rule", id, "command.expected.rule"));
  }
}
