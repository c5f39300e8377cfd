package org.fbsroutines.web;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fbsroutines.web.chart.AdherenceChart;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.chart.PainChart;
import org.fbsroutines.web.chart.UnlockChart;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;

/** A server with one page that shows every part of the pages. */
final class StyleGuide {
  static final String PATH = "/style-guide";

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);
  private static final int[] BEFORE = {6, 6, 7, 5, 6, 5, 5, 4, 5, 4, 4, 3};
  private static final int[] AFTER = {7, 6, 7, 6, 6, 5, 6, 4, 5, 5, 4, 4};
  private static final int[] PERCENTS = {45, 60, 85, 90, 70, 100, 95, 110};

  private StyleGuide() {}

  static WebServer start() {
    Pages pages = Spoken.pages();
    return WebServer.start(
        0,
        pages,
        ctx -> Optional.empty(),
        config -> {
          Routes.addAssets(config.routes, pages.assets());
          config.routes.get(
              PATH,
              ctx -> pages.showNamed(ctx, "style-guide", "Style guide", Section.NONE, charts()),
              Role.PUBLIC);
        });
  }

  private static ImmutableList<Chart> charts() {
    return ImmutableList.of(pain(), adherence(), unlocks());
  }

  private static Chart pain() {
    return PainChart.draw(
            new Chart.Caption(
                "pain",
                "Pain",
                "Pain before exercise fell from 6 to 3 in 12 weeks.",
                ImmutableList.of("Day", "Before", "After")),
            ImmutableList.of(
                new PainChart.Series("Before exercise", readings(BEFORE)),
                new PainChart.Series("After exercise", readings(AFTER))),
            ImmutableList.of(new PainChart.Event(TODAY.plusWeeks(4), "Routine changed")),
            StyleGuide::shortDate)
        .orElseThrow();
  }

  private static ImmutableList<PainChart.Reading> readings(int... levels) {
    return IntStream.range(0, levels.length)
        .mapToObj(week -> new PainChart.Reading(TODAY.plusWeeks(week), levels[week]))
        .collect(ImmutableList.toImmutableList());
  }

  private static Chart adherence() {
    return AdherenceChart.draw(
        new Chart.Caption(
            "adherence",
            "Sessions done",
            "In 5 of 8 weeks at least 80 % of the sessions were done.",
            ImmutableList.of("Week from", "Done", "Agreed", "Share")),
        new AdherenceChart.Signs("To aim at", "Reached", "Not reached"),
        IntStream.range(0, PERCENTS.length)
            .mapToObj(
                week ->
                    new AdherenceChart.Week(
                        shortDate(TODAY.plusWeeks(week)),
                        PERCENTS[week],
                        PERCENTS[week] * 20 / 100,
                        20))
            .collect(ImmutableList.toImmutableList()),
        80,
        percent -> percent + " %");
  }

  private static Chart unlocks() {
    return UnlockChart.draw(
        new Chart.Caption(
            "unlocks",
            "When exercises may unlock",
            "Swimming may unlock first, on 14 March 2027.",
            ImmutableList.of("Exercise", "From")),
        new UnlockChart.Signs("Waiting", "May be done, if the rest is given"),
        TODAY,
        ImmutableList.of(
            new UnlockChart.Unlock(
                "Swimming",
                Optional.of(LocalDate.of(2027, 3, 14)),
                "14 March 2027, if the surgeon has cleared the X-ray"),
            new UnlockChart.Unlock(
                "Dynamic lumbar stabilization",
                Optional.of(LocalDate.of(2027, 4, 2)),
                "2 April 2027"),
            new UnlockChart.Unlock(
                "Isokinetic training", Optional.empty(), "no day: waits for a clearance")),
        StyleGuide::shortDate);
  }

  private static String shortDate(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMM", Locale.UK).format(date);
  }
}
