package org.fbsroutines.domain.routine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.domain.text.Text;

/**
 * Where walking starts: 80 % of what was managed on average over three days (ETG, IENG).
 *
 * @param start one walk, in whole minutes, rounded down, never below one
 * @param why how the time was found
 * @param citations where the rule comes from
 */
public record WalkingStart(Effort.Timed start, Text why, ImmutableList<Citation> citations) {
  /** Refuses null. */
  public WalkingStart {
    requireNonNull(start, "start");
    requireNonNull(why, "why");
    requireNonNull(citations, "citations");
  }

  /** The days that are measured. */
  public static final int DAYS = 3;

  private static final int PERCENT = 80;

  /**
   * Works out the start.
   *
   * @param minutes walked until the pain required a stop, on each of three days, 1 to 240
   * @return the start
   * @throws IllegalArgumentException if there are not three values, or one is out of range
   */
  public static WalkingStart from(List<Integer> minutes) {
    checkArgument(
        minutes.size() == DAYS, "walkingMinutes: %s values (expected: 3)", minutes.size());
    minutes.forEach(
        value ->
            checkArgument(
                value >= 1 && value <= 240, "walkingMinutes: %s (expected: 1 to 240)", value));
    int total = minutes.stream().mapToInt(Integer::intValue).sum();
    int start = Math.max(1, total * PERCENT / 100 / DAYS);
    return new WalkingStart(
        Effort.Timed.minutes(start),
        RoutineWords.walkingStart(minutes),
        ImmutableList.of(Sources.ETG.whole(), Sources.IENG.whole()));
  }
}
