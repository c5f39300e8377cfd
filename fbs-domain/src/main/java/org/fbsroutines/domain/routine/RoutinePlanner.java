package org.fbsroutines.domain.routine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Text;

/**
 * Spreads a routine over days and sessions: every exercise as often as its dosage plans, its
 * sessions far apart, days of rest spread over the week, and one lies down only once in a session.
 */
public final class RoutinePlanner {
  private static final Comparator<ScheduledItem> ORDER =
      Comparator.comparing((ScheduledItem entry) -> entry.item().position())
          .thenComparing(entry -> entry.item().exercise());

  private RoutinePlanner() {}

  /**
   * The sessions of one day.
   *
   * @param routine an approved routine
   * @param date a day of its period
   * @return the day
   * @throws IllegalArgumentException if the day is outside the period
   */
  public static RoutineDay day(ApprovedRoutine routine, LocalDate date) {
    return day(routine.period(), routine.items(), date);
  }

  /** All days of a routine. */
  public static ImmutableList<RoutineDay> days(ApprovedRoutine routine) {
    return routine
        .period()
        .startsOn()
        .datesUntil(routine.period().endsOn().plusDays(1))
        .map(date -> day(routine, date))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the keys of all texts of a routine, for translations. */
  public static ImmutableList<Key> keys() {
    return RoutineWords.KEYS;
  }

  static ImmutableList<Text> warnings(RoutinePeriod period, ImmutableList<RoutineItem> items) {
    ImmutableSet.Builder<Text> warnings = ImmutableSet.builder();
    for (int i = 0; i < 7; i++) {
      LocalDate date = period.startsOn().plusDays(i);
      if (period.contains(date)) {
        for (Session session : day(period, items, date).sessions()) {
          if (session.items().size() > Session.MANY) {
            warnings.add(RoutineWords.many(session.partOfDay(), session.items().size()));
          }
        }
      }
    }
    return warnings.build().asList();
  }

  static RoutineDay day(RoutinePeriod period, ImmutableList<RoutineItem> items, LocalDate date) {
    checkArgument(
        period.contains(date),
        "date: %s (expected: %s to %s)",
        date,
        period.startsOn(),
        period.endsOn());
    Map<PartOfDay, List<ScheduledItem>> sessions = new EnumMap<>(PartOfDay.class);
    long dayOfRoutine = ChronoUnit.DAYS.between(period.startsOn(), date);
    for (RoutineItem item : items) {
      if (isExerciseDay(dayOfRoutine, item.dosage().frequency().daysPerWeek())) {
        place(item, sessions);
      }
    }
    return new RoutineDay(
        date,
        sessions.entrySet().stream()
            .map(
                session ->
                    new Session(
                        session.getKey(), ImmutableList.sortedCopyOf(ORDER, session.getValue())))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Spreads the days evenly: day n counts if the running share of days steps up. */
  private static boolean isExerciseDay(long dayOfRoutine, int daysPerWeek) {
    long dayOfWeek = dayOfRoutine % 7;
    return (dayOfWeek + 1) * daysPerWeek / 7 > dayOfWeek * daysPerWeek / 7;
  }

  private static void place(RoutineItem item, Map<PartOfDay, List<ScheduledItem>> sessions) {
    int times = item.dosage().frequency().sessionsPerDay().target();
    int number = 1;
    for (PartOfDay part : PartOfDay.spread(times)) {
      sessions
          .computeIfAbsent(part, unused -> new ArrayList<>())
          .add(new ScheduledItem(item, number, times));
      number++;
    }
  }
}
