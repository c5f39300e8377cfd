package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/** Why a whole routine is paused until a clinician resumes it. */
public enum PauseReason {
  /** The patient reported a sign of serious illness. */
  RED_FLAG("red-flag"),
  /** The patient reported a fall. */
  FALL("fall"),
  /** The pain of an exercise has stayed up for days. */
  PAIN("pain"),
  /** A clinician decided so. */
  CLINICIAN("clinician");

  private final String token;

  PauseReason(String token) {
    this.token = token;
  }

  /** Returns the name under which it is stored, such as {@code red-flag}. */
  public String token() {
    return token;
  }

  /**
   * Finds a reason by its exact name.
   *
   * @param token the name
   * @return the reason, or empty
   */
  public static Optional<PauseReason> withToken(String token) {
    requireNonNull(token, "token");
    return Arrays.stream(values()).filter(reason -> reason.token.equals(token)).findFirst();
  }
}
