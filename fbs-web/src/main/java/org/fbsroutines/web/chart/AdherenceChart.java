package org.fbsroutines.web.chart;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.function.IntFunction;

/** How much of what was agreed was done, a bar for each week, with the band to aim at. */
public final class AdherenceChart {
  private static final int HEIGHT = 420;
  private static final int LEFT = 104;
  private static final int RIGHT = 624;
  private static final int TOP = 28;
  private static final int BOTTOM = 360;
  private static final int MAX_LABELS = 4;

  private AdherenceChart() {}

  /**
   * A week.
   *
   * @param label its first day, in few letters
   * @param percent the sessions done of those agreed; 0 or more, drawn as 100 where it is more
   * @param done how many sessions were done
   * @param agreed how many were agreed
   */
  public record Week(String label, int percent, int done, int agreed) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Week {
      checkArgument(percent >= 0, "percent: %s (expected: 0 or more)", percent);
      checkArgument(done >= 0, "done: %s (expected: 0 or more)", done);
      checkArgument(agreed >= 0, "agreed: %s (expected: 0 or more)", agreed);
    }
  }

  /**
   * The words of the signs.
   *
   * @param band the band to aim at
   * @param within a bar that reaches the band
   * @param below a bar that does not
   */
  public record Signs(String band, String within, String below) {}

  /**
   * Draws the chart.
   *
   * @param caption its words; the headings are week, sessions done, sessions agreed, share
   * @param signs the words of the key
   * @param weeks in their order; not empty
   * @param bandFrom the least percentage to aim at
   * @param percents how a percentage is written
   * @return the chart
   */
  public static Chart draw(
      Chart.Caption caption,
      Signs signs,
      ImmutableList<Week> weeks,
      int bandFrom,
      IntFunction<String> percents) {
    checkArgument(!weeks.isEmpty(), "weeks: none (expected: at least one)");
    Drawing.Builder drawing = new Drawing.Builder();
    drawing.box(LEFT, y(100), RIGHT - LEFT, y(bandFrom) - y(100), "chart-band");
    for (int percent = 0; percent <= 100; percent += 50) {
      drawing.line(LEFT, y(percent), RIGHT, y(percent), percent == 0 ? "chart-axis" : "chart-grid");
      drawing.label(
          LEFT - 14, y(percent) + 10, percents.apply(percent), "chart-label chart-label--end");
    }
    int step = (RIGHT - LEFT) / weeks.size();
    int width = Math.min(64, step * 2 / 3);
    int labelled = (weeks.size() + MAX_LABELS - 1) / MAX_LABELS;
    for (int turn = 0; turn < weeks.size(); turn++) {
      Week week = weeks.get(turn);
      int middle = LEFT + step * turn + step / 2;
      int top = y(Math.min(100, week.percent()));
      drawing.box(
          middle - width / 2,
          top,
          width,
          BOTTOM - top,
          week.percent() < bandFrom ? "chart-bar chart-bar--below" : "chart-bar");
      if (turn % labelled == 0) {
        drawing.label(middle, BOTTOM + 42, week.label(), "chart-label chart-label--middle");
      }
    }
    return new Chart(
        caption,
        drawing.build(HEIGHT),
        ImmutableList.of(
            new Chart.Key(Chart.Sign.BAND, signs.band()),
            new Chart.Key(Chart.Sign.BAR, signs.within()),
            new Chart.Key(Chart.Sign.BAR_BELOW, signs.below())),
        rows(weeks, percents));
  }

  private static ImmutableList<ImmutableList<String>> rows(
      ImmutableList<Week> weeks, IntFunction<String> percents) {
    return weeks.reverse().stream()
        .map(
            week ->
                ImmutableList.of(
                    week.label(),
                    String.valueOf(week.done()),
                    String.valueOf(week.agreed()),
                    percents.apply(week.percent())))
        .collect(ImmutableList.toImmutableList());
  }

  private static int y(int percent) {
    return BOTTOM - percent * (BOTTOM - TOP) / 100;
  }
}
