package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.domain.verification.RuleBookDifference;
import org.fbsroutines.persistence.format.VerificationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells for whom two rule books decide differently. */
@Command(
    name = "diff",
    description =
        "Compare two rule books: what differs in them, and which of some thousand made-up "
            + "patients they decide differently about, and how. Needs no database.",
    footer = {
      "",
      "Example: what our rule book changes",
      "  $ fbs rules diff standard ours.json",
      "",
      "Example: what it changes for the exercises of our clinic",
      "  $ fbs export exercises > exercises.json",
      "  $ fbs rules diff standard ours.json --catalogue exercises.json",
      "",
      "A difference is a result, not an error: the exit code is 0."
    })
final class RulesDiffCommand implements Callable<Integer> {
  private static final int EXAMPLES = 3;

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "A rule book file, or the word standard.")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "AFTER",
      description = "A rule book file, or the word standard.")
  private String after = "";

  @Mixin private CatalogueFile catalogue = new CatalogueFile();

  @Mixin private DayOptions date = new DayOptions();

  @Option(names = "--json", description = "Print the differences as JSON, every patient named.")
  private boolean json;

  RulesDiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    LocalDate day = date.day(surroundings.time());
    RuleBook first = RuleBookSource.read(before, surroundings);
    RuleBook second = RuleBookSource.read(after, surroundings);
    RuleBookDifference difference =
        RuleBookDifference.between(first, second, catalogue.read(surroundings), day);
    if (json) {
      surroundings.terminal().out().print(VerificationJson.write(difference, day));
    } else {
      print(difference, new Sheet(surroundings.terminal()));
    }
    return ExitCode.DONE.number();
  }

  private static void print(RuleBookDifference difference, Sheet sheet) {
    if (difference.isEmpty()) {
      sheet.line(0, "The two rule books are the same.");
      return;
    }
    ids(sheet, "Rules added", difference.added());
    ids(sheet, "Rules removed", difference.removed());
    ids(sheet, "Rules changed", difference.changed());
    ids(sheet, "Parameters changed", difference.parameters());
    sheet.line(
        0,
        "Decisions differ for "
            + difference.patients().size()
            + " of "
            + difference.screened()
            + " made-up patients.");
    Map<String, List<String>> patients = new LinkedHashMap<>();
    for (RuleBookDifference.ChangedPatient changed : difference.patients()) {
      for (VerdictChange change : changed.changes()) {
        patients
            .computeIfAbsent(kind(change), unused -> new ArrayList<>())
            .add(changed.patient().name());
      }
    }
    patients.forEach((kind, names) -> group(sheet, kind, names));
  }

  private static void ids(Sheet sheet, String label, List<String> ids) {
    if (!ids.isEmpty()) {
      sheet.line(0, label + ": " + String.join(", ", ids));
    }
  }

  private static String kind(VerdictChange change) {
    return change.exercise().value()
        + ": "
        + Sheet.loud(change.before().phrase().english())
        + (change.before() == change.after()
            ? " as before, now"
            : " becomes " + Sheet.loud(change.after().phrase().english()))
        + rules(" by ", change.began())
        + rules(" without ", change.ended());
  }

  private static String rules(String word, List<String> ids) {
    return ids.isEmpty() ? "" : word + String.join(", ", ids);
  }

  private static void group(Sheet sheet, String kind, List<String> names) {
    sheet.heading(kind + " (" + names.size() + (names.size() == 1 ? " patient)" : " patients)"));
    int more = names.size() - EXAMPLES;
    sheet.line(
        2,
        names.stream().limit(EXAMPLES).collect(joining(". ", "", "."))
            + (more > 0 ? " And " + more + " more (--json names them all)." : ""));
  }
}
