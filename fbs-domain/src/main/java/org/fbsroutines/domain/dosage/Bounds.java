package org.fbsroutines.domain.dosage;

import java.time.Duration;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/** Range checks whose messages name the field, the value and the expected range. */
final class Bounds {
  private Bounds() {}

  static int checkBetween(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw InvalidValueException.of(field, value, Complaint.RANGE.of(least, most));
    }
    return value;
  }

  static Duration checkSeconds(String field, Duration value, int least, int most) {
    if (value.toNanosPart() != 0 || value.toSeconds() < least || value.toSeconds() > most) {
      throw InvalidValueException.of(
          field,
          value.toNanosPart() == 0 ? value.toSeconds() : value,
          Complaint.WHOLE_SECONDS.of(least, most));
    }
    return value;
  }
}
