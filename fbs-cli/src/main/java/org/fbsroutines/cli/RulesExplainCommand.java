package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Condition;
import org.fbsroutines.domain.restriction.ConditionPhrase;
import org.fbsroutines.domain.restriction.Leaf;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Situation;
import org.fbsroutines.domain.restriction.TargetPhrase;
import org.fbsroutines.domain.restriction.Truth;
import org.fbsroutines.persistence.format.FactsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why a rule speaks about a patient, or why it does not. */
@Command(
    name = "explain",
    description =
        "Tell why a rule speaks about a patient or does not: its conditions, and whether each "
            + "of them holds. Needs no database.",
    footer = {
      "",
      "Example: why R17 keeps this patient out of the pool",
      "  $ fbs rules explain R17 facts.json"
    })
final class RulesExplainCommand implements Callable<Integer> {
  private static final int LABEL = 12;

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "RULE", description = "Its id, such as R17.")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "FACTS",
      description = "The file of facts; - reads standard input.")
  private String file = "";

  @Option(
      names = "--rules",
      paramLabel = "RULES",
      description = "A rule book file; the standard rule book if not given.")
  private String ruleBook = RuleBookSource.STANDARD;

  @Mixin private DayOptions date = new DayOptions();

  RulesExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RuleBook rules = RuleBookSource.read(ruleBook, surroundings);
    Restriction rule = RuleBookSource.rule(id, rules);
    InputFile input = InputFile.named(file, surroundings.input());
    LocalDate day = date.day(surroundings.time());
    EntryRule entry = EntryRule.of(Catalogue.standard(), day);
    PatientFacts facts = input.read((name, stream) -> FactsJson.read(name, stream, entry)).facts();
    Sheet sheet = new Sheet(surroundings.terminal());
    sheet.line(0, rule.id() + " " + rule.title().english() + ", on " + day, Style.bold);
    for (Clause clause : rule.clauses()) {
      explain(clause, rules, facts, day, sheet);
    }
    return ExitCode.DONE.number();
  }

  private static void explain(
      Clause clause, RuleBook rules, PatientFacts facts, LocalDate day, Sheet sheet) {
    sheet.blank();
    sheet.entry(2, LABEL, "Governs", TargetPhrase.of(clause.target()));
    sheet.entry(2, LABEL, "When", ConditionPhrase.of(clause.condition(), rules.parameters()));
    sheet.entry(2, LABEL, "Then", clause.reason().forClinician().english());
    Map<List<String>, List<String>> lines = new LinkedHashMap<>();
    for (Exercise exercise : Catalogue.standard().exercises()) {
      if (clause.target().covers(exercise)) {
        Situation situation = new Situation(facts, exercise, day, rules.parameters());
        lines
            .computeIfAbsent(lines(clause.condition(), situation), unused -> new ArrayList<>())
            .add(exercise.name().english());
      }
    }
    lines.forEach(
        (said, exercises) -> {
          sheet.entry(2, LABEL, "For", String.join(", ", exercises));
          said.forEach(line -> sheet.line(4, line));
        });
    if (lines.isEmpty()) {
      sheet.entry(2, LABEL, "For", "none of the standard exercises");
    }
  }

  private static ImmutableList<String> lines(Condition condition, Situation situation) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add("the rule " + speaks(condition.test(situation)));
    for (Leaf leaf : condition.leaves()) {
      lines.add(
          word(leaf.test(situation))
              + ": "
              + ConditionPhrase.of(leaf, situation.parameters())
              + asked(leaf, situation));
    }
    return lines.build();
  }

  private static String speaks(Truth truth) {
    return switch (truth) {
      case TRUE -> "speaks";
      case FALSE -> "is silent";
      case UNKNOWN -> "cannot be decided, so the exercise is not released";
    };
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN -> "not known";
    };
  }

  private static String asked(Condition leaf, Situation situation) {
    Set<String> questions = new LinkedHashSet<>();
    leaf.unknowns(situation, question -> questions.add(question.text().english()));
    return questions.isEmpty() ? "" : ". " + String.join(" ", questions);
  }
}
