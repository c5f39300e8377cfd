package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.persistence.format.RuleBookJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one rule of the standard rule book. */
@Command(
    name = "show",
    description = "Show one rule: what it does, why, and on which sources. Needs no database.",
    footer = {"", "Example: why rule R16 keeps people out of the water", "  $ fbs rules show R16"})
final class RulesShowCommand implements Callable<Integer> {
  private static final int LABEL = 10;

  private final Surroundings surroundings;

  @Parameters(paramLabel = "RULE", description = "Its id, such as R16.")
  private String id = "";

  @Option(names = "--json", description = "Print the rule and its parameters as JSON.")
  private boolean json;

  RulesShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RuleBook ruleBook = RuleBook.standard();
    Restriction rule = RuleBookSource.rule(id, ruleBook);
    if (json) {
      RuleBook alone =
          RuleBook.of(
              ruleBook.name(), ImmutableList.of(rule), ruleBook.parameters().values().asList());
      surroundings.terminal().out().print(RuleBookJson.write(alone));
    } else {
      print(rule, new Sheet(surroundings.terminal()));
    }
    return ExitCode.DONE.number();
  }

  private static void print(Restriction rule, Sheet sheet) {
    sheet.line(0, rule.id() + " " + rule.title().english(), Style.bold);
    sheet.line(
        0,
        "Strength: "
            + rule.strength().label().english()
            + (rule.needsSignOff() ? "; a clinician must still sign it off" : ""));
    for (Clause clause : rule.clauses()) {
      sheet.blank();
      sheet.entry(2, LABEL, "Does", does(clause));
      sheet.entry(2, LABEL, "Clinician", clause.reason().forClinician().english());
      sheet.entry(2, LABEL, "Patient", clause.reason().forPatient().english());
    }
    sheet.heading("Sources");
    rule.citations()
        .forEach(citation -> sheet.entry(2, LABEL, citation.source().key(), citation.phrase()));
  }

  private static String does(Clause clause) {
    String referral =
        clause.referral() == Referral.NONE
            ? ""
            : " and refers (" + clause.referral().name().toLowerCase(Locale.ROOT) + ")";
    return verb(clause.cap()) + " " + governed(clause) + referral;
  }

  private static String verb(Verdict cap) {
    return switch (cap) {
      case WITHHELD -> "withholds";
      case INCOMPLETE -> "leaves undecided";
      case ADAPTED -> "adapts";
      case PERMITTED -> "advises on";
    };
  }

  private static String governed(Clause clause) {
    ImmutableList<Exercise> all = Catalogue.standard().exercises();
    List<String> names =
        all.stream()
            .filter(clause.target()::covers)
            .map(exercise -> exercise.name().english())
            .toList();
    if (names.isEmpty()) {
      return "other exercises than the standard ones";
    }
    return names.size() == all.size() ? "every exercise" : String.join(", ", names);
  }
}
