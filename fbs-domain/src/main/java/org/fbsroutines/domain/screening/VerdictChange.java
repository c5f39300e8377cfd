package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * What differs between two decisions about one exercise: after one changed fact, another rule book
 * or another day.
 *
 * @param exercise the exercise
 * @param before the first verdict
 * @param after the second verdict
 * @param began the ids of the restrictions that limit it only in the second, or there more
 * @param ended the ids of the restrictions that limit it only in the first, or there more
 */
public record VerdictChange(
    ExerciseId exercise,
    Verdict before,
    Verdict after,
    ImmutableList<String> began,
    ImmutableList<String> ended) {
  /** Refuses null. */
  public VerdictChange {
    requireNonNull(exercise, "exercise");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(began, "began");
    requireNonNull(ended, "ended");
  }

  /** Returns whether the second verdict releases less. */
  public boolean isTightening() {
    return after.compareTo(before) < 0;
  }

  /** Returns whether the second verdict releases more. */
  public boolean isLoosening() {
    return after.compareTo(before) > 0;
  }

  /**
   * Compares two screenings. An exercise that only one of them knows is left out.
   *
   * @param before the first
   * @param after the second
   * @return a change for each exercise that differs, in the order of the second
   */
  public static ImmutableList<VerdictChange> between(Screening before, Screening after) {
    ImmutableMap<ExerciseId, ExerciseScreening> earlier = before.byExercise();
    return after.exercises().stream()
        .flatMap(now -> then(earlier, now).map(then -> between(then, now)).stream())
        .filter(
            change ->
                change.before != change.after || !change.began.isEmpty() || !change.ended.isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Compares the verdicts of two screenings. An exercise that only one of them knows is left out.
   *
   * @param before the first
   * @param after the second
   * @return a change for each exercise whose verdict differs, in the order of the second
   */
  public static ImmutableList<VerdictChange> ofVerdicts(Screening before, Screening after) {
    ImmutableMap<ExerciseId, ExerciseScreening> earlier = before.byExercise();
    return after.exercises().stream()
        .flatMap(
            now ->
                then(earlier, now).stream()
                    .filter(then -> then.verdict() != now.verdict())
                    .map(then -> between(then, now)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Optional<ExerciseScreening> then(
      ImmutableMap<ExerciseId, ExerciseScreening> earlier, ExerciseScreening now) {
    return Optional.ofNullable(earlier.get(now.exercise().id()));
  }

  private static VerdictChange between(ExerciseScreening then, ExerciseScreening now) {
    ImmutableMap<String, Verdict> earlier = then.strictestByRestriction();
    ImmutableMap<String, Verdict> later = now.strictestByRestriction();
    return new VerdictChange(
        now.exercise().id(),
        then.verdict(),
        now.verdict(),
        stricter(earlier, later),
        stricter(later, earlier));
  }

  /** One restriction may go on in another sentence that limits less, or start with one. */
  private static ImmutableList<String> stricter(
      ImmutableMap<String, Verdict> mild, ImmutableMap<String, Verdict> strict) {
    return strict.entrySet().stream()
        .filter(
            entry ->
                !mild.containsKey(entry.getKey())
                    || entry.getValue().compareTo(requireNonNull(mild.get(entry.getKey()))) < 0)
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }
}
