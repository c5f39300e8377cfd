package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;

/**
 * The mean pain after exercise of one week beside what it is held against, and the worst of now.
 *
 * @param lately the mean of the last seven days, NRS; empty if nothing is recorded
 * @param before the mean of the seven days before those, NRS; empty if nothing is recorded
 * @param usual the usual pain
 * @param worst the highest of today and yesterday, NRS; empty if nothing is recorded
 */
public record PainTrend(
    OptionalDouble lately, OptionalDouble before, Known<PainScore> usual, OptionalInt worst) {
  /** Refuses null. */
  public PainTrend {
    requireNonNull(lately, "lately");
    requireNonNull(before, "before");
    requireNonNull(usual, "usual");
    requireNonNull(worst, "worst");
  }

  /**
   * Whether the pain of today or yesterday was so high that the exercise had to be stopped (R37).
   *
   * @param rule when to stop
   * @return false if nothing is recorded
   */
  public boolean isStop(PainRule rule) {
    return worst.stream().anyMatch(pain -> pain >= rule.stop());
  }

  /**
   * How far the pain lies above the usual level, or above the week before where that is more.
   *
   * @return NRS points, negative if it lies below both; empty if there is nothing to compare
   */
  public OptionalDouble rise() {
    if (lately.isEmpty()) {
      return OptionalDouble.empty();
    }
    DoubleStream levels =
        DoubleStream.concat(
            before.stream(), usual.fold(pain -> DoubleStream.of(pain.nrs()), DoubleStream::empty));
    OptionalDouble lowest = levels.min();
    return lowest.isEmpty()
        ? lowest
        : OptionalDouble.of(lately.getAsDouble() - lowest.getAsDouble());
  }
}
