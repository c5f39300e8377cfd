package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it; for several threads. */
public final class TestClock extends Clock {
  private Instant now;

  /** Stands at a moment. */
  public TestClock(Instant now) {
    this.now = now;
  }

  /** Moves on. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** Moves to a moment, also an earlier one. */
  public synchronized void set(Instant moment) {
    now = moment;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource moments = () -> instant(); // Not this clock itself: it would ask itself again.
    return moments.withZone(zone);
  }
}
