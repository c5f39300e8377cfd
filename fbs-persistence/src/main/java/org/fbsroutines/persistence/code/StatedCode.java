package org.fbsroutines.persistence.code;

import static java.util.Objects.requireNonNull;

/**
 * That a clinic says what a code means.
 *
 * @param code the code of a procedure
 * @param meaning what it means
 */
public record StatedCode(Code code, CodeMeaning meaning) {
  /** Refuses null. */
  public StatedCode {
    requireNonNull(code, "code");
    requireNonNull(meaning, "meaning");
  }
}
