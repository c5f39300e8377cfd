package org.fbsroutines.web.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * How days are said in few letters, as on a chart.
 *
 * @param messages the texts in the language that is spoken
 */
public record ShortDates(Messages messages) {

  /**
   * Says a day.
   *
   * @param day the day
   * @return such as "31 Jan"
   */
  public String of(LocalDate day) {
    return DateTimeFormatter.ofPattern(
            messages.say("clinician.date.short"), messages.language().locale())
        .format(day);
  }
}
