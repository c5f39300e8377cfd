package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.store.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a patient's access code back. */
@Command(
    name = "revoke",
    description = "Take a patient's access code back, and end the patient's sessions at once.",
    footer = {"", "Example: a handout was lost", "  $ fbs access-code revoke P-7"})
final class AccessCodeRevokeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "PATIENT", description = "The patient's id.")
  private String patient = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  AccessCodeRevokeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    AccessCodes codes = new AccessCodes(new PasswordHashing());
    Recording recording = new Recording(surroundings.user(), surroundings.clock().instant());
    boolean revoked;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      revoked = open.write(handle -> codes.revoke(handle, patient, recording));
    }
    if (!revoked) {
      throw Failure.ofInput("PATIENT: " + patient + " (expected: a patient with an access code)");
    }
    surroundings.terminal().out().println("The code of patient " + patient + " no longer works.");
    return ExitCode.DONE.number();
  }
}
