package org.fbsroutines.domain.progress;

import java.time.Duration;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.dosage.Effort;

/**
 * One thing of a dosage that may be raised while all others stay (SFH, ETG, IENG). Sets, sessions a
 * day and days a week are not among them: one more of any is far above a fifth.
 */
public enum Variable {
  /** The repetitions of a set. */
  REPETITIONS {
    @Override
    Optional<Effort> raised(Effort effort) {
      return effort.fold(
          now ->
              step(now.repetitions(), 1, MAX_REPETITIONS)
                  .map(
                      more ->
                          new Effort.Repetitions(
                              more, now.direction(), now.sets(), now.hold(), now.rest())),
          timed -> Optional.empty(),
          distance -> Optional.empty());
    }
  },
  /** How long each repetition is held. */
  HOLD {
    @Override
    Optional<Effort> raised(Effort effort) {
      return effort.fold(
          now ->
              step((int) now.hold().toSeconds(), 1, MAX_HOLD_SECONDS)
                  .map(
                      more ->
                          new Effort.Repetitions(
                              now.repetitions(),
                              now.direction(),
                              now.sets(),
                              Duration.ofSeconds(more),
                              now.rest())),
          timed -> Optional.empty(),
          distance -> Optional.empty());
    }
  },
  /** The time without interruption. */
  DURATION {
    @Override
    Optional<Effort> raised(Effort effort) {
      return effort.fold(
          repetitions -> Optional.empty(),
          now ->
              step((int) now.duration().toSeconds(), HALF_A_MINUTE, MAX_SECONDS)
                  .map(more -> new Effort.Timed(Duration.ofSeconds(more))),
          distance -> Optional.empty());
    }
  },
  /** The distance. */
  DISTANCE {
    @Override
    Optional<Effort> raised(Effort effort) {
      return effort.fold(
          repetitions -> Optional.empty(),
          timed -> Optional.empty(),
          now -> step(now.metres(), 1, MAX_METRES).map(Effort.Distance::new));
    }
  };

  /** The usual step, as a percentage of what is done now. */
  static final int PERCENT = 10;

  /** The largest step, as a percentage of what is done now. */
  static final int MAX_PERCENT = 20;

  private static final int HALF_A_MINUTE = 30;
  private static final int MAX_REPETITIONS = 100;
  private static final int MAX_HOLD_SECONDS = 120;
  private static final int MAX_SECONDS = 14_400;
  private static final int MAX_METRES = 20_000;

  abstract Optional<Effort> raised(Effort effort);

  /**
   * A dosage with this one thing raised by a tenth; by one if a tenth is less than one, as long as
   * that is no more than a fifth.
   *
   * @param dosage the dosage done now
   * @return the raised dosage; empty if the dosage has no such thing, or none can be added
   */
  public Optional<Dosage.Stated> raise(Dosage.Stated dosage) {
    return raised(dosage.effort())
        .map(effort -> new Dosage.Stated(effort, dosage.frequency(), dosage.intensity()));
  }

  private static Optional<Integer> step(int now, int grain, int most) {
    int tenth = now * PERCENT / 100;
    int even = (now + tenth) / grain * grain;
    int next = even > now ? even : now + Math.max(1, tenth);
    return (next - now) * 100 <= now * MAX_PERCENT && next <= most
        ? Optional.of(next)
        : Optional.empty();
  }
}
