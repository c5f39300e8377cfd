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
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;

/**
 * An approved routine on one of its days, with all that has tightened since: what screening or pain
 * no longer allows is left out, what pain reduced is reduced. Nothing is ever more than what was
 * approved.
 *
 * @param date the day
 * @param sessions in the order of the day, without what is not done today; empty on a day of rest
 * @param notToday what was approved and is not done today, in the order of the routine
 * @param progress what the pain rule decides about each exercise of the routine
 * @param asked the records of earlier days about which the patient is asked how the pain went down
 */
public record DailyRoutine(
    LocalDate date,
    ImmutableList<DueSession> sessions,
    ImmutableMap<ExerciseId, NotToday> notToday,
    ImmutableMap<ExerciseId, Progress> progress,
    ImmutableList<SessionRecord> asked) {
  /** Refuses null. */
  public DailyRoutine {
    requireNonNull(date, "date");
    requireNonNull(sessions, "sessions");
    requireNonNull(notToday, "notToday");
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
    ImmutableMap<ExerciseId, NotToday> notToday = grounds.notToday(routine, progress, date);
    ImmutableList.Builder<DueSession> sessions = ImmutableList.builder();
    for (Session session : RoutinePlanner.day(routine, date).sessions()) {
      PartOfDay part = session.partOfDay();
      ImmutableList<DueExercise> due =
          session.items().stream()
              .map(
                  entry -> {
                    ExerciseId exercise = entry.item().exercise();
                    return new DueExercise(
                        part,
                        entry,
                        Optional.ofNullable(progress.get(exercise)).orElseThrow(),
                        !notToday.containsKey(exercise),
                        grounds.done(exercise, part, date));
                  })
              .filter(DueExercise::isShown)
              .collect(toImmutableList());
      if (!due.isEmpty()) {
        sessions.add(new DueSession(part, due));
      }
    }
    return new DailyRoutine(
        date, sessions.build(), notToday, progress, grounds.asked(routine, date));
  }

  /**
   * Finds a session.
   *
   * @param part the part of the day
   * @return the session, or empty if nothing is scheduled there today
   */
  public Optional<DueSession> session(PartOfDay part) {
    return sessions.stream().filter(session -> session.partOfDay() == part).findFirst();
  }

  /**
   * Finds why an exercise is not done today.
   *
   * @param exercise the exercise
   * @return empty if it may be done
   */
  public Optional<NotToday> notToday(ExerciseId exercise) {
    return Optional.ofNullable(notToday.get(exercise));
  }

  /**
   * Finds an exercise that may be done.
   *
   * @param part the part of the day
   * @param exercise the exercise
   * @return the exercise; empty if it is not scheduled there, or not done, today
   */
  public Optional<DueExercise> find(PartOfDay part, ExerciseId exercise) {
    return session(part).stream()
        .flatMap(session -> session.exercises().stream())
        .filter(due -> due.entry().item().exercise().equals(exercise))
        .filter(DueExercise::mayBeDone)
        .findFirst();
  }

  /**
   * Why the whole routine must be paused because of a record that was just made or corrected: the
   * pain has stayed up for days, and the pain rule sends the patient to the clinic. A record of
   * before begins no new pause once a clinician has ended the one it led to.
   *
   * @param record what was just recorded
   * @return empty if it need not be paused
   */
  public Optional<PauseReason> pauseBecauseOf(SessionRecord record) {
    return Optional.ofNullable(progress.get(record.pain().exercise()))
        .filter(decided -> decided.step() == Step.STOP && decided.referral() != Referral.NONE)
        .filter(decided -> record.pain().persistsForDays() == Answer.YES)
        .map(decided -> PauseReason.PAIN);
  }
}
