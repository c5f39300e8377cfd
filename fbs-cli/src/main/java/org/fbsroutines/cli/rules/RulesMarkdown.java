package org.fbsroutines.cli.rules;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Effect;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;

/** A rule book as a document to read: {@code docs/rules.md} is the standard one in English. */
record RulesMarkdown(RuleBook ruleBook, Wording words, StringBuilder text) {
  static String of(RuleBook ruleBook, Wording words) {
    RulesMarkdown markdown = new RulesMarkdown(ruleBook, words, new StringBuilder());
    markdown.head();
    ruleBook.restrictions().forEach(markdown::rule);
    markdown.parameters();
    return markdown.text.toString();
  }

  private void head() {
    line("# " + words.translate(ruleBook.name()));
    line("");
    line(words.say("command.markdown.lead"));
    line("");
    line(row("rule", "title", "strength", "sign-off"));
    line("|---|---|---|---|");
    for (Restriction rule : ruleBook.restrictions()) {
      line(
          cells(
              rule.id(),
              words.translate(rule.title()),
              words.translate(rule.strength().label()),
              rule.needsSignOff() ? "**" + words.say("command.rules.sign-off") + "**" : ""));
    }
  }

  private void rule(Restriction rule) {
    line("");
    line("## " + rule.id() + " " + words.translate(rule.title()));
    line("");
    line(
        words.capital(words.translate(rule.strength().label()))
            + ": "
            + rule.citations().stream().map(Citation::phrase).collect(joining("; "))
            + "."
            + (rule.needsSignOff() ? " " + words.say("command.markdown.unsigned") : ""));
    for (Clause clause : rule.clauses()) {
      line("");
      say("governs", clause.target().phrase());
      say("when", clause.condition().phrase(ruleBook.parameters()));
      say(
          "does",
          Argument.Series.of(
              Argument.Joint.SEMICOLON,
              clause.effects().stream().map(RulesMarkdown::effect).toList()));
      say("to-patients", clause.reason().forPatient());
      say("to-clinicians", clause.reason().forClinician());
    }
  }

  private void parameters() {
    line("");
    line("## " + words.say("command.markdown.parameters"));
    line("");
    line(words.say("command.markdown.parameters-lead"));
    line("");
    line(row("parameter", "value", "range", "meaning", "sources"));
    line("|---|---|---|---|---|");
    for (Parameter parameter : ruleBook.parameters().values()) {
      line(
          cells(
              "`" + parameter.name() + "`",
              words.say(
                  "command.markdown.amount",
                  Integer.toString(parameter.value()),
                  Argument.Choice.of(parameter.unit())),
              words.say(
                  "command.markdown.from-to",
                  Integer.toString(parameter.least()),
                  Integer.toString(parameter.most())),
              words.translate(parameter.meaning()),
              parameter.citations().stream().map(Citation::toString).collect(joining(", "))));
    }
  }

  private static Text effect(Effect effect) {
    return effect.fold(
        new Effect.Cases<Text>() {
          @Override
          public Text withhold(Effect.Withhold one) {
            return Wording.text("command.effect.withhold");
          }

          @Override
          public Text ask(Effect.Ask one) {
            return Wording.text("command.effect.ask");
          }

          @Override
          public Text adapt(Effect.Adapt one) {
            return Wording.text("command.effect.adapt", one.adaptation().phrase());
          }

          @Override
          public Text refer(Effect.Refer one) {
            return Wording.text("command.effect.refer", Argument.Choice.of(one.referral()));
          }

          @Override
          public Text advise(Effect.Advise one) {
            return Wording.text("command.effect.advise");
          }
        });
  }

  private String row(String... titles) {
    return cells(
        Arrays.stream(titles)
            .map(title -> words.say("command.markdown.column." + title))
            .toArray(String[]::new));
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private void say(String part, Argument what) {
    line(words.say("command.markdown." + part, what));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
