package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.ConditionPhrase;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Parameter;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.TargetPhrase;
import org.fbsroutines.domain.source.Citation;

/** A rule book as a document to read: {@code docs/rules.md} is the standard one. */
final class RulesMarkdown {
  private final StringBuilder text = new StringBuilder();
  private final RuleBook ruleBook;

  private RulesMarkdown(RuleBook ruleBook) {
    this.ruleBook = ruleBook;
  }

  static String of(RuleBook ruleBook) {
    RulesMarkdown markdown = new RulesMarkdown(ruleBook);
    markdown.head();
    ruleBook.restrictions().forEach(markdown::rule);
    markdown.parameters();
    return markdown.text.toString();
  }

  private void head() {
    line("# " + ruleBook.name().english());
    line("");
    line(
        "Written by `./fbs rules list --markdown > docs/rules.md`; a test fails when it is stale.");
    line("The strictest finding wins. A condition that cannot be decided leaves the exercise");
    line("undecided, never released; one that decides a referral alone is asked about and changes");
    line(
        "no verdict. A rule marked *needs clinical sign-off* rests on a choice of this project or");
    line("on no source, and a clinician has yet to confirm it.");
    line("");
    line("| rule | title | strength | sign-off |");
    line("|---|---|---|---|");
    ruleBook
        .restrictions()
        .forEach(
            rule ->
                line(
                    String.join(
                        " | ",
                        "| " + rule.id(),
                        rule.title().english(),
                        rule.strength().label().english(),
                        (rule.needsSignOff() ? "**needed**" : "") + " |")));
  }

  private void rule(Restriction rule) {
    line("");
    line("## " + rule.id() + " " + rule.title().english());
    line("");
    line(
        capital(rule.strength().label().english())
            + ": "
            + rule.citations().stream().map(Citation::phrase).collect(joining("; "))
            + "."
            + (rule.needsSignOff() ? " *Needs clinical sign-off.*" : ""));
    for (Clause clause : rule.clauses()) {
      line("");
      line("- **Governs** " + TargetPhrase.of(clause.target()) + ".");
      line("  **When** " + ConditionPhrase.of(clause.condition(), ruleBook.parameters()) + ".");
      line(
          "  **Does** " + clause.effects().stream().map(this::effect).collect(joining("; ")) + ".");
      line("  - To patients: " + clause.reason().forPatient().english());
      line("  - To clinicians: " + clause.reason().forClinician().english());
    }
  }

  private void parameters() {
    line("");
    line("## Parameters");
    line("");
    line("A clinic may move a parameter inside its range; each change is a new version.");
    line("");
    line("| parameter | value | range | meaning | sources |");
    line("|---|---|---|---|---|");
    for (Parameter parameter : ruleBook.parameters().values()) {
      line(
          String.join(
              " | ",
              "| `" + parameter.name() + "`",
              parameter.value() + " " + unit(parameter),
              parameter.least() + " to " + parameter.most(),
              parameter.meaning().english(),
              parameter.citations().stream().map(Citation::toString).collect(joining(", "))
                  + " |"));
    }
  }

  private String effect(Effect effect) {
    return effect.fold(
        new Effect.Cases<String>() {
          @Override
          public String withhold(Effect.Withhold one) {
            return "withhold";
          }

          @Override
          public String ask(Effect.Ask one) {
            return "leave undecided until answered";
          }

          @Override
          public String adapt(Effect.Adapt one) {
            return "adapt: " + one.adaptation().phrase().english();
          }

          @Override
          public String refer(Effect.Refer one) {
            return "refer: " + one.referral().name().toLowerCase(Locale.ROOT);
          }

          @Override
          public String advise(Effect.Advise one) {
            return "advise";
          }
        });
  }

  private static String unit(Parameter parameter) {
    return switch (parameter.unit()) {
      case DAYS -> "days";
      case NRS_POINTS -> "NRS points";
    };
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
