package org.fbsroutines.persistence.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.net.UrlEscapers;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** Six digits from an app, anew every 30 seconds (RFC 6238), by a key that both sides know. */
public final class SecondFactor {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Pattern FORM = Pattern.compile("\\d{6}");
  private static final int KEY_BYTES = 20;
  private static final int SALT_LENGTH = 24;

  /** How long a key is in hexadecimal. */
  static final int KEY_DIGITS = 2 * KEY_BYTES;

  /** Clocks differ: the step before and the one after are taken too. */
  private static final ImmutableList<Integer> WINDOW = ImmutableList.of(0, -1, 1);

  private SecondFactor() {}

  /** Makes the salt of a one-time link, of about 118 bits. */
  static String newSalt() {
    return RandomText.of(SALT_LENGTH);
  }

  /**
   * The key that a one-time link sets up, in hexadecimal. It follows from the link's random token,
   * of which the database has nothing but a hash, and from its salt, which is gone once the link is
   * used.
   */
  static String key(SecretToken link, String salt) {
    byte[] made =
        Hashing.hmacSha256(link.text().getBytes(StandardCharsets.US_ASCII))
            .hashString("second factor " + salt, StandardCharsets.US_ASCII)
            .asBytes();
    return BaseEncoding.base16().lowerCase().encode(made, 0, KEY_BYTES);
  }

  /**
   * Checks a code.
   *
   * @param key the key in hexadecimal
   * @param code what was typed; white space is left out
   * @param now the moment
   * @return the time step that the code belongs to; empty where it is wrong or too old
   */
  public static OptionalLong step(String key, String code, Instant now) {
    String digits = code.replaceAll("\\s", "");
    if (!FORM.matcher(digits).matches()) {
      return OptionalLong.empty();
    }
    return WINDOW.stream()
        .map(offset -> now.plus(STEP.multipliedBy(offset)))
        .filter(moment -> same(code(key, moment), digits))
        .mapToLong(moment -> moment.getEpochSecond() / STEP.toSeconds())
        .findFirst();
  }

  /**
   * The code that an app shows.
   *
   * @param key the key in hexadecimal
   * @param moment the moment
   * @return six digits
   */
  public static String code(String key, Instant moment) {
    TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(bytes(key), generator.getAlgorithm()), moment);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("the key of a second factor", e);
    }
  }

  /**
   * The address by which an app takes the key over, for a QR code.
   *
   * @param key the key in hexadecimal
   * @param loginName whose it is
   * @return an address with the scheme otpauth
   */
  public static String address(String key, String loginName) {
    String label = UrlEscapers.urlPathSegmentEscaper().escape("FBS Routines:" + loginName);
    return "otpauth://totp/"
        + label
        + "?secret="
        + typed(key).replace(" ", "")
        + "&issuer=FBS%20Routines";
  }

  /**
   * The key as somebody types it into an app.
   *
   * @param key the key in hexadecimal
   * @return base 32 in groups of four
   */
  public static String typed(String key) {
    return BaseEncoding.base32().omitPadding().withSeparator(" ", 4).encode(bytes(key));
  }

  private static byte[] bytes(String key) {
    return BaseEncoding.base16().lowerCase().decode(key);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
