package org.fbsroutines.cli.patient;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.text.Argument;

/** For people: what time alone will change, and what another answer would. */
public record ChangesText(TextReport sheet, Wording words) {
  private static final int NARROWEST = 36;
  private static final int MAX_QUESTIONS = 3;

  ChangesText(Terminal terminal) {
    this(new TextReport(terminal), terminal.words());
  }

  void timeline(ImmutableList<UnlockStep> steps) {
    sheet.heading("command.change.by-time");
    if (steps.isEmpty()) {
      sheet.say(2, "command.change.by-time.none");
      return;
    }
    sheet.table(
        2,
        NARROWEST,
        List.of("from", "exercise", "change"),
        steps.stream()
            .map(
                step ->
                    List.of(
                        step.date().toString(),
                        step.exercise().value(),
                        verdicts(words, step.before(), step.after())
                            + rules(words, "command.change.ended", step.ended())
                            + rules(words, "command.change.window-over", step.windowOver())
                            + waitsFor(step.waitsFor())))
            .toList());
  }

  /** What changes, under a rendered heading. */
  void changes(String heading, ImmutableList<VerdictChange> changes) {
    sheet.title(heading);
    if (changes.isEmpty()) {
      sheet.say(2, "command.change.none");
      return;
    }
    sheet.table(
        2,
        NARROWEST,
        List.of("exercise", "change"),
        changes.stream()
            .map(change -> List.of(change.exercise().value(), phrase(words, change)))
            .toList());
  }

  /** How a verdict changed, and by which restrictions. */
  public static String phrase(Wording words, VerdictChange change) {
    return verdicts(words, change.before(), change.after())
        + rules(words, "command.change.began", change.began())
        + rules(words, "command.change.ended", change.ended());
  }

  private static String verdicts(Wording words, Verdict before, Verdict after) {
    return before == after
        ? words.say("command.change.as-before", words.loud(after.phrase()))
        : words.say(
            "command.change.becomes", words.loud(before.phrase()), words.loud(after.phrase()));
  }

  private static String rules(Wording words, String key, List<String> ids) {
    return ids.isEmpty() ? "" : "; " + words.say(key, ids);
  }

  private String waitsFor(List<OpenQuestion> questions) {
    if (questions.isEmpty()) {
      return "";
    }
    return "; "
        + (questions.size() <= MAX_QUESTIONS
            ? words.say(
                "command.change.waits-for",
                Argument.Series.of(
                    Argument.Joint.SPACE, questions.stream().map(OpenQuestion::text).toList()))
            : words.say("command.change.waits-for-many", questions.size()));
  }
}
