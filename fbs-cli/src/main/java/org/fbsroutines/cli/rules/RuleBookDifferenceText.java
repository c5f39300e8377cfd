package org.fbsroutines.cli.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.verification.RuleBookDifference;

/**
 * For people: for whom two rule books decide differently.
 *
 * @param sheet takes it
 */
record RuleBookDifferenceText(TextReport sheet) {
  private static final int EXAMPLES = 3;

  void print(RuleBookDifference difference) {
    if (difference.isEmpty()) {
      sheet.say(0, "command.rules.same");
      return;
    }
    ids("command.rules.added", difference.added());
    ids("command.rules.removed", difference.removed());
    ids("command.rules.changed", difference.changed());
    ids("command.rules.parameters-changed", difference.parameters());
    sheet.say(0, "command.rules.differ", difference.patients().size(), difference.screened());
    Map<VerdictChange, List<String>> patients = new LinkedHashMap<>();
    for (RuleBookDifference.ChangedPatient changed : difference.patients()) {
      for (VerdictChange change : changed.changes()) {
        patients.computeIfAbsent(change, unused -> new ArrayList<>()).add(changed.patient().name());
      }
    }
    patients.forEach((change, names) -> group(change, names));
  }

  private void ids(String key, List<String> ids) {
    if (!ids.isEmpty()) {
      sheet.say(0, key, ids);
    }
  }

  private static String verdicts(VerdictChange change, Wording words) {
    String before = words.loud(change.before().phrase());
    return change.before() == change.after()
        ? words.say("command.rules.as-before", before)
        : words.say("command.change.becomes", before, words.loud(change.after().phrase()));
  }

  private static String rules(Wording words, String key, List<String> ids) {
    return ids.isEmpty() ? "" : " " + words.say(key, ids);
  }

  private void group(VerdictChange change, List<String> names) {
    Wording words = sheet.words();
    sheet.heading(
        "command.rules.differing",
        change.exercise(),
        verdicts(change, words)
            + rules(words, "command.rules.by", change.began())
            + rules(words, "command.rules.without", change.ended()),
        names.size());
    int more = names.size() - EXAMPLES;
    sheet.line(
        2,
        names.stream().limit(EXAMPLES).collect(joining(". ", "", "."))
            + (more > 0 ? " " + words.say("command.rules.more", more) : ""));
  }
}
