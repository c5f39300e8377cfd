package org.fbsroutines.persistence.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as queries ask about them and answer with them. */
public final class Moments {
  /** Later than anything that is recorded. */
  public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Moments() {}

  /**
   * Reads a moment.
   *
   * @param microseconds since 1970 in UTC, in digits
   * @return the moment
   */
  public static Instant ofMicroseconds(String microseconds) {
    return Instant.EPOCH.plus(Long.parseLong(microseconds), ChronoUnit.MICROS);
  }
}
