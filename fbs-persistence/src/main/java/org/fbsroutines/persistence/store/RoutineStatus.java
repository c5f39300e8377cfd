package org.fbsroutines.persistence.store;

/** How a routine stands; a patient has at most one that is active or suspended. */
public enum RoutineStatus {
  /** The patient does it. */
  ACTIVE,
  /** The patient must not do it until a clinician has looked at it. */
  SUSPENDED,
  /** A later version took its place. */
  SUPERSEDED,
  /** It is over. */
  ENDED
}
