package org.fbsroutines.cli.catalogue;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.exercise.Demand;
import org.fbsroutines.domain.exercise.DosageStatement;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine.Help.Ansi.Style;

/** One exercise for people. */
record ExerciseText(TextReport sheet, Wording words) {
  private static final int LABEL = 13;
  private static final int NUMBER = 4;

  ExerciseText(Terminal terminal) {
    this(new TextReport(terminal), terminal.words());
  }

  void print(Exercise exercise, RuleBook ruleBook) {
    sheet.line(0, words.translate(exercise.name()) + " (" + exercise.id() + ")", Style.bold);
    if (exercise.demands().areAssessed()) {
      entry("dosage", dosage(exercise.dosage()));
      entry("supervision", words.translate(exercise.supervision().phrase()));
    }
    if (!exercise.equipment().isEmpty()) {
      entry("equipment", listed(exercise.equipment()));
    }
    exercise.standsInFor().ifPresent(id -> entry("fallback-for", id.value()));
    entry("demands", demands(exercise));
    entry("rules", rules(exercise, ruleBook));
    instructions(exercise.instructions());
    sheet.heading("command.exercise.source");
    sheet.line(2, origin(exercise));
  }

  private void entry(String label, String text) {
    sheet.entry(0, LABEL, words.say("command.exercise." + label), text);
  }

  private void instructions(Instructions instructions) {
    section("purpose", instructions.purpose());
    section("starting-position", instructions.startingPosition());
    section("steps", instructions.steps());
    section("cues", instructions.cues());
    section("breathing", instructions.breathing());
    section("precautions", instructions.precautions());
  }

  private void section(String heading, ImmutableList<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    sheet.heading("command.exercise." + heading);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      sheet.entry(
          2,
          NUMBER,
          (i + 1) + ".",
          words.translate(statement.text()) + cited(statement.citations()));
    }
  }

  private String dosage(DosageStatement dosage) {
    return words.translate(dosage.dosage().phrase())
        + cited(dosage.citations())
        + dosage.interpretation().map(text -> ". " + words.translate(text)).orElse("");
  }

  private static String cited(ImmutableList<Citation> citations) {
    return citations.isEmpty()
        ? ""
        : citations.stream().map(Citation::toString).collect(joining(", ", " [", "]"));
  }

  private String demands(Exercise exercise) {
    return exercise.demands().areAssessed()
        ? listed(exercise.demands().values().stream().map(Demand::phrase).toList())
        : words.say("command.exercise.demands.not-assessed");
  }

  private String listed(List<? extends Text> texts) {
    return texts.stream().map(words::translate).collect(joining(", "));
  }

  private static String rules(Exercise exercise, RuleBook ruleBook) {
    return ruleBook.restrictions().stream()
        .filter(
            rule -> rule.clauses().stream().anyMatch(clause -> clause.target().covers(exercise)))
        .map(rule -> rule.id())
        .collect(joining(", "));
  }

  private static String origin(Exercise exercise) {
    return Stream.of(
            exercise.provenance().origin(),
            exercise.provenance().author(),
            exercise.provenance().licenceName())
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }
}
