package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** The part of a questionnaire that a question belongs to, in the order it is asked. */
public enum Topic implements Token {
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
  /** Who is available to help. */
  HELP("Help");

  private final Text title;

  Topic(String title) {
    this.title = Text.of("topic." + token(), title);
  }

  /** Returns the heading. */
  public Text title() {
    return title;
  }
}
