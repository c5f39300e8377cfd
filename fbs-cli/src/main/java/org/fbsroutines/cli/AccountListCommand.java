package org.fbsroutines.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.store.AccountRow;
import org.fbsroutines.persistence.store.AccountStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the accounts of a clinic. */
@Command(
    name = "list",
    description = "List who of the clinic may sign in.",
    footer = {"", "Example: who may sign in", "  $ fbs account list"})
final class AccountListCommand implements Callable<Integer> {
  private static final int NARROWEST = 20;

  private final Surroundings surroundings;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Mixin private ClinicOptions clinic = new ClinicOptions();

  AccountListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ImmutableList<AccountRow> rows;
    try (OpenClinic open = OpenClinic.open(database, clinic, surroundings)) {
      rows = open.read(handle -> new AccountStore(handle).list());
    }
    Sheet sheet = new Sheet(surroundings.terminal());
    if (rows.isEmpty()) {
      sheet.line(0, "No account yet.");
    } else {
      sheet.table(
          List.of("Login", "Role", "State", "Name"),
          NARROWEST,
          rows.stream().map(AccountListCommand::cells).toList());
    }
    return ExitCode.DONE.number();
  }

  private static List<String> cells(AccountRow row) {
    return List.of(
        row.loginName(), row.role().name().toLowerCase(Locale.ROOT), state(row), row.displayName());
  }

  private static String state(AccountRow row) {
    if (row.disabledAt().isPresent()) {
      return "disabled";
    }
    if (row.demonstration()) {
      return "demonstration";
    }
    return row.ready() ? "ready" : "not set up";
  }
}
