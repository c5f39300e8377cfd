package org.fbsroutines.web.chart;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When exercises may unlock, a bar of time for each. */
public final class UnlockChart {
  private static final int ROW = 92;
  private static final int LEFT = 8;
  private static final int RIGHT = 632;
  private static final int TOP = 20;
  private static final int SHORTEST_DAYS = 28;

  private UnlockChart() {}

  /**
   * An exercise.
   *
   * @param name its name
   * @param from the first day on which its waiting time is over; empty where no time alone opens it
   * @param words the same in words, with what else it waits for
   */
  public record Unlock(String name, Optional<LocalDate> from, String words) {}

  /**
   * The words of the signs.
   *
   * @param waiting time that must still pass
   * @param open time from which it may be done, if the rest is given
   */
  public record Signs(String waiting, String open) {}

  /**
   * Draws the chart.
   *
   * @param caption its words; the headings are the exercise and from when
   * @param signs the words of the key
   * @param today where the bars begin
   * @param unlocks in the order in which they are shown; not empty
   * @param dates how a day is written, in few letters
   * @return the chart
   */
  public static Chart draw(
      Chart.Caption caption,
      Signs signs,
      LocalDate today,
      ImmutableList<Unlock> unlocks,
      Function<LocalDate, String> dates) {
    DayScale scale = new DayScale(today, end(today, unlocks), LEFT, RIGHT);
    Drawing.Builder drawing = new Drawing.Builder();
    for (int turn = 0; turn < unlocks.size(); turn++) {
      drawRow(drawing, scale, unlocks.get(turn), TOP + turn * ROW, dates);
    }
    int bottom = TOP + unlocks.size() * ROW;
    drawing.line(LEFT, bottom, RIGHT, bottom, "chart-axis");
    drawing.label(LEFT, bottom + 38, dates.apply(today), "chart-label chart-label--start");
    drawing.label(RIGHT, bottom + 38, dates.apply(scale.last()), "chart-label chart-label--end");
    return new Chart(
        caption,
        drawing.build(bottom + 56),
        ImmutableList.of(
            new Chart.Key(Chart.Sign.WAITING, signs.waiting()),
            new Chart.Key(Chart.Sign.OPEN, signs.open())),
        unlocks.stream()
            .map(unlock -> ImmutableList.of(unlock.name(), unlock.words()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static void drawRow(
      Drawing.Builder drawing,
      DayScale scale,
      Unlock unlock,
      int top,
      Function<LocalDate, String> dates) {
    int at = unlock.from().map(scale::x).orElse(RIGHT);
    drawing.label(LEFT, top + 30, unlock.name(), "chart-label chart-label--strong");
    drawing.box(LEFT, top + 44, at - LEFT, 26, "chart-waiting");
    unlock
        .from()
        .ifPresent(
            from -> {
              drawing.box(at, top + 44, RIGHT - at, 26, "chart-open");
              drawing.label(RIGHT, top + 30, dates.apply(from), "chart-label chart-label--end");
            });
  }

  private static LocalDate end(LocalDate today, ImmutableList<Unlock> unlocks) {
    LocalDate last =
        Stream.concat(
                Stream.of(today.plusDays(SHORTEST_DAYS)),
                unlocks.stream().flatMap(unlock -> unlock.from().stream()))
            .max(Comparator.naturalOrder())
            .orElse(today);
    // Room behind the last one, so that its open time can be seen.
    return last.plusDays(14);
  }
}
