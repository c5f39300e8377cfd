package org.fbsroutines.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fbsroutines.domain.patient.PossibleDays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line: one on which somebody may be treated. */
final class DateConverter implements ITypeConverter<LocalDate> {

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  @Override
  public LocalDate convert(String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.isBefore(PossibleDays.EARLIEST) || day.isAfter(LATEST)) {
        throw new TypeConversionException(
            value + " (expected: a date from " + PossibleDays.EARLIEST + " to " + LATEST + ")");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(value + " (expected: a date such as 2027-01-31)");
    }
  }
}
