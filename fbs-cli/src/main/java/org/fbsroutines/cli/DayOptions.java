package org.fbsroutines.cli;

import java.time.LocalDate;
import org.fbsroutines.persistence.store.ClinicTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For which day a command decides. */
final class DayOptions {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The day; today if not given.")
  private @Nullable LocalDate date;

  /** The day given, or today where the clinic is. */
  LocalDate day(ClinicTime time) {
    return date == null ? time.today() : date;
  }
}
