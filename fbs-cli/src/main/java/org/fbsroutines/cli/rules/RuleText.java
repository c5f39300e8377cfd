package org.fbsroutines.cli.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * One rule for people.
 *
 * @param sheet takes it
 */
record RuleText(TextReport sheet) {
  private static final int LABEL = 10;

  void print(Restriction rule) {
    sheet.line(0, rule.id() + " " + sheet.words().translate(rule.title()), Style.bold);
    sheet.say(
        0,
        rule.needsSignOff() ? "command.rules.strength-unsigned" : "command.rules.strength",
        rule.strength().label());
    for (Clause clause : rule.clauses()) {
      sheet.blank();
      sheet.entry(2, LABEL, "command.rules.does", does(clause));
      sheet.entry(2, LABEL, "command.rules.clinician", clause.reason().forClinician());
      sheet.entry(2, LABEL, "command.rules.patient", clause.reason().forPatient());
    }
    sheet.heading("command.rules.sources");
    rule.citations()
        .forEach(citation -> sheet.entry(2, LABEL, citation.source().key(), citation.phrase()));
  }

  private static Text does(Clause clause) {
    Text verdict =
        Wording.text("command.rules.caps", Argument.Choice.of(clause.cap()), governed(clause));
    return clause.referral() == Referral.NONE
        ? verdict
        : Wording.text("command.rules.refers", verdict, Argument.Choice.of(clause.referral()));
  }

  private static Text governed(Clause clause) {
    ImmutableList<Exercise> all = Catalogue.standard().exercises();
    List<Text> names = all.stream().filter(clause.target()::covers).map(Exercise::name).toList();
    if (names.isEmpty()) {
      return Wording.text("command.rules.other-exercises");
    }
    return names.size() == all.size()
        ? Wording.text("command.rules.every-exercise")
        : Wording.text("command.words", names);
  }
}
