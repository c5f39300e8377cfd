package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.fbsroutines.persistence.store.RecordAccessRow;

/**
 * Who looked at the patient's record.
 *
 * @param looks the latest first
 * @param zone where the clinic's clocks are
 * @param says what is said
 */
public record RecordAccessView(ImmutableList<RecordAccessRow> looks, ZoneId zone, Says says) {

  /** Returns the headings of the table. */
  public ImmutableList<String> headings() {
    return ImmutableList.of(
        says.say("patient.access.when"),
        says.say("patient.access.who"),
        says.say("patient.access.what"));
  }

  /** Returns one row for each look. */
  public ImmutableList<ImmutableList<String>> rows() {
    return looks.stream()
        .map(
            look ->
                ImmutableList.of(
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(says.words().messages().language().locale())
                        .format(look.at().atZone(zone)),
                    look.actor(),
                    what(look.what())))
        .collect(toImmutableList());
  }

  private String what(String what) {
    return says.words()
        .messages()
        .find("patient.access.what." + what)
        .orElseGet(() -> says.say("patient.access.what.record"));
  }
}
