package org.fbsroutines.persistence.store.clinic;

import org.fbsroutines.domain.text.Token;

/** What kind of clinic it is. */
public enum ClinicKind implements Token {
  /** A clinic of people who are real. */
  OWN,
  /** In a database that {@code fbs demo} made: nobody is real. */
  DEMONSTRATION,
  /** What earlier versions set up beside everybody's own clinics. */
  FORMER_DEMONSTRATION
}
