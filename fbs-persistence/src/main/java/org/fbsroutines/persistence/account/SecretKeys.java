package org.fbsroutines.persistence.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.account.seal.Seal;

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
  private static final String UNBOUND = "";

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

  /** Seals the secret of an account, whose alone it is; both are in hexadecimal. */
  String close(String secret, UUID account) {
    String sealed = seals.get(0).close(secret, account.toString());
    return HEX.encode(sealed.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Opens what is stored for an account, in hexadecimal.
   *
   * @return the secret in hexadecimal; empty where none of the keys sealed it for this account
   */
  Optional<String> open(String stored, UUID account) {
    return seals.stream().flatMap(seal -> open(seal, stored, account).stream()).findFirst();
  }

  /** Whether what is stored is sealed by the first key. */
  boolean isCurrent(String stored, UUID account) {
    return open(seals.get(0), stored, account).isPresent();
  }

  /**
   * Opens what an earlier version sealed for any account, or stored as it is; in hexadecimal.
   *
   * @return the secret in hexadecimal; empty where it is sealed for one account, or by another key
   */
  Optional<String> openUnbound(String stored) {
    return stored.length() == SecondFactor.KEY_DIGITS
        ? Optional.of(stored)
        : seals.stream().flatMap(seal -> open(seal, stored, UNBOUND).stream()).findFirst();
  }

  private static Optional<String> open(Seal seal, String stored, UUID account) {
    return open(seal, stored, account.toString());
  }

  private static Optional<String> open(Seal seal, String stored, String about) {
    return seal.open(new String(HEX.decode(stored), StandardCharsets.US_ASCII), about);
  }
}
