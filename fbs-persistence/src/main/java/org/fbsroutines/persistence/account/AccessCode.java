package org.fbsroutines.persistence.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands on a patient's handout, such as 7KQD-M2XW-PRT9: about 59 random bits, of which the
 * first half finds the code and the second half proves it.
 */
public final class AccessCode {
  private static final int HALF = 6;
  private static final Pattern FORM = Pattern.compile("[2-9A-HJKMNP-Z]{12}");

  private final String characters;

  private AccessCode(String characters) {
    this.characters = characters;
  }

  static AccessCode random() {
    return new AccessCode(RandomText.of(2 * HALF));
  }

  /**
   * Reads a code as it was typed, with or without hyphens, in upper or lower case.
   *
   * @param typed what was typed
   * @return empty where it cannot be one
   */
  static Optional<AccessCode> parse(String typed) {
    String characters = RandomText.normalized(typed);
    return FORM.matcher(characters).matches()
        ? Optional.of(new AccessCode(characters))
        : Optional.empty();
  }

  /** Returns it as it is printed. */
  public String text() {
    return RandomText.grouped(characters);
  }

  String selector() {
    return characters.substring(0, HALF);
  }

  String secret() {
    return characters.substring(HALF);
  }

  /** Reveals nothing, so that no log can repeat it. */
  @Override
  public String toString() {
    return "AccessCode";
  }
}
