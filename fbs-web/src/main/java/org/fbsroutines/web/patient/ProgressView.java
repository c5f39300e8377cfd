package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.Adherence;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.chart.AdherenceChart;
import org.fbsroutines.web.chart.Chart;
import org.fbsroutines.web.chart.PainChart;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.RecordedDays;

/**
 * How it went: pain and what was done, as charts, and every record.
 *
 * @param records in their latest revision, by day
 * @param routine what is approved now; empty without one
 * @param catalogue where the exercises are named
 * @param today the day
 * @param page which of the pages of days with records, from 1
 * @param words renders texts
 */
public record ProgressView(
    ImmutableList<SessionRecordRow> records,
    Optional<ApprovedRoutine> routine,
    Catalogue catalogue,
    LocalDate today,
    int page,
    Localizer words) {
  private static final String PATH = "/progress";
  private static final int DAYS_A_WEEK = 7;

  /** From how much of what was agreed a week counts as kept: the floor itself. */
  private static final int KEPT_PERCENT = 100;

  /** Returns the highest pain of each day, before and after exercise; empty without a record. */
  public Optional<Chart> pain() {
    ImmutableList<SessionRecord> all = latest();
    return PainChart.draw(
        new Chart.Caption(
            "pain",
            words.say("patient.progress.pain"),
            words.say("patient.progress.pain-summary"),
            ImmutableList.of(
                words.say("patient.progress.day"),
                words.say("patient.record.after"),
                words.say("patient.record.before"))),
        ImmutableList.of(
            new PainChart.Series(
                words.say("patient.record.after"),
                highest(all, record -> Optional.of(record.pain().pain()))),
            new PainChart.Series(
                words.say("patient.record.before"),
                highest(all, record -> record.painBefore().toOptional()))),
        ImmutableList.of(),
        words::shortDay);
  }

  private static ImmutableList<PainChart.Reading> highest(
      List<SessionRecord> records, Function<SessionRecord, Optional<PainScore>> pain) {
    Map<LocalDate, Integer> byDay = new TreeMap<>();
    for (SessionRecord record : records) {
      pain.apply(record).ifPresent(felt -> byDay.merge(record.date(), felt.nrs(), Math::max));
    }
    return byDay.entrySet().stream()
        .map(day -> new PainChart.Reading(day.getKey(), day.getValue()))
        .collect(toImmutableList());
  }

  /** Returns what was done of what was agreed, week by week; empty before the first day. */
  public Optional<Chart> adherence() {
    ImmutableList<AdherenceChart.Week> weeks = routine.map(this::weeks).orElse(ImmutableList.of());
    return weeks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            AdherenceChart.draw(
                new Chart.Caption(
                    "adherence",
                    words.say("patient.progress.adherence"),
                    words.say("patient.progress.adherence-summary"),
                    ImmutableList.of(
                        words.say("patient.progress.week"),
                        words.say("patient.progress.done"),
                        words.say("patient.progress.agreed"),
                        words.say("patient.progress.share"))),
                new AdherenceChart.Signs(
                    words.say("patient.progress.floor"),
                    words.say("patient.progress.kept"),
                    words.say("patient.progress.below")),
                weeks,
                KEPT_PERCENT,
                percent -> words.say("patient.progress.percent", percent)));
  }

  /** The weeks of the routine that have begun; the one that is under way up to yesterday. */
  private ImmutableList<AdherenceChart.Week> weeks(ApprovedRoutine approved) {
    LocalDate start = approved.period().startsOn();
    LocalDate end =
        Stream.of(today, approved.period().endsOn().plusDays(1)).min(LocalDate::compareTo).get();
    return Stream.iterate(start, day -> day.isBefore(end), day -> day.plusDays(DAYS_A_WEEK))
        .map(
            first ->
                week(
                    approved,
                    first,
                    (int) Math.min(DAYS_A_WEEK, ChronoUnit.DAYS.between(first, end))))
        .collect(toImmutableList());
  }

  private AdherenceChart.Week week(ApprovedRoutine approved, LocalDate first, int days) {
    int done = 0;
    int due = 0;
    for (RoutineItem item : approved.items()) {
      Adherence adherence =
          Adherence.ofRecords(item.dosage().frequency(), first, days, item.exercise(), latest());
      done += adherence.done();
      due += adherence.due();
    }
    return new AdherenceChart.Week(
        words.shortDay(first), due == 0 ? 100 : done * 100 / due, done, due);
  }

  private ImmutableList<SessionRecord> latest() {
    return records.stream().map(SessionRecordRow::record).collect(toImmutableList());
  }

  /**
   * A day on which something was recorded.
   *
   * @param title the day, with how many records it has
   * @param isLatest whether it is the latest of all, which stands open
   * @param lines its records, the latest first
   */
  public record Day(String title, boolean isLatest, ImmutableList<Line> lines) {}

  /**
   * A record as a line of its day.
   *
   * @param href where it is corrected
   * @param exercise what was done
   * @param when the day, and the part of it
   * @param felt when, and the pain before and after it
   */
  public record Line(String href, String exercise, String when, String felt) {}

  /** Returns the days of this page of the list, the latest first; empty where there is none. */
  public ImmutableList<Day> days() {
    return recorded().days().stream().map(this::day).collect(toImmutableList());
  }

  /** Returns where earlier days are; empty on the last page. */
  public String earlier() {
    return recorded().earlier(PATH);
  }

  /** Returns where later days are; empty on the first page. */
  public String later() {
    return recorded().later(PATH);
  }

  private RecordedDays recorded() {
    return RecordedDays.of(records, page);
  }

  private Day day(RecordedDays.Day day) {
    return new Day(
        words.say("patient.progress.on", words.day(day.date()), day.rows().size()),
        page == 1 && day.equals(recorded().days().get(0)),
        day.rows().stream().map(this::line).collect(toImmutableList()));
  }

  private Line line(SessionRecordRow row) {
    SessionRecord record = row.record();
    String pain =
        record
            .painBefore()
            .toOptional()
            .map(
                before ->
                    words.say(
                        "patient.progress.before-after", before.nrs(), record.pain().pain().nrs()))
            .orElseGet(() -> words.say("patient.progress.after", record.pain().pain().nrs()));
    return new Line(
        "/today/records/" + row.recordId(),
        catalogue
            .find(record.pain().exercise())
            .map(exercise -> words.translate(exercise.name()))
            .orElseGet(() -> record.pain().exercise().value()),
        record
            .partOfDay()
            .map(part -> words.day(record.date()) + ", " + words.part(part))
            .orElseGet(() -> words.day(record.date())),
        record.partOfDay().map(part -> words.part(part) + ". " + pain).orElse(pain));
  }
}
