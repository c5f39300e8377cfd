package org.fbsroutines.persistence.clinic.day;

/** Whether a patient may begin a session now, and if not, why. */
public enum DayState {
  /** No clinician has approved a routine yet. */
  NO_ROUTINE,
  /** The routine is paused until a clinician resumes it. */
  PAUSED,
  /** The day is outside the days the routine is for. */
  OUTSIDE,
  /** The safety questions of the day are to be answered first. */
  UNCHECKED,
  /** Sessions may begin. */
  OPEN
}
