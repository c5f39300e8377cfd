package org.fbsroutines.domain.exercise;

import org.fbsroutines.domain.text.Token;

/** Where an exercise begins; the order is that of a session, so that one lies down only once. */
public enum StartingPosition implements Token {
  /** On the feet. */
  STANDING,
  /** On a chair. */
  SITTING,
  /** On the back. */
  LYING_SUPINE,
  /** On the front. */
  LYING_PRONE,
  /** In a pool. */
  IN_WATER,
  /** Not stated, or several. */
  NOT_STATED
}
