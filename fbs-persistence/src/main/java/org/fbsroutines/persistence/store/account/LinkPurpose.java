package org.fbsroutines.persistence.store.account;

import org.fbsroutines.domain.text.Token;

/** What a one-time link is good for. */
public enum LinkPurpose implements Token {
  /** Makes the first administrator of a clinic. */
  FIRST_ADMINISTRATOR,
  /** Sets password and second factor of an account, for the first time or anew. */
  SET_UP
}
