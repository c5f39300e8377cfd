package org.fbsroutines.cli.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.bulk.ImportReport;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.importrun.ImportCounts;

/** Reports what became of files that were imported: data to the one side, problems to the other. */
final class ImportReports {
  private static final String FORMAT = "fbs-import-report/1";

  private final Terminal terminal;
  private final boolean asJson;
  private final DocumentLanguage language;
  private final ObjectNode json;
  private final ArrayNode files;
  private ExitCode exitCode = ExitCode.DONE;

  ImportReports(Terminal terminal, boolean asJson) {
    this.terminal = terminal;
    this.asJson = asJson;
    this.language = terminal.words().ofDocuments();
    this.json = language.begin(FORMAT);
    this.files = json.putArray("files");
  }

  /** Reports one file. */
  void add(ImportReport report) {
    printErrors(report.problems(), report.problemCount(), "command.more-problems");
    printErrors(report.remarks(), report.remarkCount(), "command.more-remarks");
    if (!report.isStored() || report.problemCount() > 0) {
      exitCode = ExitCode.INPUT;
    }
    if (asJson) {
      files.add(json(report));
    } else {
      terminal.report("command.refused", report.file(), outcome(report));
      if (report.toConfirm() > 0) {
        terminal.report("command.import.to-confirm", report.toConfirm());
      }
      if (report.suspended() > 0) {
        terminal.report("command.import.suspended", report.suspended());
      }
    }
  }

  /** Reports a file that could not be opened; those after it are imported all the same. */
  void addUnread(String file, FormatException e) {
    printErrors(e.problems(), e.total(), "command.more-problems");
    exitCode = ExitCode.INPUT;
    if (asJson) {
      ObjectNode node = files.addObject().put("file", file).put("stored", false);
      list(e.problems(), node.put("problemCount", e.total()).putArray("problems"));
    } else {
      terminal.report("command.refused", file, Wording.text("command.import.refused", e.total()));
    }
  }

  private void printErrors(ImmutableList<Problem> shown, long count, String more) {
    shown.forEach(terminal::printError);
    if (count > shown.size()) {
      terminal.say(more, count - shown.size());
    }
  }

  /** Ends the report and returns how the command ended. */
  ExitCode end() {
    if (asJson) {
      terminal.out().println(json.toPrettyString());
    }
    return exitCode;
  }

  private static Text outcome(ImportReport report) {
    return switch (report.outcome()) {
      case SAME_AS_BEFORE -> Wording.text("command.import.same");
      case REFUSED -> Wording.text("command.import.refused", report.problemCount());
      case DRY_RUN -> Wording.text("command.import.dry-run", rows(report.counts()));
      case STORED ->
          isUnchanged(report.counts())
              ? Wording.text("command.import.unchanged", report.counts().merged().unchanged())
              : rows(report.counts());
    };
  }

  private static boolean isUnchanged(ImportCounts counts) {
    return counts.merged().changedNothing()
        && counts.merged().unchanged() > 0
        && counts.rejected() == 0;
  }

  private static Text rows(ImportCounts counts) {
    MergeCounts merged = counts.merged();
    Text rows =
        Wording.text("command.import.counts", merged.added(), merged.changed(), merged.unchanged());
    return counts.rejected() == 0
        ? rows
        : Wording.text("command.import.left-out", rows, counts.rejected());
  }

  private ObjectNode json(ImportReport report) {
    MergeCounts merged = report.counts().merged();
    ImportReport.Outcome outcome = report.outcome();
    boolean isDryRun = outcome == ImportReport.Outcome.DRY_RUN;
    ObjectNode node =
        new ObjectMapper()
            .createObjectNode()
            .put("file", report.file())
            .put("layout", report.layout())
            .put("sha256", report.sha256())
            .put("stored", report.isStored() && !isDryRun)
            .put("dryRun", isDryRun)
            .put("sameAsBefore", outcome == ImportReport.Outcome.SAME_AS_BEFORE)
            .put("read", report.counts().read())
            .put("added", merged.added())
            .put("changed", merged.changed())
            .put("unchanged", merged.unchanged())
            .put("rejected", report.counts().rejected())
            .put("problemCount", report.problemCount())
            .put("remarkCount", report.remarkCount())
            .put("toConfirm", report.toConfirm())
            .put("suspendedExercises", report.suspended());
    if (!isDryRun) {
      node.put("run", report.runId().toString());
    }
    list(report.problems(), node.putArray("problems"));
    list(report.remarks(), node.putArray("remarks"));
    return node;
  }

  private void list(ImmutableList<Problem> problems, ArrayNode list) {
    for (Problem problem : problems) {
      language.put(
          list.addObject()
              .put("file", problem.file())
              .put("line", problem.line())
              .put("field", problem.field()),
          "message",
          problem.message());
    }
  }
}
