package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.DosageStatement;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine.Help.Ansi.Style;

/** One exercise for people. */
final class ExerciseText {
  private static final int LABEL = 13;
  private static final int NUMBER = 4;

  private final Sheet sheet;

  ExerciseText(Terminal terminal) {
    this.sheet = new Sheet(terminal);
  }

  void print(Exercise exercise, RuleBook ruleBook) {
    sheet.line(0, exercise.name().english() + " (" + exercise.id() + ")", Style.bold);
    if (exercise.demands().areAssessed()) {
      sheet.entry(0, LABEL, "Dosage", dosage(exercise.dosage()));
      sheet.entry(0, LABEL, "Supervision", exercise.supervision().phrase().english());
    }
    if (!exercise.equipment().isEmpty()) {
      sheet.entry(
          0,
          LABEL,
          "Equipment",
          exercise.equipment().stream().map(Text::english).collect(joining(", ")));
    }
    exercise.standsInFor().ifPresent(id -> sheet.entry(0, LABEL, "Fallback for", id.value()));
    sheet.entry(0, LABEL, "Demands", demands(exercise));
    sheet.entry(0, LABEL, "Rules", rules(exercise, ruleBook));
    instructions(exercise.instructions());
    sheet.heading("Source");
    sheet.line(2, origin(exercise));
  }

  private void instructions(Instructions instructions) {
    section("Purpose", instructions.purpose());
    section("Starting position", instructions.startingPosition());
    section("Steps", instructions.steps());
    section("While doing it", instructions.cues());
    section("Breathing", instructions.breathing());
    section("Precautions", instructions.precautions());
  }

  private void section(String heading, ImmutableList<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    sheet.heading(heading);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      sheet.entry(
          2, NUMBER, (i + 1) + ".", statement.text().english() + cited(statement.citations()));
    }
  }

  private static String dosage(DosageStatement dosage) {
    return dosage.dosage().phrase().english()
        + cited(dosage.citations())
        + dosage.interpretation().map(text -> ". " + text.english()).orElse("");
  }

  private static String cited(ImmutableList<Citation> citations) {
    return citations.isEmpty()
        ? ""
        : citations.stream().map(Citation::toString).collect(joining(", ", " [", "]"));
  }

  private static String demands(Exercise exercise) {
    return exercise.demands().areAssessed()
        ? exercise.demands().values().stream()
            .map(demand -> demand.phrase().english())
            .collect(joining(", "))
        : "nobody has assessed them: the exercise can be listed, never prescribed";
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
