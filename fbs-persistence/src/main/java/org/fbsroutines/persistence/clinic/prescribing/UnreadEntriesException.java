package org.fbsroutines.persistence.clinic.prescribing;

/** An approval is kept back: imports state of the patient what no clinician has read. */
public final class UnreadEntriesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int unread;

  UnreadEntriesException(int unread) {
    super(
        "entries: "
            + unread
            + " unread (expected: each read by a clinician before a routine is approved)");
    this.unread = unread;
  }

  /** Returns how many are unread. */
  public int unread() {
    return unread;
  }
}
