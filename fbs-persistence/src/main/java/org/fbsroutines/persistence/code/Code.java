package org.fbsroutines.persistence.code;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A code of another system.
 *
 * @param system the address of the system; empty where none is stated
 * @param value the code; empty where a document names a system and no code
 */
public record Code(String system, String value) {
  /** The maximum number of characters of a system or a code that a clinic can give a meaning. */
  public static final int MAX_LENGTH = 200;

  /** Refuses null. */
  public Code {
    requireNonNull(system, "system");
    requireNonNull(value, "value");
  }

  /**
   * A code whose system may go by any of its names.
   *
   * @param system the address of the system; empty where none is stated
   * @param value the code; empty where none is stated
   * @return the code, by the one address of its system
   */
  public static Code of(String system, String value) {
    return new Code(CodeSystem.of(system).map(CodeSystem::address).orElse(system), value);
  }

  /**
   * Returns whether a clinic can say what it means for all patients: it is stated with its system,
   * without which each sender may mean something else by it, and is no longer than codes are.
   */
  public boolean isSayable() {
    return isSayable(system) && isSayable(value);
  }

  private static boolean isSayable(String text) {
    return !text.isBlank() && text.length() <= MAX_LENGTH;
  }

  Optional<CodeSystem> knownSystem() {
    return CodeSystem.of(system);
  }
}
