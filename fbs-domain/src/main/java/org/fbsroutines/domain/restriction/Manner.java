package org.fbsroutines.domain.restriction;

import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/** A way of doing an exercise that makes it safer. */
public enum Manner implements Token {
  /** Slow and gentle, nothing extreme. */
  GENTLE("slow and gentle, nothing extreme"),
  /** As the surgeon's own protocol requires. */
  SURGEONS_PROTOCOL("only as the surgeon's own protocol allows"),
  /** A smaller range of movement. */
  SMALL_RANGE("a small range of movement"),
  /** The hands stay low. */
  HANDS_LOW("hands low, never above the head"),
  /** Standing in water where the feet touch the ground. */
  STANDING_DEPTH("in standing depth"),
  /** Sitting, standing or on all fours in place of lying on the back. */
  OFF_THE_BACK("sitting, standing or on all fours, not lying on the back"),
  /** Short and on the flat. */
  SHORT_AND_FLAT("short and on the flat, with the aid that is used"),
  /** No sudden or repeated movement. */
  NOTHING_SUDDEN("no sudden or repeated bending, twisting or stretching"),
  /** No bending, arching or curling to the end of the range. */
  NO_END_RANGE("no deep forward folds, end-range backbends or crunches"),
  /** No loaded or end-range bending or twisting. */
  NO_LOADED_BENDING("no loaded or end-range bending or twisting"),
  /** Stop for today and go on only after the pain has settled. */
  STOP_TODAY("stop it for today and go on once the pain has settled");

  private final Text phrase;

  Manner(String phrase) {
    this.phrase = Text.of("manner." + token(), phrase);
  }

  /** Returns the words a person reads. */
  public Text phrase() {
    return phrase;
  }
}
