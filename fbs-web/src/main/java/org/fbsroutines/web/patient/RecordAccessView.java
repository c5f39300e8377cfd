package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.fbsroutines.persistence.store.audit.RecordAccessRow;
import org.fbsroutines.web.page.Localizer;

/**
 * Who looked at the patient's record.
 *
 * @param looks the latest first
 * @param zone where the clinic's clocks are
 * @param words renders texts
 */
public record RecordAccessView(ImmutableList<RecordAccessRow> looks, ZoneId zone, Localizer words) {

  /** Returns the headings of the table. */
  public ImmutableList<String> headings() {
    return ImmutableList.of(
        words.say("patient.access.when"),
        words.say("patient.access.who"),
        words.say("patient.access.what"));
  }

  /** Returns one row for each look. */
  public ImmutableList<ImmutableList<String>> rows() {
    return looks.stream()
        .map(
            look ->
                ImmutableList.of(
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.language().locale())
                        .format(look.at().atZone(zone)),
                    look.actor(),
                    what(look.what())))
        .collect(toImmutableList());
  }

  private String what(String what) {
    return words
        .messages()
        .find("patient.access.what." + what)
        .orElseGet(() -> words.say("patient.access.what.record"));
  }
}
