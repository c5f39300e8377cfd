package org.fbsroutines.persistence.store.goal;

import org.fbsroutines.domain.text.Token;

/** How a goal ended. */
public enum GoalOutcome implements Token {
  /** The patient can do it. */
  REACHED,
  /** The patient no longer wants it, or not in this way. */
  GIVEN_UP
}
