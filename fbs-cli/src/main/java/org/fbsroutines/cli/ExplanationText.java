package org.fbsroutines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.domain.restriction.ClinicianInstruction;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.persistence.format.ExplanationDocument;
import org.fbsroutines.persistence.store.ClinicTime;

/** For people: what was decided on a day, from which versions, and what has changed since. */
final class ExplanationText {
  private final Terminal terminal;
  private final ClinicTime time;
  private final Sheet sheet;

  ExplanationText(Terminal terminal, ClinicTime time) {
    this.terminal = terminal;
    this.time = time;
    this.sheet = new Sheet(terminal);
  }

  void print(ExplanationDocument document) {
    new ScreeningText(terminal)
        .print(
            Optional.of(document.patient()),
            LimitationsText.of(document.limitations(), time),
            document.screening());
    from(document);
    if (!document.today().equals(document.screening().date())) {
      since(document);
    }
  }

  private void from(ExplanationDocument document) {
    SeenVersions seen = document.versions();
    sheet.heading("Decided from");
    sheet.line(
        2, seen.facts() == 0 ? "No facts recorded." : "Facts, version " + seen.facts() + ".");
    sheet.line(2, "Rule book, version " + seen.ruleBook() + ".");
    sheet.line(2, "Catalogue, revision " + seen.catalogue() + ".");
    for (ClinicianInstruction instruction : document.instructions()) {
      sheet.line(
          2,
          "Instruction "
              + instruction.id()
              + " of "
              + instruction.author()
              + ", from "
              + instruction.fromInclusive()
              + " until before "
              + instruction.untilExclusive()
              + ": "
              + instruction.reason());
    }
    sheet.line(
        2,
        document
            .routine()
            .map(version -> "The routine approved last was version " + version + ".")
            .orElse("No routine was approved."));
  }

  private void since(ExplanationDocument document) {
    new ChangesText(terminal)
        .changes("What has changed by today, " + document.today(), document.changes());
    List<String> news = new ArrayList<>();
    SeenVersions then = document.versions();
    SeenVersions now = document.versionsToday();
    newer("facts", then.facts(), now.facts(), news);
    newer("rule book", then.ruleBook(), now.ruleBook(), news);
    newer("catalogue", then.catalogue(), now.catalogue(), news);
    sheet.line(
        2,
        news.isEmpty()
            ? "Nothing was recorded since; what changed, changed by time or by instructions."
            : "Recorded since: " + String.join(", ", news) + ".");
  }

  private static void newer(String what, long then, long now, List<String> news) {
    if (then != now) {
      news.add(what + " " + then + " to " + now);
    }
  }
}
