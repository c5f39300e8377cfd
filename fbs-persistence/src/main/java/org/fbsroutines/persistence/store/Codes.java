package org.fbsroutines.persistence.store;

import java.util.Locale;

/** The text that stands for an enum's value in a column. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
