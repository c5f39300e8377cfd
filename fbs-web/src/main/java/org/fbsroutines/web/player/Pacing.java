package org.fbsroutines.web.player;

import java.util.Locale;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Effort;

/**
 * An effort as the player's script counts it. What a kind does not have is zero.
 *
 * @param kind what the script calls it: a count, a time, or free for a distance and for what a
 *     clinician has stated, where one stops by oneself
 * @param repetitions in one set, for each side or direction
 * @param times how many sides or directions, 1 or 2
 * @param sets how many sets
 * @param holdSeconds how long each repetition is held
 * @param restSeconds between sets
 * @param seconds how long in all
 */
public record Pacing(
    String kind,
    int repetitions,
    int times,
    int sets,
    long holdSeconds,
    long restSeconds,
    long seconds) {
  private static final Pacing FREE = new Pacing("free", 0, 1, 1, 0, 0, 0);

  static Pacing of(Optional<Effort> effort) {
    return effort
        .map(
            one ->
                one.fold(
                    counted ->
                        new Pacing(
                            "repetitions",
                            counted.repetitions(),
                            counted.direction().times(),
                            counted.sets(),
                            counted.hold().toSeconds(),
                            counted.rest().toSeconds(),
                            0),
                    timed -> new Pacing("timed", 0, 1, 1, 0, 0, timed.duration().toSeconds()),
                    distance -> FREE))
        .orElse(FREE);
  }

  /** Returns what stands large before the start: the count or the time; empty where one is free. */
  public String amount() {
    return switch (kind) {
      case "repetitions" -> Integer.toString(repetitions);
      case "timed" -> String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
      default -> "";
    };
  }
}
