package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.progress.Step;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.ScheduledItem;

/**
 * One exercise in one session of today.
 *
 * @param partOfDay the session
 * @param entry what was approved
 * @param progress what the pain rule decides about its dosage now
 * @param mayBeDone whether it may be done today
 * @param done what was recorded about it in this session; empty while it is to be done
 */
public record DueExercise(
    PartOfDay partOfDay,
    ScheduledItem entry,
    Progress progress,
    boolean mayBeDone,
    Optional<SessionRecord> done) {
  /** Refuses null. */
  public DueExercise {
    requireNonNull(partOfDay, "partOfDay");
    requireNonNull(entry, "entry");
    requireNonNull(progress, "progress");
    requireNonNull(done, "done");
  }

  /** Returns the dosage of today: as approved, or less after the pain rose. */
  public Dosage.Stated dosage() {
    return progress.dosage();
  }

  /** Returns whether today's dosage is less than what was approved. */
  public boolean isReduced() {
    return progress.step() == Step.REDUCE;
  }

  /** Returns whether it may and is still to be done. */
  public boolean isLeft() {
    return mayBeDone && done.isEmpty();
  }

  /** Returns whether there is something to do or something done: else it is not shown at all. */
  boolean isShown() {
    return mayBeDone || done.isPresent();
  }
}
