package org.fbsroutines.web.clinician;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.RecordedDays;

/**
 * What a patient recorded.
 *
 * @param head what stands above it
 * @param recorded the days of this page
 * @param corrected what corrected records stated before, by their ids
 * @param catalogue where the exercises are named
 * @param zone of the clinic
 * @param words renders texts for the visitor
 */
public record SessionRecordsView(
    PatientHead head,
    RecordedDays recorded,
    ImmutableListMultimap<String, SessionRecordRow> corrected,
    Catalogue catalogue,
    ZoneId zone,
    Localizer words) {
  private static final String NOT_TOLD = "–";

  /** Returns the headings of the table of a day. */
  public ImmutableList<String> headings() {
    return Stream.of("exercise", "done", "before", "after", "settled", "effort", "note")
        .map(heading -> words.say("clinician.records." + heading))
        .collect(toImmutableList());
  }

  /**
   * The records of a day.
   *
   * @param day the day
   * @return a row each
   */
  public ImmutableList<ImmutableList<String>> rows(RecordedDays.Day day) {
    return day.rows().stream().map(this::row).collect(toImmutableList());
  }

  private ImmutableList<String> row(SessionRecordRow row) {
    SessionRecord record = row.record();
    return ImmutableList.of(
        exercise(record),
        row.isTakenBack()
            ? words.say("clinician.records.taken-back", words.moment(row.recordedAt(), zone))
            : words.amount(record.amount()),
        before(record),
        String.valueOf(record.pain().pain().nrs()),
        settled(record),
        record
            .effort()
            .toOptional()
            .map(PerceivedExertion::borg)
            .map(String::valueOf)
            .orElse(NOT_TOLD),
        Stream.concat(
                Stream.of(record.note()),
                corrected.get(row.recordId()).reverse().stream().map(this::earlier))
            .filter(text -> !text.isEmpty())
            .collect(joining(" · ")));
  }

  private String exercise(SessionRecord record) {
    String name =
        catalogue
            .find(record.pain().exercise())
            .map(Exercise::name)
            .map(words::translate)
            .orElseGet(() -> record.pain().exercise().value());
    return record.partOfDay().map(part -> words.translate(part.title()) + ": " + name).orElse(name);
  }

  private static String before(SessionRecord record) {
    return record
        .painBefore()
        .toOptional()
        .map(PainScore::nrs)
        .map(String::valueOf)
        .orElse(NOT_TOLD);
  }

  private String settled(SessionRecord record) {
    if (record.pain().persistsForDays() == Answer.YES) {
      return words.say("clinician.records.for-days");
    }
    return switch (record.pain().settledWithin24Hours()) {
      case YES -> words.say("clinician.records.within-a-day");
      case NO -> words.say("clinician.records.later");
      case UNKNOWN -> NOT_TOLD;
    };
  }

  /** What a correction replaced, so that a lower pain does not hide the one before it. */
  private String earlier(SessionRecordRow row) {
    String said =
        words.say(
            "clinician.records.earlier",
            words.moment(row.recordedAt(), zone),
            before(row.record()),
            row.record().pain().pain().nrs(),
            settled(row.record()),
            words.amount(row.record().amount()));
    return Optional.of(row.record().note())
        .filter(note -> !note.isEmpty())
        .map(note -> said + " " + note)
        .orElse(said);
  }
}
