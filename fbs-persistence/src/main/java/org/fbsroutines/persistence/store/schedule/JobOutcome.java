package org.fbsroutines.persistence.store.schedule;

import org.fbsroutines.domain.text.Token;

/** How a run of a job ended. Stored: a constant keeps its name. */
public enum JobOutcome implements Token {
  /** It did what it has to do. */
  DONE,
  /** It did not, and is tried again. */
  FAILED,
  /** The server stopped before it was done; it goes on as soon as a server runs. */
  STOPPED
}
