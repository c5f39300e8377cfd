package org.fbsroutines.persistence.store;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.text.StoreComplaint;

/** Something is to be changed that somebody else has changed since it was read. */
public final class StaleException extends StoreException {
  private static final long serialVersionUID = 1L;

  /**
   * Of one thing that was seen.
   *
   * @param what that thing
   * @param seen the version that was on the screen; 0 for none
   * @param latest the version that is stored; 0 for none
   */
  public StaleException(Text what, long seen, long latest) {
    super(StoreComplaint.STALE.of(what, latest, seen));
  }
}
