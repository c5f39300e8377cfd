package org.fbsroutines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.format.Problem;
import org.fbsroutines.persistence.store.MergeCounts;

/** Tells what became of files that were imported: data to the one side, problems to the other. */
final class ImportReports {
  private static final String FORMAT = "fbs-import-report/1";

  private final Terminal terminal;
  private final boolean asJson;
  private final ObjectNode json = new ObjectMapper().createObjectNode().put("format", FORMAT);
  private final ArrayNode files = json.putArray("files");
  private ExitCode exitCode = ExitCode.DONE;

  ImportReports(Terminal terminal, boolean asJson) {
    this.terminal = terminal;
    this.asJson = asJson;
  }

  /** Tells of one file. */
  void add(ImportReport report) {
    tell(report.problems(), report.problemCount(), "problems");
    tell(report.remarks(), report.remarkCount(), "remarks");
    if (!report.isStored() || report.problemCount() > 0) {
      exitCode = ExitCode.INPUT;
    }
    if (asJson) {
      files.add(json(report));
    } else {
      terminal.out().println(Printable.line(report.file() + ": " + outcome(report)));
      if (report.suspended() > 0) {
        terminal.out().println(suspended(report.suspended()));
      }
    }
  }

  private void tell(ImmutableList<Problem> told, long count, String what) {
    told.stream().map(Problem::text).forEach(terminal::say);
    long rest = count - told.size();
    if (rest > 0) {
      terminal.say("and " + rest + " more " + what);
    }
  }

  private static String suspended(long exercises) {
    return exercises
        + (exercises == 1 ? " exercise was" : " exercises were")
        + " suspended in routines by what came in; a clinician must look";
  }

  /** Ends the report and tells how the command ended. */
  ExitCode end() {
    if (asJson) {
      terminal.out().println(json.toPrettyString());
    }
    return exitCode;
  }

  private static String outcome(ImportReport report) {
    if (report.outcome() == ImportReport.Outcome.SAME_AS_BEFORE) {
      return "nothing changed, the same content is stored already";
    }
    if (report.outcome() == ImportReport.Outcome.OVERTAKEN) {
      return "nothing done: the same content was stored before, and rows have changed since; if it"
          + " is not old, say --again";
    }
    MergeCounts merged = report.counts().merged();
    return report.outcome() != ImportReport.Outcome.DRY_RUN
            && report.isStored()
            && merged.changedNothing()
            && report.counts().rejected() == 0
        ? "nothing changed, " + rows(merged.unchanged()) + " stored already"
        : report.summary();
  }

  private static String rows(long rows) {
    return rows == 1 ? "its row is" : "all " + rows + " rows are";
  }

  private static ObjectNode json(ImportReport report) {
    MergeCounts merged = report.counts().merged();
    ObjectNode node =
        new ObjectMapper()
            .createObjectNode()
            .put("file", report.file())
            .put("layout", report.layout())
            .put("sha256", report.sha256())
            .put("stored", report.isStored() && !isDryRun(report))
            .put("dryRun", isDryRun(report))
            .put("sameAsBefore", isSame(report))
            .put("read", report.counts().read())
            .put("added", merged.added())
            .put("changed", merged.changed())
            .put("unchanged", merged.unchanged())
            .put("rejected", report.counts().rejected())
            .put("problemCount", report.problemCount())
            .put("remarkCount", report.remarkCount())
            .put("suspendedExercises", report.suspended());
    list(report.problems(), node.putArray("problems"));
    list(report.remarks(), node.putArray("remarks"));
    return node;
  }

  private static boolean isSame(ImportReport report) {
    return report.outcome() == ImportReport.Outcome.SAME_AS_BEFORE
        || report.outcome() == ImportReport.Outcome.OVERTAKEN;
  }

  private static boolean isDryRun(ImportReport report) {
    return report.outcome() == ImportReport.Outcome.DRY_RUN;
  }

  private static void list(ImmutableList<Problem> problems, ArrayNode list) {
    for (Problem problem : problems) {
      list.addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("field", problem.field())
          .put("message", problem.message().english());
    }
  }
}
