package org.fbsroutines.persistence.store.clinic;

/** What kind of clinic it is. */
public enum ClinicKind {
  /** A clinic of people who are real. */
  OWN,
  /** In a database that {@code fbs demo} made: nobody is real. */
  DEMONSTRATION,
  /** What earlier versions set up beside everybody's own clinics. */
  FORMER_DEMONSTRATION
}
