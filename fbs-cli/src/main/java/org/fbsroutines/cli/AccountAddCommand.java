package org.fbsroutines.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.persistence.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an account and prints the link that sets it up. */
@Command(
    name = "add",
    description = "Make an account and print the link by which its holder sets it up.",
    footer = {"", "Example: let a clinician in", "  $ fbs account add clinician d.rowe 'Dr. Rowe'"})
final class AccountAddCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "ROLE",
      description = "What its holder may do: ${COMPLETION-CANDIDATES}.")
  private AccountRole role = AccountRole.CLINICIAN;

  @Parameters(
      index = "1",
      paramLabel = "LOGIN",
      description = "What its holder types: 3 to 64 of a-z, 0-9 and . _ @ -.")
  private String loginName = "";

  @Parameters(
      index = "2",
      paramLabel = "NAME",
      description = "What the pages and the audit trail call them.")
  private String displayName = "";

  @Mixin private AddressOptions address = new AddressOptions();

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  AccountAddCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    SecretToken token;
    try (OpenAccounts open = OpenAccounts.open(database, clinic, surroundings)) {
      token =
          open.write(
              accounts -> accounts.add(role, loginName.toLowerCase(Locale.ROOT), displayName));
    } catch (StoreException e) {
      throw Failure.ofInput(
          "LOGIN or NAME: " + e.getMessage() + " (expected: a login name that nobody has)");
    }
    OpenAccounts.print(surroundings.terminal(), address.link(token));
    return ExitCode.DONE.number();
  }
}
