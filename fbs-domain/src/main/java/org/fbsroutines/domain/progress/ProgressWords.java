package org.fbsroutines.domain.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.fbsroutines.domain.text.Argument.Day;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** Why a dosage is kept, cut or may grow, as it is stated. */
final class ProgressWords {
  private static final Key PAIN_DAYS =
      Key.of(
          "progress.pain-days",
          "The pain from {day} has stayed up for days: stop, and speak to the clinic.");
  private static final Key PAIN_ROSE =
      Key.of(
          "progress.pain-rose",
          "The pain rose too much on {day}: go on with less of it once it has settled.");
  private static final Key PAIN_UNKNOWN =
      Key.of(
          "progress.pain-unknown",
          "It is not known whether the pain from {day} rose above the usual and settled within 24"
              + " hours.");
  private static final Key HOLD_UNTIL =
      Key.of(
          "progress.hold-until", "Each dosage is kept for at least 7 days; this one until {day}.");
  private static final Key FLOOR =
      Key.of("progress.floor", "In the 7 days before today {adherence} of the floor were done.");
  static final Key STOP_TODAY =
      Key.of(
          "progress.stop-today",
          "The pain rose too much today: stop this exercise for today, and go on with less of it"
              + " once the pain has settled.");
  static final Key RAISE =
      Key.of(
          "progress.raise",
          "Seven days were done and tolerated: one thing may grow by about 10 %, if the clinician"
              + " agrees.");
  static final Key STEP_TOO_LARGE =
      Key.of("progress.step-too-large", "The smallest step would be more than 20 %.");
  static final Key NO_MORE =
      Key.of(
          "progress.no-more",
          "The article states no more than this; only a clinician goes above it.");

  static final ImmutableList<Key> KEYS =
      ImmutableList.of(
          PAIN_DAYS,
          PAIN_ROSE,
          PAIN_UNKNOWN,
          HOLD_UNTIL,
          FLOOR,
          STOP_TODAY,
          RAISE,
          STEP_TOO_LARGE,
          NO_MORE);

  private ProgressWords() {}

  static Text painForDays(LocalDate day) {
    return PAIN_DAYS.with("day", new Day(day));
  }

  static Text painRose(LocalDate day) {
    return PAIN_ROSE.with("day", new Day(day));
  }

  static Text painUnknown(LocalDate day) {
    return PAIN_UNKNOWN.with("day", new Day(day));
  }

  static Text holdUntil(LocalDate day) {
    return HOLD_UNTIL.with("day", new Day(day));
  }

  static Text belowTheFloor(Adherence adherence) {
    return FLOOR.with("adherence", adherence.phrase());
  }
}
