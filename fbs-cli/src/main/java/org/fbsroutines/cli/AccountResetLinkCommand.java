package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.persistence.account.SecretToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a link that sets an account up anew. */
@Command(
    name = "reset-link",
    description =
        "Print a link by which the holder of an account sets it up anew; it also lets a disabled"
            + " account in again.",
    footer = {
      "",
      "Example: somebody has lost the password or the phone",
      "  $ fbs account reset-link d.rowe"
    })
final class AccountResetLinkCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "LOGIN", description = "The account's login name.")
  private String loginName = "";

  @Mixin private AddressOptions address = new AddressOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  AccountResetLinkCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SecretToken token;
    try (OpenAccounts open = OpenAccounts.open(database, clinic, surroundings)) {
      token = open.change(loginName, (accounts, id) -> accounts.reset(id));
    }
    OpenAccounts.print(surroundings.terminal(), address.link(token));
    return ExitCode.DONE.number();
  }
}
