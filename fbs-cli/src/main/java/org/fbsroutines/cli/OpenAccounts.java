package org.fbsroutines.cli;

import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.store.AccountRow;
import org.fbsroutines.persistence.store.AccountStore;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * The accounts of the clinic that a command works in.
 *
 * @param clinic the clinic
 * @param recording who changes them
 */
record OpenAccounts(OpenClinic clinic, Recording recording) implements AutoCloseable {

  static OpenAccounts open(DatabaseOptions where, ClinicOptions which, Surroundings surroundings) {
    return new OpenAccounts(
        OpenClinic.openForPeople(where, which, surroundings),
        new Recording(surroundings.user(), surroundings.clock().instant()));
  }

  <T> T write(Function<Accounts, T> work) {
    return clinic.write(handle -> work.apply(accounts(handle)));
  }

  /**
   * Changes an account.
   *
   * @throws Failure if there is none of that name, or it may not be changed so
   */
  <T> T change(String loginName, BiFunction<Accounts, UUID, T> work) {
    try {
      return clinic.write(
          handle ->
              work.apply(
                  accounts(handle),
                  new AccountStore(handle)
                      .find(loginName.toLowerCase(Locale.ROOT))
                      .map(AccountRow::accountId)
                      .orElseThrow(
                          () ->
                              Failure.ofInput(
                                  "LOGIN: "
                                      + loginName
                                      + " (expected: an account of the clinic)"))));
    } catch (StoreException e) {
      throw Failure.ofInput(String.valueOf(e.getMessage()));
    }
  }

  /** Prints a link, and what it is. */
  static void print(Terminal terminal, String link) {
    terminal.out().println(link);
    terminal.out().flush();
    terminal.say(
        "This link works once, for "
            + Accounts.LINK_LASTS.toHours()
            + " hours. Whoever opens it has the account: hand it over in person.");
  }

  private Accounts accounts(Handle handle) {
    return new Accounts(handle, clinic.clinic(), recording);
  }

  @Override
  public void close() {
    clinic.close();
  }
}
