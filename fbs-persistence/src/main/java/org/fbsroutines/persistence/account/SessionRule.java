package org.fbsroutines.persistence.account;

import java.time.Duration;
import java.time.Instant;
import org.fbsroutines.persistence.store.account.SessionUse;

/**
 * How long a session lasts.
 *
 * <p>An account opens the records of many people, often on a shared computer: half an hour without
 * use and twelve hours in all, as NIST SP 800-63B has it for two factors. A patient's opens one
 * record, mostly on the patient's own phone, which is locked; a patient with pain who exercises
 * three times a day shall not type a code each time: a day without use, two weeks in all.
 */
final class SessionRule {
  static final Duration ACCOUNT_IDLE = Duration.ofMinutes(30);
  static final Duration ACCOUNT_LONGEST = Duration.ofHours(12);
  static final Duration PATIENT_IDLE = Duration.ofDays(1);
  static final Duration PATIENT_LONGEST = Duration.ofDays(14);

  /** A use is noted when the last was noted so long ago: most requests write nothing. */
  static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private SessionRule() {}

  /** A use of a session that is neither over nor idle for too long. */
  static SessionUse use(Instant now) {
    return new SessionUse(
        now, now.minus(NOTED_EVERY), now.minus(ACCOUNT_IDLE), now.minus(PATIENT_IDLE));
  }
}
