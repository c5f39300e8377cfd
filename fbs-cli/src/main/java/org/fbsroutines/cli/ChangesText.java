package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.VerdictChange;

/** For people: what time alone will change, and what another answer would. */
final class ChangesText {
  private static final int NARROWEST = 36;
  private static final int MOST_QUESTIONS = 3;

  private final Sheet sheet;

  ChangesText(Terminal terminal) {
    this.sheet = new Sheet(terminal);
  }

  void timeline(ImmutableList<UnlockStep> steps) {
    sheet.heading("What time alone will change");
    if (steps.isEmpty()) {
      sheet.line(2, "Nothing: no rule waits for a day to come.");
      return;
    }
    sheet.table(
        List.of("  FROM", "EXERCISE", "CHANGE"),
        NARROWEST,
        steps.stream()
            .map(
                step ->
                    List.of(
                        "  " + step.date(),
                        step.exercise().value(),
                        verdicts(step.before(), step.after())
                            + rules("; ended: ", step.ended())
                            + rules(
                                "; window over, still needs another answer: ", step.windowOver())
                            + waitsFor(step.waitsFor())))
            .toList());
  }

  void changes(String heading, ImmutableList<VerdictChange> changes) {
    sheet.heading(heading);
    if (changes.isEmpty()) {
      sheet.line(2, "Nothing.");
      return;
    }
    sheet.table(
        List.of("  EXERCISE", "CHANGE"),
        NARROWEST,
        changes.stream()
            .map(change -> List.of("  " + change.exercise().value(), phrase(change)))
            .toList());
  }

  /** How a verdict changed, and by which restrictions. */
  static String phrase(VerdictChange change) {
    return verdicts(change.before(), change.after())
        + rules("; began: ", change.began())
        + rules("; ended: ", change.ended());
  }

  private static String verdicts(Verdict before, Verdict after) {
    return before == after
        ? Sheet.loud(after.phrase().english()) + " as before"
        : Sheet.loud(before.phrase().english())
            + " becomes "
            + Sheet.loud(after.phrase().english());
  }

  private static String rules(String label, List<String> ids) {
    return ids.isEmpty() ? "" : label + String.join(", ", ids);
  }

  private static String waitsFor(List<OpenQuestion> questions) {
    if (questions.isEmpty()) {
      return "";
    }
    return "; still waits for"
        + (questions.size() <= MOST_QUESTIONS
            ? questions.stream()
                .map(question -> question.text().english())
                .collect(joining(" ", ": ", ""))
            : " " + questions.size() + " other answers");
  }
}
