package org.fbsroutines.cli.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.domain.routine.SeenVersions;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.screening.ExplanationDocument;
import org.fbsroutines.persistence.store.clinic.ClinicTime;

/** For people: what was decided on a day, from which versions, and what has changed since. */
record ExplanationText(Terminal terminal, ClinicTime time, TextReport sheet) {
  ExplanationText(Terminal terminal, ClinicTime time) {
    this(terminal, time, new TextReport(terminal));
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
    sheet.heading("command.explain.from");
    if (seen.facts() == 0) {
      sheet.say(2, "command.explain.no-facts");
    } else {
      sheet.say(2, "command.explain.facts", Long.toString(seen.facts()));
    }
    sheet.say(2, "command.explain.rule-book", Long.toString(seen.ruleBook()));
    sheet.say(2, "command.explain.catalogue", Long.toString(seen.catalogue()));
    for (ClinicianInstruction instruction : document.instructions()) {
      sheet.say(
          2,
          "command.explain.instruction",
          instruction.id(),
          instruction.author(),
          instruction.fromInclusive(),
          instruction.untilExclusive(),
          instruction.reason());
    }
    document
        .routine()
        .ifPresentOrElse(
            version -> sheet.say(2, "command.explain.routine", version.toString()),
            () -> sheet.say(2, "command.explain.no-routine"));
  }

  private void since(ExplanationDocument document) {
    new ChangesText(terminal)
        .changes(
            sheet.words().say("command.explain.changed", document.today()), document.changes());
    List<Text> news = new ArrayList<>();
    SeenVersions then = document.versions();
    SeenVersions now = document.versionsToday();
    newer("facts", then.facts(), now.facts(), news);
    newer("rule_book", then.ruleBook(), now.ruleBook(), news);
    newer("catalogue", then.catalogue(), now.catalogue(), news);
    if (news.isEmpty()) {
      sheet.say(2, "command.explain.nothing-recorded");
    } else {
      sheet.say(2, "command.explain.recorded", news);
    }
  }

  private static void newer(String what, long then, long now, List<Text> news) {
    if (then != now) {
      news.add(
          Wording.text(
              "command.explain.newer",
              new Argument.Choice(what),
              Long.toString(then),
              Long.toString(now)));
    }
  }
}
