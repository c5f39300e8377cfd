package org.fbsroutines.persistence.format;

import java.util.Optional;

/** What a text may be made of: whole Unicode characters, and no control but line end and tab. */
final class PlainText {
  private PlainText() {}

  /** Returns what is wrong with a text; empty where nothing is. */
  static Optional<String> complaint(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        return Optional.of("has a control character (expected: plain text)");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return Optional.of("has half of a character (expected: whole Unicode characters)");
        }
        i++;
      }
    }
    return Optional.empty();
  }
}
