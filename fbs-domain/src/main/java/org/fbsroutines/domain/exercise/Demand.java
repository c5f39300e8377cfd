package org.fbsroutines.domain.exercise;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** What an exercise demands of the body; restrictions govern exercises by their demands. */
public enum Demand implements Token {
  /** Being in the water. */
  IMMERSION("being in the water"),
  /** Propelling oneself through the water. */
  SWIMMING_STROKES("swimming strokes"),
  /** Bending the lower back forward under load, repeatedly or to the end of its range. */
  LUMBAR_FLEXION("bending the lower back forward"),
  /** Arching the lower back. */
  LUMBAR_EXTENSION("arching the lower back"),
  /** Twisting the lower back. */
  LUMBAR_ROTATION("twisting the lower back"),
  /** Bending the neck forward. */
  NECK_FLEXION("bending the neck forward"),
  /** Turning the neck. */
  NECK_ROTATION("turning the neck"),
  /** Raising the arms above the head. */
  ARMS_OVERHEAD("arms above the head"),
  /** Moving the shoulder girdle with the arms low. */
  SHOULDER_MOVEMENT("moving the shoulders"),
  /** Drawing in or bracing the abdomen, which tempts one to hold the breath. */
  ABDOMINAL_EFFORT("drawing in the abdomen"),
  /** Lying on the back. */
  LYING_SUPINE("lying on the back"),
  /** Lying on the front. */
  LYING_PRONE("lying on the front"),
  /** Walking on land. */
  GAIT("walking"),
  /** Weight or compression along the spine beyond that of the upright body. */
  AXIAL_LOAD("load along the spine"),
  /** Jumping, landing, running. */
  IMPACT("impact"),
  /** Keeping balance on a small or moving base. */
  BALANCE("balance");

  private final Text phrase;

  Demand(String phrase) {
    this.phrase = Text.of("demand." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
