package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.account.RecoveryCodes;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.web.page.Navigation;
import org.fbsroutines.web.visit.Role;

/**
 * The recovery codes, shown this once.
 *
 * @param codes the codes
 * @param onwards where to go on to
 */
public record RecoveryView(ImmutableList<String> codes, String onwards) {

  static RecoveryView of(RecoveryCodes recovery, AccountRole role) {
    return new RecoveryView(recovery.codes(), Navigation.home(SessionSignIns.role(role)));
  }

  static RecoveryView of(RecoveryCodes recovery, Role role) {
    return new RecoveryView(recovery.codes(), Navigation.home(role));
  }
}
