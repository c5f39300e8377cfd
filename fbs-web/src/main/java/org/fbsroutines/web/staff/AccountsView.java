package org.fbsroutines.web.staff;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Messages;
import org.fbsroutines.web.tag.Choice;
import org.fbsroutines.web.visit.SignedIn;

/**
 * The accounts of a clinic.
 *
 * @param accounts all of them
 * @param who who looks at them
 * @param form what was typed to add one
 * @param link the link that was just made, shown this once
 */
public record AccountsView(
    ImmutableList<AccountRow> accounts, SignedIn who, Form form, Optional<SetUpLink> link) {

  /**
   * A link that sets up an account.
   *
   * @param name whose
   * @param address what to open
   */
  public record SetUpLink(String name, String address) {}

  /**
   * Whether the visitor may give a link that sets up an account.
   *
   * @param account an account
   * @return false for one by which the visitor could act as somebody else
   */
  public boolean maySetUp(AccountRow account) {
    return ClinicAccountPages.maySetUp(who, account.role()) && isOthers(account);
  }

  /**
   * Whether the visitor may disable an account.
   *
   * @param account an account
   * @return false for one's own and for the demonstration's
   */
  public boolean mayDisable(AccountRow account) {
    return ClinicAccountPages.mayDisable(who, account.role())
        && isOthers(account)
        && account.disabledAt().isEmpty();
  }

  private boolean isOthers(AccountRow account) {
    return !account.demonstration() && !account.accountId().equals(who.accountId());
  }

  /**
   * The roles that the visitor may give.
   *
   * @param messages the texts
   * @return as answers of a form
   */
  public ImmutableList<Choice> roles(Messages messages) {
    return Stream.of(AccountRole.values())
        .filter(role -> ClinicAccountPages.maySetUp(who, role))
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .map(role -> Choice.of(role, messages.say("staff.role." + role)))
        .collect(toImmutableList());
  }
}
