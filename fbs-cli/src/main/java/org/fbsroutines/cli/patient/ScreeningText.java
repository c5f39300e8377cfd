package org.fbsroutines.cli.patient;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Fallback;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Text;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A screening for people: whom to contact, what the patient says, the verdicts, why, and what is
 * still to be asked.
 */
record ScreeningText(TextReport sheet, Wording words) {
  private static final int ID = 5;

  ScreeningText(Terminal terminal) {
    this(new TextReport(terminal), terminal.words());
  }

  void print(Optional<String> patient, LimitationsText limitations, Screening screening) {
    patient.ifPresentOrElse(
        id -> sheet.say(0, "command.screen.title-of", screening.date(), id),
        () -> sheet.say(0, "command.screen.title", screening.date()));
    contact(screening);
    limitations.print(sheet);
    verdicts(screening);
    reasons("command.screen.why", screening, ExerciseScreening::deciding);
    reasons("command.screen.advice", screening, ExerciseScreening::advice);
    openQuestions(screening);
  }

  private void contact(Screening screening) {
    Referral referral = screening.referral();
    String contact = words.translate(referral.contact());
    sheet.blank();
    if (referral == Referral.NONE) {
      sheet.line(0, contact);
      return;
    }
    sheet.line(
        0,
        words.say("command.screen.referral", Argument.Choice.of(referral)),
        Style.bold,
        referral == Referral.CLINIC ? Style.fg_yellow : Style.fg_red);
    sheet.line(0, contact, Style.bold);
    sheet.say(0, "command.screen.because-of", rulesReferring(screening));
  }

  private static List<String> rulesReferring(Screening screening) {
    return screening.referring().stream()
        .map(finding -> finding.restriction().id())
        .distinct()
        .sorted()
        .toList();
  }

  private void verdicts(Screening screening) {
    sheet.blank();
    sheet.table(
        0,
        36,
        List.of("exercise", "verdict", "dosage-or-why-not"),
        screening.exercises().stream()
            .map(
                one ->
                    List.of(
                        words.translate(one.exercise().name()),
                        words.loud(one.verdict().phrase()),
                        remark(one)))
            .toList());
  }

  private String remark(ExerciseScreening decided) {
    return switch (decided.verdict()) {
      case WITHHELD -> words.say("command.screen.not-now", rules(decided, Verdict.WITHHELD));
      case INCOMPLETE -> words.say("command.screen.missing", decided.openQuestions().size());
      case ADAPTED, PERMITTED -> released(decided);
    };
  }

  private String released(ExerciseScreening decided) {
    List<String> parts = new ArrayList<>();
    decided.dosage().map(sheet::dosage).ifPresent(parts::add);
    if (!decided.besideDosage().isEmpty()) {
      parts.add(
          decided.besideDosage().stream()
                  .map(adaptation -> words.translate(adaptation.phrase()))
                  .collect(joining(", "))
              + " ("
              + String.join(", ", rules(decided, Verdict.ADAPTED))
              + ")");
    }
    decided.fallback().map(Fallback::phrase).map(words::translate).ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private static List<String> rules(ExerciseScreening decided, Verdict verdict) {
    return decided.limits().stream()
        .filter(finding -> finding.verdict() == verdict)
        .map(finding -> finding.restriction().id())
        .distinct()
        .toList();
  }

  private void reasons(
      String heading,
      Screening screening,
      Function<ExerciseScreening, ImmutableList<Finding>> findings) {
    ImmutableMap<StatedReason, ImmutableList<Text>> exercises =
        StatedReason.byReason(screening, findings);
    if (exercises.isEmpty()) {
      return;
    }
    sheet.heading(heading);
    int all = screening.exercises().size();
    exercises.forEach(
        (reason, names) ->
            sheet.entry(
                2,
                ID,
                reason.rule(),
                translate(reason)
                    + " ["
                    + (names.size() == all
                        ? words.say("command.screen.all-exercises")
                        : words.say("command.words", names))
                    + "]"));
  }

  private String translate(StatedReason reason) {
    String why = words.translate(reason.why());
    return reason.decides() ? words.loud(reason.verdict().phrase()) + ": " + why : why;
  }

  private void openQuestions(Screening screening) {
    ImmutableList<OpenQuestion> questions = screening.openQuestions();
    if (questions.isEmpty()) {
      return;
    }
    sheet.heading("command.screen.open-questions", questions.size());
    sheet.table(
        2,
        30,
        List.of("fact", "question"),
        questions.stream()
            .map(
                question ->
                    List.of(
                        question.key(),
                        words.translate(question.text()) + " " + rulesAsking(question, screening)))
            .toList());
  }

  private static ImmutableSet<String> rulesAsking(OpenQuestion question, Screening screening) {
    return screening.exercises().stream()
        .flatMap(decided -> decided.findings().stream())
        .filter(finding -> finding.openQuestions().contains(question))
        .map(finding -> finding.restriction().id())
        .sorted()
        .collect(ImmutableSet.toImmutableSet());
  }
}
