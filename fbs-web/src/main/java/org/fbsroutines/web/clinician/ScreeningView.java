package org.fbsroutines.web.clinician;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientChart;

/**
 * What is decided for a patient on a day, with its grounds.
 *
 * @param chart the patient and the facts
 * @param rules what was screened with
 * @param screening what was decided
 * @param timeline what time alone will change
 */
public record ScreeningView(
    PatientChart chart,
    ClinicRules rules,
    Screening screening,
    ImmutableList<UnlockStep> timeline) {

  /** Returns the day that was decided for. */
  public LocalDate date() {
    return screening.date();
  }

  /** Returns whether somebody must be contacted. */
  public boolean isReferred() {
    return screening.referral() != Referral.NONE;
  }

  /** Returns the restrictions that refer the patient most urgently. */
  public ImmutableSet<String> referring() {
    return screening.exercises().stream()
        .flatMap(decided -> decided.findings().stream())
        .filter(finding -> finding.referral() == screening.referral())
        .map(finding -> finding.restriction().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The ids of the restrictions that limit an exercise.
   *
   * @param decided a decision
   * @return each id once, in the order of the rule book
   */
  public ImmutableSet<String> limiting(ExerciseScreening decided) {
    return decided.limits().stream()
        .map(finding -> finding.restriction().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * What may be done, or why nothing.
   *
   * @param decided a decision
   * @return a sentence for the table
   */
  public String remark(ExerciseScreening decided) {
    return switch (decided.verdict()) {
      case WITHHELD -> "Not now.";
      case INCOMPLETE -> missing(decided.openQuestions());
      case ADAPTED, PERMITTED -> released(decided);
    };
  }

  /**
   * What a finding does to its exercise.
   *
   * @param finding a finding that is no advice
   * @return such as "adapted: no twisting the lower back"
   */
  public String effect(Finding finding) {
    if (!finding.decided()) {
      return "incomplete: a fact is missing";
    }
    String adaptations =
        finding.adaptations().stream().map(Adaptation::phrase).collect(joining("; "));
    return finding.verdict().phrase() + (adaptations.isEmpty() ? "" : ": " + adaptations);
  }

  /**
   * The name of an exercise on the timeline.
   *
   * @param step a step
   * @return what a person calls the exercise
   */
  public String name(UnlockStep step) {
    return screening.of(step.exercise()).exercise().name();
  }

  /**
   * What else a step waits for.
   *
   * @param step a step
   * @return questions in words; empty where it waits for nothing
   */
  public String waitsFor(UnlockStep step) {
    return step.waitsFor().stream().map(OpenQuestion::text).collect(joining(" "));
  }

  private static String missing(ImmutableList<OpenQuestion> questions) {
    return questions.stream().map(OpenQuestion::text).collect(joining(" ", "Not known: ", ""));
  }

  private static String released(ExerciseScreening decided) {
    String adaptations =
        decided.adaptations().stream().map(Adaptation::phrase).collect(joining("; "));
    return decided.dosage().map(Dosage::phrase).orElse("")
        + (adaptations.isEmpty() ? "" : ". Adapted: " + adaptations)
        + offer(decided.offered())
        + ".";
  }

  private static String offer(Optional<Boolean> offered) {
    return offered
        .map(
            isOffered ->
                isOffered
                    ? ". Offered as the fallback"
                    : ". Not offered: what it stands in for may be done")
        .orElse("");
  }
}
