package org.fbsroutines.cli.account;

import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands about how patients sign in. */
@Command(name = "access-code")
public record AccessCodeCommands(CommandContext surroundings) {
  /** Gives a patient a new access code. */
  @Command(name = "new")
  void issue(
      @Parameters(paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Mixin ClinicOptions clinic) {
    AccessCodes codes = new AccessCodes(new PasswordHashing());
    AccessCodes.Issued issued;
    ClinicTime time;
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      time = open.time(surroundings);
      issued = open.write(handle -> codes.issue(handle, patient, surroundings.recording()));
    } catch (StoreException e) {
      throw Failure.refused("PATIENT " + patient, e);
    }
    surroundings.terminal().writeLine(issued.code().text());
    surroundings.terminal().say("command.access-code.shown", time.dayOf(issued.expiresAt()));
  }

  /** Takes a patient's access code back. */
  @Command(name = "revoke")
  void revoke(
      @Parameters(paramLabel = "PATIENT", descriptionKey = "patient") String patient,
      @Mixin ClinicOptions clinic) {
    AccessCodes codes = new AccessCodes(new PasswordHashing());
    boolean revoked;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      revoked = open.write(handle -> codes.revoke(handle, patient, surroundings.recording()));
    }
    if (!revoked) {
      throw Failure.unexpected("PATIENT", patient, "command.expected.patient-with-code");
    }
    surroundings.terminal().report("command.access-code.revoked", patient);
  }
}
