package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.restriction.Leaves;
import org.fbsroutines.domain.restriction.OpenQuestion;

/**
 * Every future day on which time alone changes a decision. The days are read off the windows of the
 * conditions; the days between them are never tried.
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
      for (ExerciseScreening now : after.exercises()) {
        ExerciseScreening then = before.of(now.exercise().id());
        ImmutableList<String> ended =
            Sets.difference(then.limitedBy(), now.limitedBy()).immutableCopy().asList();
        if (then.verdict() != now.verdict() || !ended.isEmpty()) {
          steps.add(
              new UnlockStep(
                  now.exercise().id(),
                  date,
                  then.verdict(),
                  now.verdict(),
                  ended,
                  waitsFor(now, facts)));
        }
      }
      before = after;
    }
    return steps.build();
  }

  /**
   * The steps of one exercise.
   *
   * @param timeline a timeline
   * @param exercise the exercise
   * @return its steps by date
   */
  public static ImmutableList<UnlockStep> ofExercise(
      ImmutableList<UnlockStep> timeline, ExerciseId exercise) {
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
   *     done ends; empty where time ends nothing of that
   */
  public static Optional<UnlockStep> release(
      ImmutableList<UnlockStep> timeline, ExerciseScreening withheld) {
    ImmutableSet<String> keeping =
        withheld.limits().stream()
            .filter(finding -> !finding.verdict().isReleasable())
            .map(finding -> finding.restriction().id())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList<UnlockStep> steps =
        ofExercise(timeline, withheld.exercise().id()).stream()
            .filter(
                step ->
                    step.after().isReleasable()
                        || step.ended().stream().anyMatch(keeping::contains))
            .collect(ImmutableList.toImmutableList());
    return steps.stream()
        .filter(step -> step.after().isReleasable())
        .findFirst()
        .or(() -> steps.reverse().stream().findFirst());
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
        Leaves.questionsOf(finding.clause().condition()).stream()
            .filter(question -> !isReassuring(facts, question))
            .map(question -> new OpenQuestion(question.key(), question.text()))
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
