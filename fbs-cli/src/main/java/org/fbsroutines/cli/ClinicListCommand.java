package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Clinic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the clinics. */
@Command(
    name = "list",
    description = "List the clinics of the database by name.",
    footer = {"", "Example: which clinics there are", "  $ fbs clinic list"})
final class ClinicListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  ClinicListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Database open = Database.open(database.settings(surroundings))) {
      OpenClinic.clinics(open).stream()
          .map(Clinic::name)
          .map(Printable::line)
          .forEach(surroundings.terminal().out()::println);
    }
    return ExitCode.DONE.number();
  }
}
