package org.fbsroutines.persistence.store;

/** What took an exercise out of an approved routine. */
public enum SuspensionCause {
  /** A pass through all patients. */
  RESCREENING,
  /** Facts that were recorded. */
  FACTS,
  /** An instruction that was added or withdrawn. */
  INSTRUCTION
}
