package org.fbsroutines.web.chart;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Pain from 0 to 10, day by day, as one or two lines. */
public final class PainChart {
  private static final int HEIGHT = 440;
  private static final int LEFT = 64;
  private static final int RIGHT = 624;
  private static final int TOP = 28;
  private static final int BOTTOM = 384;
  private static final int MAX = 10;

  private PainChart() {}

  /**
   * What was felt on a day.
   *
   * @param date the day
   * @param pain from 0 to 10
   */
  public record Reading(LocalDate date, int pain) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not from 0 to 10
     */
    public Reading {
      checkArgument(pain >= 0 && pain <= MAX, "pain: %s (expected: 0 to 10)", pain);
    }
  }

  /**
   * A line.
   *
   * @param label what it shows, such as "Before exercise"
   * @param readings at most one a day, in any order
   */
  public record Series(String label, ImmutableList<Reading> readings) {}

  /**
   * Something that happened and may explain a change.
   *
   * @param date the day
   * @param label what it was
   */
  public record Event(LocalDate date, String label) {}

  /**
   * Draws the chart.
   *
   * @param caption its words; the headings are the day and one for each line
   * @param series one line or two
   * @param events may be empty
   * @param dates how a day is written, in few letters
   * @return the chart; empty where there is no reading
   */
  public static Optional<Chart> draw(
      Chart.Caption caption,
      ImmutableList<Series> series,
      ImmutableList<Event> events,
      Function<LocalDate, String> dates) {
    ImmutableSortedSet<LocalDate> days =
        series.stream()
            .flatMap(line -> line.readings().stream())
            .map(Reading::date)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    DayScale scale = new DayScale(days.first(), days.last(), LEFT + 24, RIGHT - 24);
    Drawing.Builder drawing = new Drawing.Builder();
    drawAxes(drawing, scale, dates);
    for (Event event : events) {
      int x = scale.x(event.date());
      drawing.line(x, TOP, x, BOTTOM, "chart-event");
    }
    // The second line lies behind the first.
    for (int turn = series.size() - 1; turn >= 0; turn--) {
      drawLine(drawing, scale, series.get(turn), turn == 0 ? "" : "--second");
    }
    return Optional.of(
        new Chart(caption, drawing.build(HEIGHT), key(series, events), rows(days, series, dates)));
  }

  private static void drawAxes(
      Drawing.Builder drawing, DayScale scale, Function<LocalDate, String> dates) {
    for (int pain = 0; pain <= MAX; pain += 2) {
      drawing.line(LEFT, y(pain), RIGHT, y(pain), pain == 0 ? "chart-axis" : "chart-grid");
      drawing.label(LEFT - 14, y(pain) + 10, String.valueOf(pain), "chart-label chart-label--end");
    }
    scale
        .marks(3)
        .forEach(
            day ->
                drawing.label(
                    scale.x(day),
                    BOTTOM + 44,
                    dates.apply(day),
                    "chart-label chart-label--" + anchor(scale, day)));
  }

  private static String anchor(DayScale scale, LocalDate day) {
    boolean atTheEnd = day.equals(scale.last()) && !day.equals(scale.first());
    return atTheEnd ? "end" : day.equals(scale.first()) ? "start" : "middle";
  }

  private static void drawLine(
      Drawing.Builder drawing, DayScale scale, Series series, String suffix) {
    ImmutableList<Reading> readings =
        ImmutableList.sortedCopyOf(Comparator.comparing(Reading::date), series.readings());
    drawing.path(
        readings.stream()
            .map(reading -> scale.x(reading.date()) + "," + y(reading.pain()))
            .collect(joining(" ")),
        "chart-line" + (suffix.isEmpty() ? "" : " chart-line" + suffix));
    readings.forEach(
        reading ->
            drawing.dot(
                scale.x(reading.date()),
                y(reading.pain()),
                "chart-point" + (suffix.isEmpty() ? "" : " chart-point" + suffix)));
  }

  private static ImmutableList<Chart.Key> key(
      ImmutableList<Series> series, ImmutableList<Event> events) {
    ImmutableList.Builder<Chart.Key> key = ImmutableList.builder();
    for (int turn = 0; turn < series.size(); turn++) {
      key.add(
          new Chart.Key(
              turn == 0 ? Chart.Sign.LINE : Chart.Sign.SECOND_LINE, series.get(turn).label()));
    }
    events.forEach(event -> key.add(new Chart.Key(Chart.Sign.EVENT, event.label())));
    return key.build();
  }

  private static ImmutableList<ImmutableList<String>> rows(
      ImmutableSortedSet<LocalDate> days,
      ImmutableList<Series> series,
      Function<LocalDate, String> dates) {
    ImmutableList.Builder<ImmutableList<String>> rows = ImmutableList.builder();
    for (LocalDate day : days.descendingSet()) {
      ImmutableList.Builder<String> row = ImmutableList.builder();
      row.add(dates.apply(day));
      for (Series line : series) {
        row.add(
            line.readings().stream()
                .filter(reading -> reading.date().equals(day))
                .findFirst()
                .map(reading -> String.valueOf(reading.pain()))
                .orElse("–"));
      }
      rows.add(row.build());
    }
    return rows.build();
  }

  private static int y(int pain) {
    return BOTTOM - pain * (BOTTOM - TOP) / MAX;
  }
}
