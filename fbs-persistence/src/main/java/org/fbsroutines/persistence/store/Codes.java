package org.fbsroutines.persistence.store;

import java.util.Locale;

/** The text that stands for an enum's value in a column. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The text with hyphens between words, such as {@code late-morning}. */
  static String hyphenated(Enum<?> value) {
    return of(value).replace('_', '-');
  }

  static <T extends Enum<T>> T hyphenated(Class<T> type, String code) {
    return Enum.valueOf(type, code.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
