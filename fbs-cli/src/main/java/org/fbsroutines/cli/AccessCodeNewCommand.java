package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a patient a new access code. */
@Command(
    name = "new",
    description = "Give a patient a new access code; the previous one no longer works.",
    footer = {"", "Example: a code for one patient", "  $ fbs access-code new P-7"})
final class AccessCodeNewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATIENT", description = "The patient's id.")
  private String patient = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  AccessCodeNewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    AccessCodes codes = new AccessCodes(new PasswordHashing());
    Recording recording = new Recording(surroundings.user(), surroundings.clock().instant());
    AccessCodes.Issued issued;
    ClinicTime time;
    try (OpenClinic open = OpenClinic.openForPeople(database, clinic, surroundings)) {
      time = open.time(surroundings);
      issued = open.write(handle -> codes.issue(handle, patient, recording));
    } catch (StoreException e) {
      throw Failure.ofInput("PATIENT " + patient + ": " + e.getMessage());
    }
    Terminal terminal = surroundings.terminal();
    terminal.out().println(issued.code().text());
    terminal.out().flush();
    terminal.say(
        "Shown this once. With it and the date of birth the patient signs in, until "
            + time.dayOf(issued.expiresAt())
            + ".");
    return ExitCode.DONE.number();
  }
}
