package org.fbsroutines.persistence.account;

import static java.util.stream.Collectors.joining;

import java.security.SecureRandom;
import java.util.Locale;

/** Random text that people read from paper and type: no I, L, O, 0 or 1. */
final class RandomText {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int GROUP = 4;

  private RandomText() {}

  /** Makes so many characters, each of 31. */
  static String of(int length) {
    return RANDOM
        .ints(length, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .collect(joining());
  }

  /** Sets a hyphen after every fourth character. */
  static String grouped(String text) {
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** Leaves out what people put between groups, and the difference of upper and lower case. */
  static String normalized(String typed) {
    return typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
  }
}
