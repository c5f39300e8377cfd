package org.fbsroutines.persistence.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.LinkPurpose;
import org.fbsroutines.persistence.store.account.LinkStore;
import org.fbsroutines.persistence.store.account.NewAccount;
import org.fbsroutines.persistence.store.account.OneTimeLink;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;

/**
 * Makes accounts, links and disables them; all of it is written to the audit log.
 *
 * @param handle inside the clinic
 * @param clinic that clinic
 * @param recording who does it
 */
public record Accounts(Handle handle, ClinicId clinic, Recording recording) {
  /** How long a link to set up an account works. */
  public static final Duration LINK_LASTS = Duration.ofDays(2);

  /**
   * Makes an account.
   *
   * @param role what its holder may do
   * @param loginName what its holder types
   * @param displayName what the pages call them
   * @return the token of the link by which its holder sets it up
   * @throws StoreException if the login name is taken or a text is malformed
   */
  public SecretToken add(AccountRole role, String loginName, String displayName) {
    UUID accountId = add(role, loginName, displayName, false);
    return link(LinkPurpose.SET_UP, Optional.of(accountId));
  }

  /**
   * Makes an account of the demonstration, whose holder is nobody real and has no password.
   *
   * @param role what its holder may do
   * @param loginName its name
   * @param displayName what the pages call its holder
   * @return the account
   */
  public UUID addDemonstration(AccountRole role, String loginName, String displayName) {
    return add(role, loginName, displayName, true);
  }

  private UUID add(AccountRole role, String loginName, String displayName, boolean demonstration) {
    UUID accountId = UUID.randomUUID();
    new AccountStore(handle)
        .add(new NewAccount(accountId, role, loginName, displayName, demonstration), recording);
    audit("add-account", accountId.toString());
    return accountId;
  }

  /**
   * Makes a link by which whoever opens it becomes the first administrator.
   *
   * @return its token
   */
  public SecretToken inviteFirstAdministrator() {
    return link(LinkPurpose.FIRST_ADMINISTRATOR, Optional.empty());
  }

  /**
   * Makes a link by which the holder of an account sets it up anew. Password and sessions hold
   * until it is used.
   *
   * @param accountId the account
   * @return its token
   * @throws StoreException if there is no such account, or it is the demonstration's
   */
  public SecretToken reset(UUID accountId) {
    AccountRow account = existing(accountId);
    if (account.demonstration()) {
      throw new StoreException(StoreComplaint.DEMONSTRATION_ACCOUNT.of(account.loginName()));
    }
    return link(LinkPurpose.SET_UP, Optional.of(accountId));
  }

  /**
   * Disables an account and ends its sessions. A new link to set it up enables it again.
   *
   * @param accountId the account
   * @throws StoreException if there is no such account, or it is the last administrator's
   */
  public void disable(UUID accountId) {
    AccountRow account = existing(accountId);
    AccountStore accounts = new AccountStore(handle);
    accounts.disable(accountId, recording.at());
    if (account.role() == AccountRole.ADMINISTRATOR
        && account.ready()
        && !accounts.hasAdministrator()) {
      throw new StoreException(StoreComplaint.LAST_ADMINISTRATOR.of(account.loginName()));
    }
    new SessionStore(handle).endAll(SessionOwner.account(accountId), recording.at());
    audit("disable-account", accountId.toString());
  }

  private AccountRow existing(UUID accountId) {
    return new AccountStore(handle)
        .find(accountId)
        .orElseThrow(() -> new StoreException(StoreComplaint.NO_ACCOUNT.of()));
  }

  private SecretToken link(LinkPurpose purpose, Optional<UUID> accountId) {
    SecretToken token = SecretToken.random(clinic);
    new LinkStore(handle)
        .add(
            new OneTimeLink(
                token.hash(),
                purpose,
                accountId,
                SecondFactor.newSalt(),
                recording.at().plus(LINK_LASTS)),
            recording);
    audit("issue-link", accountId.map(UUID::toString).orElse("first administrator"));
    return token;
  }

  private void audit(String action, String subject) {
    new AuditStore(handle).append(recording, action, "account", subject, "{}");
  }
}
