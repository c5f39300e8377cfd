package org.fbsroutines.persistence.clinic.prescribing;

/** An approval is kept back: the patient states limitations that nobody has marked as read. */
public final class UnreadLimitationsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int unread;

  UnreadLimitationsException(int unread) {
    super(
        "limitations: "
            + unread
            + " unread (expected: each marked as read before a routine is approved)");
    this.unread = unread;
  }

  /** Returns how many are unread. */
  public int unread() {
    return unread;
  }
}
