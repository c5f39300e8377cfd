package org.fbsroutines.persistence.store.importrun;

import org.fbsroutines.domain.text.Token;

/** What became of an import. */
public enum ImportOutcome implements Token {
  /** It has not ended, and nothing of it is stored. */
  RUNNING,
  /** All rows that were accepted are stored. */
  COMPLETED,
  /** The file had errors and nothing of it is stored. */
  REJECTED,
  /** It broke off for another reason and nothing of it is stored. */
  FAILED,
  /** Its program died and nothing of it is stored. */
  INTERRUPTED
}
