package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Token;

/** The answer to a yes-or-no question; not knowing is an answer of its own. */
public enum Answer implements Token {
  /** Yes. */
  YES,
  /** No. */
  NO,
  /** Not asked, not answered, or not known. */
  UNKNOWN
}
