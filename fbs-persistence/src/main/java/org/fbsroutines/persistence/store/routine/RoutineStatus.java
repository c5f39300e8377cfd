package org.fbsroutines.persistence.store.routine;

/** How a version of a routine stands; a patient has at most one that is active, paused or not. */
public enum RoutineStatus {
  /** The latest version. */
  ACTIVE,
  /** A later version took its place. */
  SUPERSEDED
}
