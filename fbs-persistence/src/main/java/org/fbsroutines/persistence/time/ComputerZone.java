package org.fbsroutines.persistence.time;

import java.time.Clock;
import java.time.ZoneId;

/**
 * The time zone of the computer: what a new clinic begins with, and nothing else. Which day it is
 * in a clinic, the clinic's own zone decides.
 */
public final class ComputerZone {
  private ComputerZone() {}

  /** Returns the computer's clock, in the computer's zone. */
  public static Clock clock() {
    return Clock.system(id());
  }

  /** Returns the computer's zone. */
  public static ZoneId id() {
    return ZoneId.systemDefault();
  }
}
