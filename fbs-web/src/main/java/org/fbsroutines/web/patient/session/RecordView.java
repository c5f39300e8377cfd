package org.fbsroutines.web.patient.session;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Choice;

/**
 * A record with all that it ever stated, and the form that corrects it or, where there is none yet,
 * makes it.
 *
 * @param history every revision, the original first; empty while nothing is stored
 * @param exercise what a person calls the exercise
 * @param form what it is to state
 * @param owner whose it is on a device, as {@link org.fbsroutines.web.offline.Owner} writes it
 * @param isJustCorrected whether it was corrected a moment ago
 * @param zone where the clinic's clocks are
 * @param words renders texts
 */
public record RecordView(
    ImmutableList<SessionRecordRow> history,
    String exercise,
    Form form,
    String owner,
    boolean isJustCorrected,
    ZoneId zone,
    Localizer words) {

  /**
   * Returns the id of the record that was sent and is shown beside what is stored, so that the
   * device need not keep it; empty for none, and where nothing is stored.
   */
  public String sent() {
    return history.isEmpty() ? "" : form.value(RecordEntry.RECORD);
  }

  /** Returns the latest revision. */
  public Optional<SessionRecordRow> latest() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }

  /** Returns whether it was taken back. */
  public boolean isTakenBack() {
    return latest().filter(SessionRecordRow::isTakenBack).isPresent();
  }

  /** Returns when it was done, in words; empty while nothing is stored. */
  public String when() {
    return latest().map(row -> when(row.record())).orElse("");
  }

  private String when(SessionRecord record) {
    return record
        .partOfDay()
        .map(part -> words.day(record.date()) + ", " + words.part(part))
        .orElseGet(() -> words.day(record.date()));
  }

  /** Returns the headings of the table of what it stated. */
  public ImmutableList<String> headings() {
    return ImmutableList.of(
        words.say("patient.record.said-on"),
        words.say("patient.record.before"),
        words.say("patient.record.after"),
        words.say("patient.record.done"),
        words.say("patient.record.effort"),
        words.say("patient.record.note"));
  }

  /** Returns what it stated, the latest first. */
  public ImmutableList<ImmutableList<String>> rows() {
    return history.reverse().stream().map(this::row).collect(toImmutableList());
  }

  private ImmutableList<String> row(SessionRecordRow row) {
    SessionRecord record = row.record();
    return ImmutableList.of(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(words.language().locale())
            .format(row.recordedAt().atZone(zone)),
        number(record.painBefore().toOptional().map(PainScore::nrs)),
        String.valueOf(record.pain().pain().nrs()),
        row.isTakenBack() ? words.say("patient.record.taken-back") : words.amount(record.amount()),
        number(record.effort().toOptional().map(PerceivedExertion::borg)),
        record.note());
  }

  private static String number(Optional<Integer> number) {
    return number.map(String::valueOf).orElse("–");
  }

  /** Returns what may be stated of the amount that was done. */
  public ImmutableList<Choice> shares() {
    return RecordEntry.shares(words);
  }

  /** Returns the steps of the scale of effort. */
  public ImmutableList<Choice> efforts() {
    return RecordEntry.efforts(words);
  }
}
