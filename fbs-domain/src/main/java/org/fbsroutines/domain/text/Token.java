package org.fbsroutines.domain.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant that documents, forms, columns and keys know by its name in lower case with hyphens,
 * such as {@code late-morning}. So it is stored: a constant keeps its name.
 */
public interface Token {
  /** Returns the name of the constant. */
  String name();

  /** Returns the name that documents have for it. */
  default String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a constant by its exact name in documents.
   *
   * @param type what it is one of
   * @param token the name
   * @return the constant, or empty
   */
  static <T extends Enum<T> & Token> Optional<T> find(Class<T> type, String token) {
    requireNonNull(type, "type");
    requireNonNull(token, "token");
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.token().equals(token))
        .findFirst();
  }

  /**
   * A constant that was stored.
   *
   * @throws IllegalArgumentException if none has the name
   */
  static <T extends Enum<T> & Token> T of(Class<T> type, String token) {
    return find(type, token)
        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + ": " + token));
  }
}
