package org.fbsroutines.persistence.account;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Hashes of secrets that are long and random, so that a quick hash suffices. */
final class Hashes {
  private Hashes() {}

  /** SHA-256 of a text in hexadecimal. */
  static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
