package org.fbsroutines.domain.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.dosage.Frequency;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.Argument.Count;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/**
 * How far the sessions done reach the floor of a frequency. "At least 2–3 times a day" is fulfilled
 * by two; what is done beyond the floor on one day makes up for no other day.
 *
 * @param done sessions that count, at most the floor for each day, at least 0
 * @param due sessions that the floor asks for, at least 0
 * @param daysReached days on which the floor was reached
 * @param daysDue days of exercise that the days of the week ask for
 */
public record Adherence(int done, int due, int daysReached, int daysDue) {
  private static final int WEEK = 7;
  private static final Key SESSIONS =
      Key.of(
          "adherence",
          "{done} of {due, plural, one {{due} session} other {{due} sessions}} ({percent} %)");

  /**
   * Counts the sessions of a number of days. With fewer than seven days a week the best days count,
   * and a part of a week asks for its share of them, rounded down.
   *
   * @param frequency how often it was prescribed
   * @param from the first day
   * @param days how many days, at least 1
   * @param sessions the day of each session done; days outside do not count
   * @return the adherence
   * @throws IllegalArgumentException if there is no day
   */
  public static Adherence of(
      Frequency frequency, LocalDate from, int days, List<LocalDate> sessions) {
    checkArgument(days >= 1, "days: %s (expected: 1 or more)", days);
    int floor = frequency.sessionsPerDay().floor();
    Multiset<LocalDate> byDay = HashMultiset.create(sessions);
    int done = 0;
    int reached = 0;
    int daysDue = 0;
    for (int first = 0; first < days; first += WEEK) {
      int length = Math.min(WEEK, days - first);
      int asked = length * frequency.daysPerWeek() / WEEK;
      List<Integer> best = bestDays(byDay, from.plusDays(first), length, floor).subList(0, asked);
      done += best.stream().mapToInt(Integer::intValue).sum();
      reached += Collections.frequency(best, floor);
      daysDue += asked;
    }
    return new Adherence(done, daysDue * floor, reached, daysDue);
  }

  /**
   * Counts the sessions of an exercise by what was recorded. A session counts once, however many
   * records of it came in under different ids; a record that does not state the part of the day
   * counts as a separate session. One that was left out does not count.
   *
   * @param frequency how often it was prescribed
   * @param from the first day
   * @param days how many days, at least 1
   * @param exercise the exercise; records of others are left aside
   * @param records what was recorded; days outside do not count
   * @return the adherence
   * @throws IllegalArgumentException if there is no day
   */
  public static Adherence ofRecords(
      Frequency frequency,
      LocalDate from,
      int days,
      ExerciseId exercise,
      List<SessionRecord> records) {
    requireNonNull(exercise, "exercise");
    List<SessionRecord> own =
        records.stream()
            .filter(record -> record.pain().exercise().equals(exercise))
            .filter(record -> record.amount().isDone())
            .toList();
    Stream<Session> sessions =
        own.stream()
            .flatMap(
                record -> record.partOfDay().map(part -> new Session(record.date(), part)).stream())
            .distinct();
    Stream<LocalDate> withoutPart =
        own.stream().filter(record -> record.partOfDay().isEmpty()).map(SessionRecord::date);
    return of(
        frequency, from, days, Stream.concat(sessions.map(Session::date), withoutPart).toList());
  }

  private record Session(LocalDate date, PartOfDay partOfDay) {}

  private static ImmutableList<Integer> bestDays(
      Multiset<LocalDate> byDay, LocalDate from, int length, int floor) {
    return IntStream.range(0, length)
        .mapToObj(day -> Math.min(floor, byDay.count(from.plusDays(day))))
        .sorted(Collections.reverseOrder())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the key of {@link #phrase}, for translations. */
  public static Key key() {
    return SESSIONS;
  }

  /** Returns whether every session that the floor asks for was done. */
  public boolean isFull() {
    return done >= due;
  }

  /** Returns the sessions done as a percentage of those due, rounded down; 100 if none was due. */
  public int percent() {
    return due == 0 ? 100 : done * 100 / due;
  }

  /** Returns the words a person reads, such as "11 of 14 sessions (78 %)". */
  public Text phrase() {
    return SESSIONS.with(
        ImmutableMap.of(
            "done", new Count(done), "due", new Count(due), "percent", new Count(percent())));
  }
}
