package org.fbsroutines.cli.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.condition.Condition;
import org.fbsroutines.domain.condition.Leaf;
import org.fbsroutines.domain.condition.Situation;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * For people: why a rule speaks about a patient, or why it does not.
 *
 * @param rules the rule book of the rule
 * @param sheet takes it
 */
record RuleExplanationText(RuleBook rules, TextReport sheet) {
  private static final int LABEL = 12;

  void print(Restriction rule, PatientFacts facts, LocalDate day) {
    sheet.line(
        0, sheet.words().say("command.rules.on-day", rule.id(), rule.title(), day), Style.bold);
    rule.clauses().forEach(clause -> explain(clause, facts, day));
  }

  /** How a clause stands to one exercise: whether it speaks, and each of its conditions. */
  private record Standing(Truth speaks, ImmutableList<LeafStanding> leaves) {
    static Standing of(Condition condition, Situation situation) {
      return new Standing(
          condition.test(situation),
          condition.leaves().stream()
              .map(leaf -> LeafStanding.of(leaf, situation))
              .collect(toImmutableList()));
    }
  }

  /** Whether one condition holds, and what is asked where that is not known. */
  private record LeafStanding(Leaf leaf, Truth holds, ImmutableSet<Text> asked) {
    static LeafStanding of(Leaf leaf, Situation situation) {
      ImmutableSet.Builder<Text> asked = ImmutableSet.builder();
      leaf.unknowns(situation, question -> asked.add(question.text()));
      return new LeafStanding(leaf, leaf.test(situation), asked.build());
    }
  }

  private void explain(Clause clause, PatientFacts facts, LocalDate day) {
    sheet.blank();
    sheet.entry(2, LABEL, "command.rules.governs", clause.target().phrase());
    sheet.entry(2, LABEL, "command.rules.when", clause.condition().phrase(rules.parameters()));
    sheet.entry(2, LABEL, "command.rules.then", clause.reason().forClinician());
    Map<Standing, List<Text>> exercises = new LinkedHashMap<>();
    for (Exercise exercise : Catalogue.standard().exercises()) {
      if (clause.target().covers(exercise)) {
        Situation situation = new Situation(facts, exercise, day, rules.parameters());
        exercises
            .computeIfAbsent(
                Standing.of(clause.condition(), situation), unused -> new ArrayList<>())
            .add(exercise.name());
      }
    }
    exercises.forEach(
        (standing, names) -> {
          sheet.entry(2, LABEL, "command.rules.for", Wording.text("command.words", names));
          print(standing);
        });
    if (exercises.isEmpty()) {
      sheet.entry(2, LABEL, "command.rules.for", Wording.text("command.rules.for-none"));
    }
  }

  private void print(Standing standing) {
    sheet.say(4, "command.rules.speaks", Argument.Choice.of(standing.speaks()));
    for (LeafStanding one : standing.leaves()) {
      String asked = one.asked().stream().map(sheet.words()::translate).collect(joining(" "));
      sheet.line(
          4,
          sheet
                  .words()
                  .say(
                      "command.rules.leaf",
                      Argument.Choice.of(one.holds()),
                      one.leaf().phrase(rules.parameters()))
              + (asked.isEmpty() ? "" : ". " + asked));
    }
  }
}
