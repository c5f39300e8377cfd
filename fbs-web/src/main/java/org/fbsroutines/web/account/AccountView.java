package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.Optional;
import org.fbsroutines.persistence.account.password.PasswordRule;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.SessionRow;
import org.fbsroutines.web.http.Form;

/**
 * One's own account.
 *
 * @param form what was typed
 * @param account the account; empty for a patient
 * @param sessions where one is signed in
 * @param zone where the clocks are
 */
public record AccountView(
    Form form, Optional<AccountRow> account, ImmutableList<SessionRow> sessions, ZoneId zone) {

  /** Returns whether there is a password to change. */
  public boolean hasPassword() {
    return account.map(AccountRow::ready).orElse(false);
  }

  /** Returns the fewest characters of a password. */
  public int shortest() {
    return PasswordRule.SHORTEST;
  }
}
