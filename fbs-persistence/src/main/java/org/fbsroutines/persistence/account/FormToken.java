package org.fbsroutines.persistence.account;

import java.security.SecureRandom;
import java.util.Base64;

/** What a form carries to show that it was made for this browser: a hash of what its cookie has. */
public final class FormToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private FormToken() {}

  /** Makes a random text for a cookie, for a browser that has no session yet. */
  public static String newGround() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The token of every form.
   *
   * @param ground what the browser's cookie has
   * @return a text that reveals nothing about the cookie
   */
  public static String of(String ground) {
    return Hashes.sha256("form:" + ground);
  }

  /** What is stored of the token of a session's forms, in hexadecimal. */
  static String hash(String token) {
    return Hashes.sha256(token);
  }
}
