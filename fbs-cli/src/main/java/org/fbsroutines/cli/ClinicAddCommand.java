package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.ClinicDescription;
import org.fbsroutines.persistence.store.IdentifierSystem;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets a clinic up. */
@Command(
    name = "add",
    description = "Set a clinic up, with the standard exercises and rule book.",
    footer = {
      "",
      "Example: a clinic, its patients, and its first administrator",
      "  $ fbs clinic add 'Hill Clinic'",
      "  $ fbs import patients --clinic 'Hill Clinic' patients.csv",
      "  $ fbs account add --clinic 'Hill Clinic' administrator a.lee 'Ann Lee'"
    })
final class ClinicAddCommand implements Callable<Integer> {
  private static final ImmutableList<IdentifierSystem> LOCAL =
      ImmutableList.of(IdentifierSystem.LOCAL);

  private final Surroundings surroundings;

  @Parameters(paramLabel = "NAME", description = "What it is called: 1 to 200 characters.")
  private String name = "";

  @Mixin private ClinicDetailOptions details = new ClinicDetailOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  ClinicAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Recording recording = new Recording(surroundings.user(), surroundings.clock().instant());
    ClinicDescription description =
        details.change(
            new ClinicDescription("", "", "", "", surroundings.time().zone()), name.strip());
    try (Database open = RenewedDatabase.open(database, surroundings)) {
      ClinicSetUp.add(open, description, details.systems(LOCAL), recording);
    } catch (StoreException e) {
      throw Failure.ofInput("NAME: " + e.getMessage());
    }
    surroundings.terminal().out().println(Printable.line(name.strip()) + ": added");
    if (!description.country().isEmpty()) {
      EmergencyAdvice.say(surroundings.terminal(), description);
    }
    return ExitCode.DONE.number();
  }
}
