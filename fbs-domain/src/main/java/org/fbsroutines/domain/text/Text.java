package org.fbsroutines.domain.text;

/**
 * Something that is said to people. Two texts are equal if they mean the same: no code looks at the
 * words.
 */
public sealed interface Text extends Argument permits Phrase, OwnWords {

  /**
   * A text without arguments.
   *
   * @param key its name for ever, such as {@code demand.bending}
   * @param english its words in English; braces are not among them
   * @return the text
   * @throws IllegalArgumentException if the key is no name or the words have places
   */
  static Phrase of(String key, String english) {
    return Key.of(key, english).text();
  }

  /** Returns the words in English; what people wrote is in the language that they wrote. */
  default String english() {
    return fold(English.WORDS);
  }
}
