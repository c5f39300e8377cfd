package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * A future day on which time alone changes what is decided about an exercise.
 *
 * @param exercise the exercise
 * @param date the first day on which it holds
 * @param before the verdict on the day before
 * @param after the verdict from this day on, if nothing else changes
 * @param gone what limited it before and does so no longer
 * @param outwaited what still limits it although its own time of waiting is over
 * @param waitsFor what besides time still keeps it from being done: the questions to which another
 *     answer is needed; empty if it may be done
 */
public record UnlockStep(
    ExerciseId exercise,
    LocalDate date,
    Verdict before,
    Verdict after,
    ImmutableList<Finding> gone,
    ImmutableList<Finding> outwaited,
    ImmutableList<OpenQuestion> waitsFor) {
  /** Refuses null. */
  public UnlockStep {
    requireNonNull(exercise, "exercise");
    requireNonNull(date, "date");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(gone, "gone");
    requireNonNull(outwaited, "outwaited");
    requireNonNull(waitsFor, "waitsFor");
  }

  /** Returns the ids of the restrictions with a finding that no longer limits it, each once. */
  public ImmutableList<String> ended() {
    return ids(gone);
  }

  /**
   * Returns the ids of the restrictions whose time of waiting is over and that still limit it, each
   * once: they need another answer.
   */
  public ImmutableList<String> windowOver() {
    return ids(outwaited);
  }

  /** Returns whether nothing changes. */
  boolean isEmpty() {
    return before == after && gone.isEmpty() && outwaited.isEmpty();
  }

  /** Returns whether a part of this finding, or all of it, ends on this day. */
  boolean ends(Finding finding) {
    return gone.stream().anyMatch(finding::isOfTheClauseOf)
        || outwaited.stream().anyMatch(finding::isOfTheClauseOf);
  }

  private static ImmutableList<String> ids(ImmutableList<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.restriction().id())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
