package org.fbsroutines.persistence.store;

import java.util.Locale;

/** The text that stands for an enum's value in a column. */
public final class Codes {
  private Codes() {}

  /** The name in lower case, with underscores. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The text with hyphens between words, such as {@code late-morning}. */
  public static String hyphenated(Enum<?> value) {
    return of(value).replace('_', '-');
  }

  /**
   * The value that a hyphenated text stands for.
   *
   * @throws IllegalArgumentException if it stands for none
   */
  public static <T extends Enum<T>> T hyphenated(Class<T> type, String code) {
    return Enum.valueOf(type, code.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
