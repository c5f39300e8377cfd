package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.condition.Leaf;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;

/**
 * Every future day on which time alone changes a decision. The days are taken from the windows of
 * the conditions; the days between them are never tried.
 */
public final class UnlockTimeline {
  private UnlockTimeline() {}

  /**
   * Works out the timeline.
   *
   * @param screener catalogue and rule book
   * @param facts what is known of the patient today
   * @param today the day from which to look ahead
   * @return the steps by date, then in the order of the catalogue
   */
  public static ImmutableList<UnlockStep> of(
      Screener screener, PatientFacts facts, LocalDate today) {
    ImmutableList.Builder<UnlockStep> steps = ImmutableList.builder();
    Screening before = screener.screen(facts, today);
    for (LocalDate date : future(screener.boundaries(facts, today), today)) {
      Screening after = screener.screen(facts, date);
      Windows windows = new Windows(screener, facts, before.date(), date);
      ImmutableMap<ExerciseId, ExerciseScreening> then = before.byExercise();
      for (ExerciseScreening now : after.exercises()) {
        UnlockStep step = step(requireNonNull(then.get(now.exercise().id())), now, windows);
        if (!step.isEmpty()) {
          steps.add(step);
        }
      }
      before = after;
    }
    return steps.build();
  }

  private static UnlockStep step(ExerciseScreening then, ExerciseScreening now, Windows windows) {
    return new UnlockStep(
        now.exercise().id(),
        windows.date(),
        then.verdict(),
        now.verdict(),
        then.limits().stream()
            .filter(finding -> now.limits().stream().noneMatch(finding::isOfTheClauseOf))
            .collect(ImmutableList.toImmutableList()),
        now.limits().stream()
            .filter(finding -> then.limits().stream().anyMatch(finding::isOfTheClauseOf))
            .filter(finding -> windows.anyEnded(finding, now.exercise()))
            .collect(ImmutableList.toImmutableList()),
        waitsFor(now, windows.facts()));
  }

  /** What ends by time between two days. */
  private record Windows(Screener screener, PatientFacts facts, LocalDate before, LocalDate date) {
    boolean anyEnded(Finding finding, Exercise exercise) {
      return finding.clause().condition().leaves().stream()
          .filter(Leaf::isWaitingTime)
          .anyMatch(
              window ->
                  screener
                          .truth(window, exercise, facts, date)
                          .compareTo(screener.truth(window, exercise, facts, before))
                      < 0);
    }
  }

  /** The steps of one exercise. */
  public static ImmutableList<UnlockStep> ofExercise(
      List<UnlockStep> timeline, ExerciseId exercise) {
    requireNonNull(exercise, "exercise");
    return timeline.stream()
        .filter(step -> step.exercise().equals(exercise))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What time alone does for an exercise that may not be done now.
   *
   * @param timeline a timeline
   * @param withheld what is decided about the exercise today
   * @return the step that releases it, else the last on which a part of what keeps it from being
   *     done ends; empty if time ends nothing of that
   */
  public static Optional<UnlockStep> release(
      List<UnlockStep> timeline, ExerciseScreening withheld) {
    ImmutableList<Finding> keeping =
        withheld.limits().stream()
            .filter(finding -> !finding.verdict().isReleasable())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<UnlockStep> steps =
        ofExercise(timeline, withheld.exercise().id()).stream()
            .filter(step -> step.after().isReleasable() || keeping.stream().anyMatch(step::ends))
            .collect(ImmutableList.toImmutableList());
    return steps.stream()
        .filter(step -> step.after().isReleasable())
        .findFirst()
        .or(() -> steps.reverse().stream().findFirst());
  }

  /**
   * The earliest day on which each exercise may be done if every answer reassures, so that time
   * alone keeps it from being done.
   *
   * @param screener catalogue and rule book
   * @param facts what is known of the patient today; the answers do not count
   * @param today the day from which to look ahead
   * @return the days by exercise, today where nothing is to be waited for; without the exercises
   *     that no day releases
   */
  public static ImmutableMap<ExerciseId, LocalDate> earliest(
      Screener screener, PatientFacts facts, LocalDate today) {
    PatientFacts reassured = facts.reassured();
    Map<ExerciseId, LocalDate> earliest = new LinkedHashMap<>();
    for (ExerciseScreening now : screener.screen(reassured, today).exercises()) {
      if (now.verdict().isReleasable()) {
        earliest.put(now.exercise().id(), today);
      }
    }
    for (UnlockStep step : of(screener, reassured, today)) {
      if (step.after().isReleasable()) {
        earliest.putIfAbsent(step.exercise(), step.date());
      }
    }
    return ImmutableMap.copyOf(earliest);
  }

  private static ImmutableSortedSet<LocalDate> future(
      ImmutableSet<LocalDate> boundaries, LocalDate today) {
    return boundaries.stream()
        .filter(date -> date.isAfter(today))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static ImmutableList<OpenQuestion> waitsFor(
      ExerciseScreening exercise, PatientFacts facts) {
    ImmutableSet.Builder<OpenQuestion> waitsFor = ImmutableSet.builder();
    for (Finding finding : exercise.limits()) {
      if (!finding.verdict().isReleasable()) {
        waitsFor.addAll(finding.openQuestions());
        finding.clause().condition().questions().stream()
            .filter(question -> !isReassuring(facts, question))
            .map(OpenQuestion.Unanswered::new)
            .forEach(waitsFor::add);
      }
    }
    return waitsFor.build().asList();
  }

  private static boolean isReassuring(PatientFacts facts, Question question) {
    Answer answer = facts.answer(question);
    return answer == question.reassuring();
  }
}
