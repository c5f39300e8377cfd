package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.progress.Progress;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.text.Token;

/**
 * An exercise of the routine that is not done today.
 *
 * @param item what was approved
 * @param why why
 * @param progress what the pain rule decides about it
 */
public record NotToday(RoutineItem item, Why why, Progress progress) {
  /** Refuses null. */
  public NotToday {
    requireNonNull(item, "item");
    requireNonNull(why, "why");
    requireNonNull(progress, "progress");
  }

  /** Why an exercise of a routine is not done today. */
  public enum Why implements Token {
    /** What is known now no longer releases it as it was approved. */
    TIGHTENED,
    /** The pain rose too much in it today. */
    PAIN_TODAY,
    /** Its pain has stayed up for days: a clinician must approve it again. */
    PAIN_FOR_DAYS,
    /** The pain that rose in it has not gone down yet. */
    PAIN_STILL_UP,
    /** Nobody knows yet how the pain that rose in it went down. */
    PAIN_NOT_REPORTED;

    /** Returns whether the pain is known to have been up since an earlier day. */
    public boolean isLasting() {
      return this == PAIN_FOR_DAYS || this == PAIN_STILL_UP;
    }
  }
}
