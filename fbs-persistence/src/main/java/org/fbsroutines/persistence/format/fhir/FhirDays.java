package org.fbsroutines.persistence.format.fhir;

import static java.time.Month.DECEMBER;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * The days of dates and moments of FHIR. A moment with an offset was on the day of that offset; one
 * in universal time was on the clinic's day, since that is how systems write what they know by the
 * moment alone.
 *
 * @param zone the clinic's
 */
record FhirDays(ZoneId zone) {
  private static final int DAY_LENGTH = "2026-03-14".length();

  /**
   * The day that a date or moment states; empty where it is less than a day or may be either of
   * two.
   *
   * @throws FormatException if it is none, though HAPI takes it for one, such as 2026-+1-10
   */
  Optional<LocalDate> day(Value resource, BaseDateTimeType stated) {
    if (!stated.hasValue() || stated.getPrecision().compareTo(TemporalPrecisionEnum.DAY) < 0) {
      return Optional.empty();
    }
    String text = stated.getValueAsString();
    LocalDate written = written(resource, text);
    if (text.endsWith("Z") || text.endsWith("-00:00")) {
      return Optional.of(inClinic(resource, text));
    }
    return text.endsWith("+00:00") && !inClinic(resource, text).equals(written)
        ? Optional.empty()
        : Optional.of(written);
  }

  /**
   * The last day that a date or moment can mean, however little of it is stated; empty where there
   * is none.
   */
  Optional<LocalDate> lastDay(Value resource, BaseDateTimeType stated) {
    if (!stated.hasValue()) {
      return Optional.empty();
    }
    return switch (stated.getPrecision()) {
      case YEAR -> Optional.of(Year.of(stated.getYear()).atMonth(DECEMBER).atEndOfMonth());
      case MONTH ->
          Optional.of(YearMonth.of(stated.getYear(), stated.getMonth() + 1).atEndOfMonth());
      default ->
          day(resource, stated)
              .or(() -> Optional.of(written(resource, stated.getValueAsString()).plusDays(1)));
    };
  }

  /** Whether a day lies in a period; where neither end is stated, it does. */
  boolean isWithin(LocalDate day, Value resource, Period period) {
    return lastDay(resource, period.getEndElement()).map(end -> !end.isBefore(day)).orElse(true)
        && day(resource, period.getStartElement()).map(start -> !start.isAfter(day)).orElse(true);
  }

  private static LocalDate written(Value resource, String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(text.length(), DAY_LENGTH)));
    } catch (DateTimeException e) {
      throw resource.refuse(Suggestion.date(text));
    }
  }

  private LocalDate inClinic(Value resource, String text) {
    try {
      return OffsetDateTime.parse(text.endsWith("-00:00") ? text.replace("-00:00", "Z") : text)
          .atZoneSameInstant(zone)
          .toLocalDate();
    } catch (DateTimeException e) {
      throw resource.refuse(Suggestion.date(text));
    }
  }
}
