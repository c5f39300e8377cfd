package org.fbsroutines.web.clinician.screening;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.screening.UnlockStep;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.chart.UnlockChart;
import org.fbsroutines.web.page.Localizer;

/** When exercises that may not be done now will be, as a chart. */
final class Unlocks {
  private final ImmutableList<UnlockStep> timeline;
  private final Localizer words;

  private Unlocks(ImmutableList<UnlockStep> timeline, Localizer words) {
    this.timeline = timeline;
    this.words = words;
  }

  /** Draws the chart; empty where time alone changes nothing for what may not be done now. */
  static Optional<Chart> chart(
      Screening screening, ImmutableList<UnlockStep> timeline, Localizer words) {
    Unlocks unlocks = new Unlocks(timeline, words);
    ImmutableList<UnlockChart.Unlock> rows =
        screening.exercises().stream()
            .filter(decided -> !decided.verdict().isReleasable())
            .flatMap(decided -> unlocks.row(decided).stream())
            .collect(ImmutableList.toImmutableList());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            UnlockChart.draw(
                new Chart.Caption(
                    "unlocks",
                    words.say("clinician.unlocks.title"),
                    words.say("clinician.unlocks.summary"),
                    ImmutableList.of(
                        words.say("clinician.exercise"), words.say("clinician.unlocks.when"))),
                new UnlockChart.Signs(
                    words.say("clinician.unlocks.waiting"), words.say("clinician.unlocks.open")),
                screening.date(),
                rows,
                words::date));
  }

  private Optional<UnlockChart.Unlock> row(ExerciseScreening decided) {
    return UnlockTimeline.release(timeline, decided)
        .map(
            step ->
                new UnlockChart.Unlock(
                    words.translate(decided.exercise().name()),
                    Optional.of(step.date()),
                    translate(step)));
  }

  private String translate(UnlockStep step) {
    String day = words.date(step.date());
    String waits =
        step.waitsFor().stream()
            .map(question -> words.translate(question.text()))
            .collect(joining(" "));
    return waits.isEmpty()
        ? words.say("clinician.unlocks.from", day, words.translate(step.after().phrase()))
        : words.say("clinician.unlocks.from-if", day, waits);
  }
}
