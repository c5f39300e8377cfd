package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps the holder of an account out. */
@Command(
    name = "disable",
    description = "Keep the holder of an account out, and end its sessions at once.",
    footer = {"", "Example: somebody has left", "  $ fbs account disable d.rowe"})
final class AccountDisableCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "LOGIN", description = "The account's login name.")
  private String loginName = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  AccountDisableCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (OpenAccounts open = OpenAccounts.open(database, clinic, surroundings)) {
      open.change(
          loginName,
          (accounts, id) -> {
            accounts.disable(id);
            return id;
          });
    }
    surroundings.terminal().out().println(loginName + " can no longer sign in.");
    return ExitCode.DONE.number();
  }
}
