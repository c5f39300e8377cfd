package org.fbsroutines.persistence.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys that are not in the database, by which the keys of second factors in it are sealed: who
 * reads the database alone cannot compute a code. The first key seals, each of them opens; so a new
 * one is put before the others, and an old one is taken away when everybody has signed in since.
 *
 * <p>Safe for use by several threads.
 */
public final class SecretKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
  private static final Splitter LINES = Splitter.on(Pattern.compile("[\\s,]+")).omitEmptyStrings();
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
  private static final int KEY_BYTES = 32;

  private final ImmutableList<Seal> seals;

  private SecretKeys(ImmutableList<Seal> seals) {
    this.seals = seals;
  }

  /**
   * Reads keys.
   *
   * @param text keys of 256 bits in hexadecimal, on lines of their own or separated by commas
   * @return empty where there is none, or something else among them
   */
  public static Optional<SecretKeys> parse(String text) {
    ImmutableList<String> keys = ImmutableList.copyOf(LINES.split(text));
    return keys.isEmpty() || !keys.stream().allMatch(key -> KEY.matcher(key).matches())
        ? Optional.empty()
        : Optional.of(
            new SecretKeys(
                keys.stream()
                    .map(key -> Seal.of(key, "second factor"))
                    .collect(toImmutableList())));
  }

  /** A key that is forgotten with the program, where nobody has a second factor. */
  public static SecretKeys unkept() {
    return parse(newKey()).orElseThrow();
  }

  /** Makes a key, as {@link #parse} reads it. */
  public static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return HEX.encode(key);
  }

  /** Seals a secret; both are in hexadecimal. */
  String close(String secret) {
    return HEX.encode(seals.get(0).close(secret).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Opens what is stored, in hexadecimal. What an earlier version stored as it is stays so until
   * its holder signs in.
   *
   * @return the secret in hexadecimal; empty where none of the keys sealed it
   */
  Optional<String> open(String stored) {
    if (stored.length() == SecondFactor.KEY_DIGITS) {
      return Optional.of(stored);
    }
    String sealed = new String(HEX.decode(stored), StandardCharsets.US_ASCII);
    return seals.stream().flatMap(seal -> seal.open(sealed).stream()).findFirst();
  }

  /** Whether what is stored is sealed by the first key. */
  boolean isCurrent(String stored) {
    return stored.length() != SecondFactor.KEY_DIGITS
        && seals.get(0).open(new String(HEX.decode(stored), StandardCharsets.US_ASCII)).isPresent();
  }

  /**
   * Looks whether these are the keys of a database.
   *
   * @param stored what is stored of second factors, in hexadecimal
   * @return whether they open all of it
   */
  public boolean open(ImmutableList<String> stored) {
    return stored.stream().allMatch(one -> open(one).isPresent());
  }
}
