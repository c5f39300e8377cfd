package org.fbsroutines.domain.instruction;

import java.time.LocalDate;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/** What every instruction of a clinician must state: by whom, why and for how long. */
final class Grounds {
  private Grounds() {}

  static void check(
      String author, String reason, LocalDate fromInclusive, LocalDate untilExclusive) {
    if (author.isBlank()) {
      throw InvalidValueException.of("author", author, Complaint.CLINICIAN.of());
    }
    if (reason.isBlank()) {
      throw InvalidValueException.of("reason", reason, Complaint.REASON.of());
    }
    if (!fromInclusive.isBefore(untilExclusive)) {
      throw InvalidValueException.of(
          "until", untilExclusive, Complaint.AFTER.of(new Argument.Day(fromInclusive)));
    }
  }
}
