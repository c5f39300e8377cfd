package org.fbsroutines.domain.screening;

/**
 * One condition made of others, evaluated from their truths.
 *
 * @param place where its truth goes
 * @param connective how the others are joined
 * @param operands the places of the others, all evaluated before
 */
record Step(int place, Connective connective, Places operands) {
  /** How conditions are joined, as the conditions of these names. */
  enum Connective {
    ALL,
    ANY,
    NOT,
    CERTAINLY
  }
}
