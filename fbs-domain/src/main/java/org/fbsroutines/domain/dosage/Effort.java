package org.fbsroutines.domain.dosage;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.function.Function;
import org.fbsroutines.domain.text.Argument.Count;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/** What is done in one go: repetitions, a time, or a distance. */
public sealed interface Effort permits Effort.Repetitions, Effort.Timed, Effort.Distance {

  /**
   * A count of movements.
   *
   * @param repetitions movements in one set, for each {@code direction}, 1 to 100
   * @param direction what the count is counted for
   * @param sets 1 to 10
   * @param hold how long each is held, whole seconds, 0 to 120; zero if no hold is stated
   * @param rest between sets, whole seconds, 0 to 600; zero if no rest is stated
   */
  record Repetitions(int repetitions, Direction direction, int sets, Duration hold, Duration rest)
      implements Effort {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Repetitions {
      requireNonNull(direction, "direction");
      requireNonNull(hold, "hold");
      requireNonNull(rest, "rest");
      Bounds.checkBetween("repetitions", repetitions, 1, 100);
      Bounds.checkBetween("sets", sets, 1, 10);
      Bounds.checkSeconds("hold", hold, 0, 120);
      Bounds.checkSeconds("rest", rest, 0, 600);
    }

    /**
     * One set without a stated hold.
     *
     * @param repetitions 1 to 100
     * @return the repetitions
     */
    public static Repetitions of(int repetitions) {
      return new Repetitions(repetitions, Direction.NONE, 1, Duration.ZERO, Duration.ZERO);
    }

    /**
     * One set in both directions.
     *
     * @param repetitions for each direction, 1 to 100
     * @return the repetitions
     */
    public static Repetitions inEachDirection(int repetitions) {
      return new Repetitions(
          repetitions, Direction.EACH_DIRECTION, 1, Duration.ZERO, Duration.ZERO);
    }

    @Override
    public <R> R fold(
        Function<Repetitions, R> onRepetitions,
        Function<Timed, R> onTimed,
        Function<Distance, R> onDistance) {
      return onRepetitions.apply(this);
    }

    @Override
    public int amount() {
      return repetitions * direction.times() * sets;
    }

    @Override
    public Unit unit() {
      return Unit.REPETITIONS;
    }

    @Override
    public Repetitions scaled(int percent) {
      return new Repetitions(scale(repetitions, percent), direction, sets, hold, rest);
    }

    @Override
    public DosageOrder compare(Effort other) {
      return other.fold(
          that ->
              DosageOrder.of(
                      repetitions * direction.times(), that.repetitions * that.direction.times())
                  .and(DosageOrder.of(sets, that.sets))
                  .and(DosageOrder.of(hold, that.hold)),
          timed -> DosageOrder.INCOMPARABLE,
          distance -> DosageOrder.INCOMPARABLE);
    }

    @Override
    public DosageOrder compareRest(Effort other) {
      return other.fold(
          that -> sets == 1 || that.sets == 1 ? DosageOrder.EQUAL : DosageOrder.of(that.rest, rest),
          timed -> DosageOrder.EQUAL,
          distance -> DosageOrder.EQUAL);
    }

    @Override
    public ImmutableList<Text> parts() {
      ImmutableList.Builder<Text> parts = ImmutableList.builder();
      parts.add(DosageWords.repetitions(repetitions, direction, sets));
      if (!hold.isZero()) {
        parts.add(DosageWords.held(hold));
      }
      if (!rest.isZero()) {
        parts.add(DosageWords.rest(rest));
      }
      return parts.build();
    }
  }

  /**
   * A time without interruption.
   *
   * @param duration whole seconds, 10 seconds to 4 hours
   */
  record Timed(Duration duration) implements Effort {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the duration is out of its range
     */
    public Timed {
      requireNonNull(duration, "duration");
      Bounds.checkSeconds("duration", duration, 10, 14_400);
    }

    /**
     * A time in minutes.
     *
     * @param minutes 1 to 240
     * @return the time
     */
    public static Timed minutes(int minutes) {
      return new Timed(Duration.ofMinutes(minutes));
    }

    @Override
    public <R> R fold(
        Function<Repetitions, R> onRepetitions,
        Function<Timed, R> onTimed,
        Function<Distance, R> onDistance) {
      return onTimed.apply(this);
    }

    @Override
    public int amount() {
      return (int) duration.toSeconds();
    }

    @Override
    public Unit unit() {
      return Unit.SECONDS;
    }

    @Override
    public Timed scaled(int percent) {
      return new Timed(Duration.ofSeconds(Math.max(10, scale(amount(), percent))));
    }

    @Override
    public DosageOrder compare(Effort other) {
      return other.fold(
          repetitions -> DosageOrder.INCOMPARABLE,
          that -> DosageOrder.of(duration, that.duration),
          distance -> DosageOrder.INCOMPARABLE);
    }

    @Override
    public ImmutableList<Text> parts() {
      return ImmutableList.of(DosageWords.time(duration));
    }
  }

  /**
   * A distance.
   *
   * @param metres 1 to 20 000
   */
  record Distance(int metres) implements Effort {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the distance is out of its range
     */
    public Distance {
      Bounds.checkBetween("metres", metres, 1, 20_000);
    }

    @Override
    public <R> R fold(
        Function<Repetitions, R> onRepetitions,
        Function<Timed, R> onTimed,
        Function<Distance, R> onDistance) {
      return onDistance.apply(this);
    }

    @Override
    public int amount() {
      return metres;
    }

    @Override
    public Unit unit() {
      return Unit.METRES;
    }

    @Override
    public Distance scaled(int percent) {
      return new Distance(scale(metres, percent));
    }

    @Override
    public DosageOrder compare(Effort other) {
      return other.fold(
          repetitions -> DosageOrder.INCOMPARABLE,
          timed -> DosageOrder.INCOMPARABLE,
          that -> DosageOrder.of(metres, that.metres));
    }

    @Override
    public ImmutableList<Text> parts() {
      return ImmutableList.of(DosageWords.metres(metres));
    }
  }

  /**
   * One function for each kind; the only way to look inside from elsewhere.
   *
   * @param <R> the result
   * @param onRepetitions applied to repetitions
   * @param onTimed applied to a time
   * @param onDistance applied to a distance
   * @return what the function for this kind returned
   */
  <R> R fold(
      Function<Repetitions, R> onRepetitions,
      Function<Timed, R> onTimed,
      Function<Distance, R> onDistance);

  /**
   * Returns what one session adds up to, in {@link #unit()}: both directions and all sets counted.
   */
  int amount();

  /** Returns the unit of {@link #amount()}. */
  Unit unit();

  /**
   * This effort at a percentage, rounded down, never below one repetition, one metre or ten
   * seconds.
   *
   * @param percent 1 to 100
   * @return the smaller effort
   * @throws IllegalArgumentException if the percentage is out of its range
   */
  Effort scaled(int percent);

  /**
   * Compares part by part.
   *
   * @param other the effort to compare with
   * @return how this one compares with it
   */
  DosageOrder compare(Effort other);

  /**
   * Compares the rest between sets; the less there is, the more is asked.
   *
   * @param other the effort to compare with
   * @return how this one compares with it; equal if one of them has nothing to rest between
   */
  default DosageOrder compareRest(Effort other) {
    return DosageOrder.EQUAL;
  }

  /** Returns its text, part by part, such as "10 repetitions" and "each held for …". */
  ImmutableList<Text> parts();

  /** Returns its text, such as "10 repetitions in each direction". */
  default Text phrase() {
    return DosageWords.parts(parts());
  }

  /** The unit of an amount. */
  enum Unit {
    /** Movements, both sides or directions counted. */
    REPETITIONS("repetitions", "repetition"),
    /** Seconds. */
    SECONDS("seconds", "second"),
    /** Metres. */
    METRES("metres", "metre");

    private final Key exactly;
    private final Key range;

    Unit(String token, String singular) {
      this.exactly =
          Key.of(
              "volume." + token,
              "{most, plural, one {{most} %1$s} other {{most} %1$ss}} a day".formatted(singular));
      this.range =
          Key.of("volume." + token + "-range", "{floor}–{most} %ss a day".formatted(singular));
    }

    /** Returns the keys of what a day adds up to, for translations. */
    public ImmutableList<Key> keys() {
      return ImmutableList.of(exactly, range);
    }

    Text aDay(int floor, int most) {
      return floor == most
          ? exactly.with("most", most)
          : range.with(ImmutableMap.of("floor", new Count(floor), "most", new Count(most)));
    }
  }

  private static int scale(int value, int percent) {
    checkArgument(percent >= 1 && percent <= 100, "percent: %s (expected: 1 to 100)", percent);
    return Math.max(1, value * percent / 100);
  }
}
