package org.fbsroutines.persistence.store.account;

import org.fbsroutines.domain.text.Token;

/** What the holder of an account may do. Patients have no account but an access code. */
public enum AccountRole implements Token {
  /** Screens, prescribes, approves. */
  CLINICIAN,
  /** Imports, accounts, access codes, the audit trail. */
  STAFF,
  /** The clinic itself: its name, parameters and rule book, and its accounts. */
  ADMINISTRATOR
}
