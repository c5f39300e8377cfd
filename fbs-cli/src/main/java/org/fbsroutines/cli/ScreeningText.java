package org.fbsroutines.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Fallback;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A screening for people: whom to contact, what the patient says, the verdicts, why, and what is
 * still to be asked.
 */
final class ScreeningText {
  private static final int ID = 5;

  private final Sheet sheet;

  ScreeningText(Terminal terminal) {
    this.sheet = new Sheet(terminal);
  }

  void print(Optional<String> patient, LimitationsText limitations, Screening screening) {
    sheet.line(
        0, "Screening for " + screening.date() + patient.map(id -> ", patient " + id).orElse(""));
    contact(screening);
    limitations.print(sheet);
    verdicts(screening);
    reasons("Why", screening, ExerciseScreening::deciding);
    reasons("Advice", screening, ExerciseScreening::advice);
    openQuestions(screening);
  }

  private void contact(Screening screening) {
    Referral referral = screening.referral();
    sheet.blank();
    switch (referral) {
      case EMERGENCY, URGENT -> {
        sheet.line(0, referral.name(), Style.bold, Style.fg_red);
        sheet.line(0, referral.contact().english(), Style.bold);
      }
      case CLINIC -> {
        sheet.line(0, "CONTACT THE CLINIC", Style.bold, Style.fg_yellow);
        sheet.line(0, referral.contact().english(), Style.bold);
      }
      case NONE -> sheet.line(0, referral.contact().english());
    }
    if (referral != Referral.NONE) {
      sheet.line(0, "Because of " + rulesReferring(screening) + ", see below.");
    }
  }

  private static String rulesReferring(Screening screening) {
    return screening.referring().stream()
        .map(finding -> finding.restriction().id())
        .distinct()
        .sorted()
        .collect(joining(", "));
  }

  private void verdicts(Screening screening) {
    sheet.blank();
    sheet.table(
        List.of("EXERCISE", "VERDICT", "DOSAGE, OR WHY NOT"),
        36,
        screening.exercises().stream()
            .map(
                one ->
                    List.of(
                        one.exercise().name().english(),
                        Sheet.loud(one.verdict().phrase().english()),
                        remark(one)))
            .toList());
  }

  private static String remark(ExerciseScreening decided) {
    return switch (decided.verdict()) {
      case WITHHELD -> "not now (" + rules(decided, Verdict.WITHHELD) + ")";
      case INCOMPLETE -> missing(decided.openQuestions().size());
      case ADAPTED, PERMITTED -> released(decided);
    };
  }

  private static String missing(int questions) {
    return questions == 0
        ? "not decided"
        : "not decided: " + questions + (questions == 1 ? " answer" : " answers") + " missing";
  }

  private static String released(ExerciseScreening decided) {
    List<String> parts = new ArrayList<>();
    decided.dosage().map(Sheet::dosage).ifPresent(parts::add);
    if (!decided.besideDosage().isEmpty()) {
      parts.add(
          decided.besideDosage().stream()
                  .map(adaptation -> adaptation.phrase().english())
                  .collect(joining(", "))
              + " ("
              + rules(decided, Verdict.ADAPTED)
              + ")");
    }
    decided.fallback().map(Fallback::phrase).ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private static String rules(ExerciseScreening decided, Verdict verdict) {
    return decided.limits().stream()
        .filter(finding -> finding.verdict() == verdict)
        .map(finding -> finding.restriction().id())
        .distinct()
        .collect(joining(", "));
  }

  private void reasons(
      String heading,
      Screening screening,
      Function<ExerciseScreening, ImmutableList<Finding>> findings) {
    Map<Spoken, List<String>> exercises = new TreeMap<>();
    for (ExerciseScreening decided : screening.exercises()) {
      for (Finding finding : findings.apply(decided)) {
        exercises
            .computeIfAbsent(Spoken.of(finding), unused -> new ArrayList<>())
            .add(decided.exercise().name().english());
      }
    }
    if (exercises.isEmpty()) {
      return;
    }
    sheet.heading(heading);
    int all = screening.exercises().size();
    exercises.forEach(
        (spoken, names) ->
            sheet.entry(
                2,
                ID,
                spoken.rule(),
                spoken.said()
                    + " ["
                    + (names.size() == all ? "all exercises" : String.join(", ", names))
                    + "]"));
  }

  private void openQuestions(Screening screening) {
    ImmutableList<OpenQuestion> questions = screening.openQuestions();
    if (questions.isEmpty()) {
      return;
    }
    sheet.heading("Open questions (" + questions.size() + "): answer these and screen again");
    sheet.table(
        List.of("  FACT", "QUESTION AND THE RULES THAT ASK IT"),
        30,
        questions.stream()
            .map(
                question ->
                    List.of(
                        "  " + question.key(),
                        question.text().english() + " " + rulesAsking(question, screening)))
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

  /** A reason that holds, told once for all the exercises it holds for. */
  private record Spoken(Verdict verdict, String rule, String said) implements Comparable<Spoken> {
    private static final Comparator<Spoken> ORDER =
        Comparator.comparing(Spoken::verdict)
            .thenComparing(Spoken::rule)
            .thenComparing(Spoken::said);

    static Spoken of(Finding finding) {
      String effect =
          finding.isAdvice() || finding.isReferralAlone()
              ? ""
              : Sheet.loud(finding.verdict().phrase().english()) + ": ";
      return new Spoken(
          finding.verdict(),
          finding.restriction().id(),
          effect + finding.reason().forClinician().english());
    }

    @Override
    public int compareTo(Spoken other) {
      return ORDER.compare(this, other);
    }
  }
}
