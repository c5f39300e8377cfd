package org.fbsroutines.persistence.store;

import java.util.Locale;

/** What a one-time link is good for. */
public enum LinkPurpose {
  /** Makes the first administrator of a clinic. */
  FIRST_ADMINISTRATOR,
  /** Sets password and second factor of an account, for the first time or anew. */
  SET_UP;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LinkPurpose of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
