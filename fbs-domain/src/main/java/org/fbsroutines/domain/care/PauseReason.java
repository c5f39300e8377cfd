package org.fbsroutines.domain.care;

import org.fbsroutines.domain.text.Token;

/** Why a whole routine is paused until a clinician resumes it. */
public enum PauseReason implements Token {
  /** The patient reported a sign of serious illness. */
  RED_FLAG,
  /** The patient reported a fall. */
  FALL,
  /** The pain of an exercise has stayed up for days. */
  PAIN,
  /** A clinician decided so. */
  CLINICIAN
}
