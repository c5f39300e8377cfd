package org.fbsroutines.domain.patient;

import org.fbsroutines.domain.text.Text;

/** The part of a questionnaire that a question stands in, in the order it is asked. */
public enum Topic {
  /** Signs that call for help before any exercise. */
  RED_FLAGS("red-flags", "Warning signs"),
  /** Heart, lungs and circulation. */
  HEART("heart", "Heart and circulation"),
  /** The plan and the recovery since the operation. */
  RECOVERY("recovery", "Recovery"),
  /** What a surgeon, doctor or physiotherapist has cleared. */
  CLEARANCES("clearances", "Clearances"),
  /** What the body can and cannot do. */
  ABILITIES("abilities", "Abilities"),
  /** Neck and bones. */
  NECK_AND_BONES("neck-and-bones", "Neck and bones"),
  /** The pool. */
  WATER("water", "Water"),
  /** Who is there to help. */
  HELP("help", "Help");

  private final Text title;

  Topic(String token, String title) {
    this.title = Text.of("topic." + token, title);
  }

  /** Returns the heading. */
  public Text title() {
    return title;
  }
}
