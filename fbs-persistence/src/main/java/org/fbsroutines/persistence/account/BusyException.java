package org.fbsroutines.persistence.account;

/** More passwords wait to be compared than can be in good time: nothing was compared. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException(Exception cause) {
    super("too many passwords wait to be hashed", cause);
  }
}
