package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Referral;

/**
 * What was decided for one patient on one day.
 *
 * @param date the day of the decision
 * @param exercises one decision for each exercise, in the order of the catalogue
 */
public record Screening(LocalDate date, ImmutableList<ExerciseScreening> exercises) {
  /** Refuses null. */
  public Screening {
    requireNonNull(date, "date");
    requireNonNull(exercises, "exercises");
  }

  /** Returns the most urgent referral of all findings. */
  public Referral referral() {
    Referral referral = Referral.NONE;
    for (ExerciseScreening exercise : exercises) {
      for (Finding finding : exercise.findings()) {
        referral = referral.mostUrgent(finding.referral());
      }
    }
    return referral;
  }

  /** Returns the findings that ask for {@link #referral}; empty if nobody is to be contacted. */
  public ImmutableList<Finding> referring() {
    Referral referral = referral();
    return referral == Referral.NONE
        ? ImmutableList.of()
        : exercises.stream()
            .flatMap(exercise -> exercise.findings().stream())
            .filter(finding -> finding.referral() == referral)
            .collect(ImmutableList.toImmutableList());
  }

  /** Returns the facts that are missing for any exercise, each once. */
  public ImmutableList<OpenQuestion> openQuestions() {
    return exercises.stream()
        .flatMap(exercise -> exercise.openQuestions().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * The decision about one exercise.
   *
   * @param id the exercise
   * @return the decision
   * @throws IllegalArgumentException if the exercise was not screened
   */
  public ExerciseScreening of(ExerciseId id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("exercise: " + id + " (expected: one screened)"));
  }

  /**
   * Finds the decision about an exercise.
   *
   * @param id the exercise
   * @return the decision, or empty if it was not screened
   */
  public Optional<ExerciseScreening> find(ExerciseId id) {
    return exercises.stream().filter(exercise -> exercise.exercise().id().equals(id)).findFirst();
  }

  /** Returns the decisions by exercise, for looking up many of them. */
  ImmutableMap<ExerciseId, ExerciseScreening> byExercise() {
    return exercises.stream()
        .collect(
            ImmutableMap.toImmutableMap(
                decided -> decided.exercise().id(), decided -> decided, (first, again) -> first));
  }
}
