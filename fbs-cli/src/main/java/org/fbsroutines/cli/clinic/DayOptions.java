package org.fbsroutines.cli.clinic;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.patient.PossibleDays;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** For which day a command decides. */
public final class DayOptions {
  @Option(names = "--date", paramLabel = "DATE", converter = DateConverter.class)
  private @Nullable LocalDate date;

  /** The day given, or today where the clinic is. */
  public LocalDate day(ClinicTime time) {
    return date == null ? time.today() : date;
  }

  /** A day on the command line: one on which somebody may be treated. */
  public static final class DateConverter implements ITypeConverter<LocalDate> {

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @Override
    public LocalDate convert(String value) {
      LocalDate day;
      try {
        day = LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw Failure.ofInput(
            "command.expected", value, Wording.text("command.expected.date", "2027-01-31"));
      }
      if (day.isBefore(PossibleDays.EARLIEST) || day.isAfter(LATEST)) {
        throw Failure.ofInput(
            "command.expected",
            value,
            Wording.text("command.expected.date-between", PossibleDays.EARLIEST, LATEST));
      }
      return day;
    }
  }
}
