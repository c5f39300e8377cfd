package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.Attention;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.web.chart.AdherenceChart;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.chart.PainChart;
import org.fbsroutines.web.page.Localizer;

/**
 * How it has gone: pain and adherence as charts.
 *
 * @param records what was done, the latest revisions
 * @param versions of the routine, the latest first
 * @param today the day that it is
 * @param zone of the clinic
 * @param words renders texts for the visitor
 */
record PatientStory(
    ImmutableList<SessionRecord> records,
    ImmutableList<RoutineVersion> versions,
    LocalDate today,
    ZoneId zone,
    Localizer words) {
  /** How many weeks are shown. */
  static final int WEEKS = 8;

  private static final int DAYS = 7;

  /** Returns the highest pain of each day, after and before exercise; empty without a record. */
  Optional<Chart> pain() {
    return PainChart.draw(
        new Chart.Caption(
            "pain",
            words.say("clinician.chart.pain"),
            words.say("clinician.chart.pain-summary"),
            ImmutableList.of(
                words.say("clinician.chart.day"),
                words.say("clinician.chart.after"),
                words.say("clinician.chart.before"))),
        ImmutableList.of(
            series("clinician.chart.after", record -> OptionalInt.of(record.pain().pain().nrs())),
            series(
                "clinician.chart.before",
                record ->
                    record
                        .painBefore()
                        .fold(pain -> OptionalInt.of(pain.nrs()), OptionalInt::empty))),
        ImmutableList.of(),
        words::shortDay);
  }

  private PainChart.Series series(String key, Function<SessionRecord, OptionalInt> pain) {
    return new PainChart.Series(
        words.say(key),
        records.stream()
            .map(SessionRecord::date)
            .distinct()
            .flatMap(
                day ->
                    records.stream()
                        .filter(record -> record.date().equals(day))
                        .flatMap(record -> pain.apply(record).stream().boxed())
                        .max(Comparator.naturalOrder())
                        .map(highest -> new PainChart.Reading(day, highest))
                        .stream())
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns how much of each full week's floor was done; empty without a full week. */
  Optional<Chart> adherence() {
    ImmutableList<AdherenceChart.Week> weeks =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(back -> today.minusDays((WEEKS - back + 1L) * DAYS))
            .flatMap(first -> week(first).stream())
            .collect(ImmutableList.toImmutableList());
    return weeks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AdherenceChart.draw(
                new Chart.Caption(
                    "adherence",
                    words.say("clinician.chart.adherence"),
                    words.say("clinician.chart.adherence-summary"),
                    ImmutableList.of(
                        words.say("clinician.chart.week"),
                        words.say("clinician.chart.done"),
                        words.say("clinician.chart.due"),
                        words.say("clinician.chart.share"))),
                new AdherenceChart.Signs(
                    words.say("clinician.chart.band"),
                    words.say("clinician.chart.within"),
                    words.say("clinician.chart.below")),
                weeks,
                Attention.LOW_ADHERENCE_PERCENT,
                percent -> words.say("clinician.chart.percent", percent)));
  }

  /** A week counts by the version that held on its first day. */
  private Optional<AdherenceChart.Week> week(LocalDate first) {
    return versions.stream()
        .filter(version -> !approvedOn(version).isAfter(first))
        .findFirst()
        .filter(version -> version.routine().period().contains(first))
        .map(version -> week(first, version));
  }

  private AdherenceChart.Week week(LocalDate first, RoutineVersion version) {
    ImmutableList<Adherence> each =
        version.routine().items().stream()
            .map(
                item ->
                    Adherence.ofRecords(
                        item.dosage().frequency(), first, DAYS, item.exercise(), records))
            .collect(ImmutableList.toImmutableList());
    Adherence all =
        new Adherence(
            sum(each.stream().map(Adherence::done)),
            sum(each.stream().map(Adherence::due)),
            sum(each.stream().map(Adherence::daysReached)),
            sum(each.stream().map(Adherence::daysDue)));
    return new AdherenceChart.Week(words.shortDay(first), all.percent(), all.done(), all.due());
  }

  private LocalDate approvedOn(RoutineVersion version) {
    return LocalDate.ofInstant(version.row().approvedAt(), zone);
  }

  private static int sum(Stream<Integer> numbers) {
    return numbers.mapToInt(Integer::intValue).sum();
  }
}
