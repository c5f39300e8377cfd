package org.fbsroutines.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    report.problems().stream().map(Problem::text).forEach(terminal::say);
    long rest = report.problemCount() - report.problems().size();
    if (rest > 0) {
      terminal.say("and " + rest + " more problems");
    }
    if (!report.isStored()) {
      exitCode = ExitCode.INPUT;
    }
    if (asJson) {
      files.add(json(report));
    } else {
      terminal.out().println(Printable.line(report.file() + ": " + outcome(report)));
    }
  }

  /** Ends the report and tells how the command ended. */
  ExitCode end() {
    if (asJson) {
      terminal.out().println(json.toPrettyString());
    }
    return exitCode;
  }

  private static String outcome(ImportReport report) {
    MergeCounts merged = report.counts().merged();
    return report.isStored() && merged.changedNothing()
        ? "nothing changed, all " + merged.unchanged() + " rows are stored already"
        : report.summary();
  }

  private static ObjectNode json(ImportReport report) {
    MergeCounts merged = report.counts().merged();
    ObjectNode node =
        new ObjectMapper()
            .createObjectNode()
            .put("file", report.file())
            .put("layout", report.layout())
            .put("sha256", report.sha256())
            .put("stored", report.isStored())
            .put("read", report.counts().read())
            .put("added", merged.added())
            .put("changed", merged.changed())
            .put("unchanged", merged.unchanged())
            .put("rejected", report.counts().rejected())
            .put("problemCount", report.problemCount());
    ArrayNode problems = node.putArray("problems");
    for (Problem problem : report.problems()) {
      problems
          .addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("field", problem.field())
          .put("message", problem.message());
    }
    return node;
  }
}
