package org.fbsroutines.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.clinic.Instructions;
import org.fbsroutines.persistence.store.Recording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends an instruction before its day. */
@Command(
    name = "withdraw",
    description = "End an instruction now; it stays on record for the days on which it held.",
    footer = {
      "",
      "Example: the reason has passed",
      "  $ fbs instruction withdraw P-7 I-1 --because 'Ankle has healed'"
    })
final class InstructionWithdrawCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "PATIENT", description = "The patient's id.")
  private String patient = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The instruction, such as I-1.")
  private String id = "";

  @Option(
      names = "--because",
      required = true,
      paramLabel = "REASON",
      description = "Why it is withdrawn.")
  private String because = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  InstructionWithdrawCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      LocalDate today = open.time(surroundings).today();
      open.write(
          handle -> {
            Instructions.withdraw(
                handle,
                patient,
                id,
                because,
                today,
                new Recording(surroundings.user(), surroundings.clock().instant()));
            return id;
          });
    }
    surroundings.terminal().out().println("Withdrew " + id + " of patient " + patient + ".");
    return ExitCode.DONE.number();
  }
}
