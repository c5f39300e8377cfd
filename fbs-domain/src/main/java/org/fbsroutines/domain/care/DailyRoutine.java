package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;
import org.fbsroutines.domain.routine.SessionItem;

/**
 * An approved routine on one of its days, with all that has tightened since: what screening or pain
 * no longer allows is left out, what pain lessened is lessened. Nothing is ever more than what was
 * approved.
 *
 * @param date the day
 * @param sessions in the order of the day, without what rests; empty on a day of rest
 * @param resting what was approved and is not done today
 * @param progress what the pain rule says about each exercise of the routine
 * @param asked the records of earlier days about which the patient is asked how the pain went down
 */
public record DailyRoutine(
    LocalDate date,
    ImmutableList<DueSession> sessions,
    ImmutableList<RestingExercise> resting,
    ImmutableMap<ExerciseId, Progress> progress,
    ImmutableList<SessionRecord> asked) {
  /** Refuses null. */
  public DailyRoutine {
    requireNonNull(date, "date");
    requireNonNull(sessions, "sessions");
    requireNonNull(resting, "resting");
    requireNonNull(progress, "progress");
    requireNonNull(asked, "asked");
  }

  /**
   * Works out a day.
   *
   * @param routine what was approved
   * @param grounds what is known by now
   * @param date a day of the routine's period
   * @return the day
   * @throws IllegalArgumentException if the day is outside the period
   */
  public static DailyRoutine of(ApprovedRoutine routine, DailyGrounds grounds, LocalDate date) {
    ImmutableMap<ExerciseId, Progress> progress = grounds.progress(routine, date);
    ImmutableMap<ExerciseId, Rest> resting = grounds.resting(routine, progress, date);
    Marks marks = new Marks(grounds, progress, resting, date);
    return new DailyRoutine(
        date,
        RoutinePlanner.day(routine, date).sessions().stream()
            .map(marks::session)
            .filter(session -> !session.exercises().isEmpty())
            .collect(toImmutableList()),
        routine.items().stream()
            .flatMap(item -> marks.resting(item).stream())
            .collect(toImmutableList()),
        progress,
        grounds.asked(routine, date));
  }

  /** What is to be marked on the exercises of a day. */
  private record Marks(
      DailyGrounds grounds,
      ImmutableMap<ExerciseId, Progress> progress,
      ImmutableMap<ExerciseId, Rest> rests,
      LocalDate date) {
    Marks {
      requireNonNull(grounds, "grounds");
      requireNonNull(progress, "progress");
      requireNonNull(rests, "rests");
      requireNonNull(date, "date");
    }

    DueSession session(Session session) {
      return new DueSession(
          session.partOfDay(),
          session.items().stream()
              .map(entry -> due(session.partOfDay(), entry))
              .filter(DueExercise::isShown)
              .collect(toImmutableList()));
    }

    private DueExercise due(PartOfDay part, SessionItem entry) {
      ExerciseId exercise = entry.item().exercise();
      return new DueExercise(
          part, entry, of(exercise), rest(exercise), grounds.done(exercise, part, date));
    }

    Optional<RestingExercise> resting(RoutineItem item) {
      return rest(item.exercise())
          .map(rest -> new RestingExercise(item, rest, of(item.exercise())));
    }

    private Optional<Rest> rest(ExerciseId exercise) {
      return Optional.ofNullable(rests.get(exercise));
    }

    private Progress of(ExerciseId exercise) {
      return Optional.ofNullable(progress.get(exercise)).orElseThrow();
    }
  }

  /**
   * Finds a session.
   *
   * @param part the part of the day
   * @return the session, or empty where nothing stands there today
   */
  public Optional<DueSession> session(PartOfDay part) {
    return sessions.stream().filter(session -> session.partOfDay() == part).findFirst();
  }

  /**
   * Finds what rests of an exercise.
   *
   * @param exercise the exercise
   * @return empty where it does not rest
   */
  public Optional<RestingExercise> resting(ExerciseId exercise) {
    return resting.stream().filter(one -> one.item().exercise().equals(exercise)).findFirst();
  }

  /**
   * Finds an exercise that may be done.
   *
   * @param part the part of the day
   * @param exercise the exercise
   * @return the exercise; empty where it does not stand there today or rests
   */
  public Optional<DueExercise> find(PartOfDay part, ExerciseId exercise) {
    return session(part).stream()
        .flatMap(session -> session.exercises().stream())
        .filter(due -> due.entry().item().exercise().equals(exercise))
        .filter(DueExercise::mayBeDone)
        .findFirst();
  }

  /**
   * Why the whole routine must rest because of a record that was just made or corrected: the pain
   * has stayed up for days, and the pain rule sends the patient to the clinic. A record of before
   * begins no new pause once a clinician has ended the one it led to.
   *
   * @param record what was just recorded
   * @return empty where it need not rest
   */
  public Optional<PauseReason> pauseBecauseOf(SessionRecord record) {
    return Optional.ofNullable(progress.get(record.pain().exercise()))
        .filter(decided -> decided.step() == Step.STOP && decided.referral() != Referral.NONE)
        .filter(decided -> record.pain().persistsForDays() == Answer.YES)
        .map(decided -> PauseReason.PAIN);
  }
}
