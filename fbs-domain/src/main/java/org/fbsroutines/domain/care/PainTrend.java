package org.fbsroutines.domain.care;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainScore;

/**
 * The mean pain after exercise of one week beside what it is held against.
 *
 * @param lately the mean of the last seven days, NRS; empty where nothing is recorded
 * @param before the mean of the seven days before those, NRS; empty where nothing is recorded
 * @param usual the usual pain
 */
public record PainTrend(OptionalDouble lately, OptionalDouble before, Known<PainScore> usual) {

  /** Nothing is recorded. */
  public static PainTrend none() {
    return new PainTrend(OptionalDouble.empty(), OptionalDouble.empty(), Known.unknown());
  }

  /**
   * How far the pain lies above the usual level, or above the week before where that is more.
   *
   * @return NRS points, negative where it lies below both; empty where there is nothing to compare
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
