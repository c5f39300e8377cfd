package org.fbsroutines.persistence.store;

import java.time.Instant;

/** Moments that queries are asked about. */
public final class Moments {
  /** Later than anything that is recorded. */
  public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private Moments() {}
}
