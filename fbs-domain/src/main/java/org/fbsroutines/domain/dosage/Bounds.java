package org.fbsroutines.domain.dosage;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/** Range checks whose messages name the field, the value and the expected range. */
final class Bounds {
  private Bounds() {}

  static int checkBetween(String field, int value, int least, int most) {
    checkArgument(
        value >= least && value <= most, "%s: %s (expected: %s to %s)", field, value, least, most);
    return value;
  }

  static Duration checkSeconds(String field, Duration value, int least, int most) {
    checkArgument(
        value.toNanosPart() == 0 && value.toSeconds() >= least && value.toSeconds() <= most,
        "%s: %s (expected: whole seconds, %s to %s)",
        field,
        value,
        least,
        most);
    return value;
  }
}
