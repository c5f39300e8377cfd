package org.fbsroutines.persistence.schedule;

import java.time.Duration;
import org.fbsroutines.domain.text.Token;

/** What happens by time. Stored: a constant keeps its name. */
public enum JobKind implements Token {
  /** The heads of the audit logs are anchored; each server does so for itself. */
  ANCHORING(Duration.ofMinutes(15)),
  /** The audit logs are verified from the first entry on, by each server for itself. */
  AUDIT_CHECK(Duration.ofDays(1)),
  /** The list of a clinic's patients is kept. */
  CASELOAD(Duration.ofSeconds(30));

  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LAST_RETRY = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  private final Duration every;

  JobKind(Duration every) {
    this.every = every;
  }

  /** From the beginning of one run that was done to that of the next; positive. */
  public Duration every() {
    return every;
  }

  /**
   * How long after it has failed it is tried again: a minute, then twice as long each time, up to
   * an hour.
   *
   * @param failures how often in a row it has failed, this time included; positive
   */
  Duration retry(int failures) {
    Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
  }

  /** How far ahead its next run can be. */
  Duration longest() {
    return every.compareTo(LAST_RETRY) < 0 ? LAST_RETRY : every;
  }
}
