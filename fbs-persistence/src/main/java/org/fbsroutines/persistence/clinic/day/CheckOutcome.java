package org.fbsroutines.persistence.clinic.day;

/** What came of a patient's answers to the safety questions. */
public enum CheckOutcome {
  /** They are stored, with all that they lead to. */
  TAKEN,

  /** They are stored; the routine was paused before they came. */
  TAKEN_WHILE_PAUSED,

  /** They reassure, and of another day; nothing is stored. */
  ANOTHER_DAY,

  /** They reassure as far as they go, and some are missing; nothing is stored. */
  INCOMPLETE
}
