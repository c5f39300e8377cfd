package org.fbsroutines.web.account;

import java.util.Optional;
import org.fbsroutines.persistence.account.AccountSetUp;
import org.fbsroutines.persistence.account.SecondFactor;
import org.fbsroutines.persistence.account.password.PasswordRule;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.QrPicture;

/**
 * A page on which an account is set up.
 *
 * @param form what was typed
 * @param account whose it is; empty for the first administrator, who chooses a name
 * @param key the second factor's key in hexadecimal
 */
public record LinkView(Form form, Optional<AccountRow> account, String key) {

  static LinkView of(Form form, AccountSetUp.Open open) {
    return new LinkView(form, open.account(), open.key());
  }

  /** Returns the key as a picture for the app's camera. */
  public QrPicture picture() {
    return QrPicture.of(
        SecondFactor.address(key, account.map(AccountRow::loginName).orElse("administrator")));
  }

  /** Returns the key as it is typed. */
  public String typedKey() {
    return SecondFactor.typed(key);
  }

  /** Returns the fewest characters of a password. */
  public int shortest() {
    return PasswordRule.SHORTEST;
  }

  /** States whose it is and not the key. */
  @Override
  public String toString() {
    return "LinkView of " + account.map(AccountRow::accountId);
  }
}
