package org.fbsroutines.persistence.store.account;

/** What a one-time link is good for. */
public enum LinkPurpose {
  /** Makes the first administrator of a clinic. */
  FIRST_ADMINISTRATOR,
  /** Sets password and second factor of an account, for the first time or anew. */
  SET_UP
}
