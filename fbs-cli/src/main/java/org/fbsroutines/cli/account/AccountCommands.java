package org.fbsroutines.cli.account;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.fbsroutines.cli.clinic.ClinicOptions;
import org.fbsroutines.cli.clinic.OpenClinic;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about who of a clinic may sign in. */
@Command(name = "account")
public record AccountCommands(CommandContext surroundings) {
  private static final int NARROWEST = 20;

  /** Makes an account and prints the link that sets it up. */
  @Command(name = "add")
  void add(
      @Parameters(index = "0", paramLabel = "ROLE", descriptionKey = "role") AccountRole role,
      @Parameters(index = "1", paramLabel = "LOGIN", descriptionKey = "login") String loginName,
      @Parameters(index = "2", paramLabel = "NAME", descriptionKey = "name") String displayName,
      @Mixin AddressOptions address,
      @Mixin ClinicOptions clinic) {
    SecretToken token;
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      token =
          open.write(
              handle ->
                  accounts(open, handle)
                      .add(role, loginName.toLowerCase(Locale.ROOT), displayName));
    } catch (StoreException e) {
      throw Failure.unexpected("LOGIN or NAME", e.text(), "command.expected.free-login");
    }
    print(address.link(token));
  }

  /** Lists the accounts of a clinic. */
  @Command(name = "list")
  void list(@Mixin ClinicOptions clinic) {
    ImmutableList<AccountRow> rows;
    try (OpenClinic open = OpenClinic.open(clinic, surroundings)) {
      rows = open.read(handle -> new AccountStore(handle).list());
    }
    TextReport sheet = new TextReport(surroundings.terminal());
    if (rows.isEmpty()) {
      sheet.say(0, "command.account.none");
    } else {
      sheet.table(
          0,
          NARROWEST,
          List.of("login", "role", "state", "name"),
          rows.stream().map(this::cells).toList());
    }
  }

  private List<String> cells(AccountRow row) {
    return List.of(
        row.loginName(),
        row.role().name().toLowerCase(Locale.ROOT),
        surroundings.words().say("command.account.state", state(row)),
        row.displayName());
  }

  private static Argument.Choice state(AccountRow row) {
    if (row.disabledAt().isPresent()) {
      return new Argument.Choice("disabled");
    }
    if (row.demonstration()) {
      return new Argument.Choice("demonstration");
    }
    return new Argument.Choice(row.ready() ? "ready" : "other");
  }

  /** Prints the link that makes whoever opens it the first administrator. */
  @Command(name = "invite")
  void invite(@Mixin AddressOptions address, @Mixin ClinicOptions clinic) {
    SecretToken token;
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      token =
          open.write(
              handle -> {
                if (new AccountStore(handle).hasAdministrator()) {
                  throw new Failure(ExitCode.FAILED, "command.account.has-administrator");
                }
                return accounts(open, handle).inviteFirstAdministrator();
              });
    }
    print(address.link(token));
  }

  /** Prints a link that sets an account up anew. */
  @Command(name = "reset-link")
  void reset(
      @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String loginName,
      @Mixin AddressOptions address,
      @Mixin ClinicOptions clinic) {
    print(address.link(change(clinic, loginName, Accounts::reset)));
  }

  /** Keeps the holder of an account out. */
  @Command(name = "disable")
  void disable(
      @Parameters(paramLabel = "LOGIN", descriptionKey = "login") String loginName,
      @Mixin ClinicOptions clinic) {
    change(
        clinic,
        loginName,
        (accounts, id) -> {
          accounts.disable(id);
          return id;
        });
    surroundings.terminal().report("command.account.disabled", loginName);
  }

  private <T> T change(ClinicOptions clinic, String loginName, BiFunction<Accounts, UUID, T> work) {
    try (OpenClinic open = OpenClinic.openForPeople(clinic, surroundings)) {
      return open.write(handle -> work.apply(accounts(open, handle), accountId(handle, loginName)));
    }
  }

  private static UUID accountId(Handle handle, String loginName) {
    return new AccountStore(handle)
        .find(loginName.toLowerCase(Locale.ROOT))
        .map(AccountRow::accountId)
        .orElseThrow(() -> Failure.unexpected("LOGIN", loginName, "command.expected.account"));
  }

  private Accounts accounts(OpenClinic open, Handle handle) {
    return new Accounts(handle, open.clinic(), surroundings.recording());
  }

  private void print(String link) {
    surroundings.terminal().writeLine(link);
    surroundings.terminal().say("command.account.link", Accounts.LINK_LASTS.toHours());
  }

  /** Where browsers find the server that the links of a command lead to. */
  public static final class AddressOptions {
    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8484")
    private URI url = URI.create("http://localhost:8484");

    /** The address that a one-time link has. */
    public String link(SecretToken token) {
      return link(url.toString(), token);
    }

    /** The address under a server at which a token is redeemed. */
    public static String link(String server, SecretToken token) {
      return (server.endsWith("/") ? server : server + "/") + "link/" + token.text();
    }
  }
}
