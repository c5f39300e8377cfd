package org.fbsroutines.domain.restriction;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/** What every instruction of a clinician must say: by whom, why and for how long. */
final class Grounds {
  private Grounds() {}

  static void check(
      String author, String reason, LocalDate fromInclusive, LocalDate untilExclusive) {
    checkArgument(!author.isBlank(), "author: blank (expected: the clinician's name)");
    checkArgument(!reason.isBlank(), "reason: blank (expected: why, in words)");
    checkArgument(
        fromInclusive.isBefore(untilExclusive),
        "until: %s (expected: after %s)",
        untilExclusive,
        fromInclusive);
  }
}
