package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.restriction.Referral;

/**
 * What was noticed of one patient lately.
 *
 * @param redFlag whom to contact because a warning sign is answered yes or has paused the routine
 * @param paused whether the routine is paused
 * @param pain the pain of the last two weeks
 * @param suspended what is suspended in the current routine
 * @param limitationUnread whether the patient of a current routine states a limitation that nobody
 *     has marked as read
 * @param unconfirmed how many changes of imports wait for a clinician to confirm them
 * @param adherence of the last seven full days; empty if the routine is younger or paused
 * @param checkIncomplete whether the last safety check left a question open
 * @param unlocked what was released after the current routine was approved
 * @param routineEndsOn the last day of the current routine; empty if there is none
 * @param factsRecorded whether there are facts to screen by
 */
public record Signals(
    Referral redFlag,
    boolean paused,
    PainTrend pain,
    ImmutableSet<ExerciseId> suspended,
    boolean limitationUnread,
    int unconfirmed,
    Optional<Adherence> adherence,
    boolean checkIncomplete,
    ImmutableSet<ExerciseId> unlocked,
    Optional<LocalDate> routineEndsOn,
    boolean factsRecorded) {
  /** Refuses null. */
  public Signals {
    requireNonNull(redFlag, "redFlag");
    requireNonNull(pain, "pain");
    requireNonNull(suspended, "suspended");
    requireNonNull(adherence, "adherence");
    requireNonNull(unlocked, "unlocked");
    requireNonNull(routineEndsOn, "routineEndsOn");
  }
}
