package org.fbsroutines.domain.care;

/** Why an exercise of a routine is not done today. */
public enum Rest {
  /** What is known now no longer releases it as it was approved. */
  TIGHTENED,
  /** The pain rose too much in it today. */
  PAIN_TODAY,
  /** The pain of it has stayed up for days: a clinician must approve it anew. */
  PAIN_FOR_DAYS,
  /** The pain that rose in it has not gone down yet. */
  PAIN_STILL_UP,
  /** Nobody knows yet how the pain that rose in it went down. */
  PAIN_NOT_TOLD
}
