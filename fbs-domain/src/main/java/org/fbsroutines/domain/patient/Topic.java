package org.fbsroutines.domain.patient;

/** The part of a questionnaire that a question stands in, in the order it is asked. */
public enum Topic {
  /** Signs that call for help before any exercise. */
  RED_FLAGS("Warning signs"),
  /** Heart, lungs and circulation. */
  HEART("Heart and circulation"),
  /** The plan and the recovery since the operation. */
  RECOVERY("Recovery"),
  /** What a surgeon, doctor or physiotherapist has cleared. */
  CLEARANCES("Clearances"),
  /** What the body can and cannot do. */
  ABILITIES("Abilities"),
  /** Neck and bones. */
  NECK_AND_BONES("Neck and bones"),
  /** The pool. */
  WATER("Water"),
  /** Who is there to help. */
  HELP("Help");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /** Returns the heading. */
  public String title() {
    return title;
  }
}
