package org.fbsroutines.domain.dosage;

import java.time.Duration;

/** English words for counts and times. */
final class Phrases {
  private Phrases() {}

  static String count(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  static String time(Duration time) {
    long minutes = time.toMinutes();
    int seconds = time.toSecondsPart();
    if (minutes == 0) {
      return count(seconds, "second");
    }
    String whole = count((int) minutes, "minute");
    return seconds == 0 ? whole : whole + " " + count(seconds, "second");
  }

  static String timesADay(int times) {
    return switch (times) {
      case 1 -> "once a day";
      case 2 -> "twice a day";
      default -> times + " times a day";
    };
  }
}
