package org.fbsroutines.persistence.store.routine;

import org.fbsroutines.domain.text.Token;

/** How a version of a routine stands; a patient has at most one that is active, paused or not. */
public enum RoutineStatus implements Token {
  /** The latest version. */
  ACTIVE,
  /** A later version took its place. */
  SUPERSEDED
}
