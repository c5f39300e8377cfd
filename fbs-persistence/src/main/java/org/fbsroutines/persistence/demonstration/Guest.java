package org.fbsroutines.persistence.demonstration;

import java.util.Optional;
import org.fbsroutines.domain.text.Token;
import org.fbsroutines.persistence.store.account.AccountRole;

/** As whom one may look at the demonstration; none of them is real. */
public enum Guest implements Token {
  /** A patient with a routine. */
  ALEX(Optional.empty(), AlexExample.ID, AlexExample.NAME),
  /** Who looks after the patients. */
  CLINICIAN(Optional.of(AccountRole.CLINICIAN), "demo-clinician", Demonstration.CLINICIAN),
  /** A member of staff. */
  STAFF(Optional.of(AccountRole.STAFF), "demo-staff", "Sam Demo (demonstration)"),
  /** Who sets up the clinic. */
  ADMINISTRATOR(
      Optional.of(AccountRole.ADMINISTRATOR), "demo-administrator", "Ada Demo (demonstration)");

  private final Optional<AccountRole> role;
  private final String id;
  private final String displayName;

  Guest(Optional<AccountRole> role, String id, String displayName) {
    this.role = role;
    this.id = id;
    this.displayName = displayName;
  }

  /** Returns what the holder of the account may do; empty for a patient, who has none. */
  public Optional<AccountRole> role() {
    return role;
  }

  /** The login name of the account, or the patient's id. */
  String id() {
    return id;
  }

  String displayName() {
    return displayName;
  }
}
