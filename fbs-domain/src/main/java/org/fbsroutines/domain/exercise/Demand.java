package org.fbsroutines.domain.exercise;

import org.fbsroutines.domain.text.Text;

/** What an exercise asks of the body; restrictions govern exercises by their demands. */
public enum Demand {
  /** Being in the water. */
  IMMERSION("immersion", "being in the water"),
  /** Propelling oneself through the water. */
  SWIMMING_STROKES("swimming-strokes", "swimming strokes"),
  /** Bending the lower back forward under load, repeatedly or to the end of its range. */
  LUMBAR_FLEXION("lumbar-flexion", "bending the lower back forward"),
  /** Arching the lower back. */
  LUMBAR_EXTENSION("lumbar-extension", "arching the lower back"),
  /** Twisting the lower back. */
  LUMBAR_ROTATION("lumbar-rotation", "twisting the lower back"),
  /** Bending the neck forward. */
  NECK_FLEXION("neck-flexion", "bending the neck forward"),
  /** Turning the neck. */
  NECK_ROTATION("neck-rotation", "turning the neck"),
  /** Raising the arms above the head. */
  ARMS_OVERHEAD("arms-overhead", "arms above the head"),
  /** Moving the shoulder girdle with the arms low. */
  SHOULDER_MOVEMENT("shoulder-movement", "moving the shoulders"),
  /** Drawing in or bracing the abdomen, which tempts one to hold the breath. */
  ABDOMINAL_EFFORT("abdominal-effort", "drawing in the abdomen"),
  /** Lying on the back. */
  LYING_SUPINE("lying-supine", "lying on the back"),
  /** Lying on the front. */
  LYING_PRONE("lying-prone", "lying on the front"),
  /** Walking on land. */
  GAIT("gait", "walking"),
  /** Weight or compression along the spine beyond that of the upright body. */
  AXIAL_LOAD("axial-load", "load along the spine"),
  /** Jumping, landing, running. */
  IMPACT("impact", "impact"),
  /** Keeping balance on a small or moving base. */
  BALANCE("balance", "balance");

  private final String token;
  private final Text phrase;

  Demand(String token, String phrase) {
    this.token = token;
    this.phrase = Text.of("demand." + token, phrase);
  }

  /** Returns the name used in files, such as {@code lumbar-rotation}. */
  public String token() {
    return token;
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
