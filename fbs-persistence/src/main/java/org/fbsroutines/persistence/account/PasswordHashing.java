package org.fbsroutines.persistence.account;

import com.google.common.annotations.VisibleForTesting;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane. Every hash takes its memory, so only as many run
 * at a time as there are processors; the others wait their turn.
 *
 * <p>Safe for use by several threads.
 */
public final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder encoder;
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final String nobodys;

  /** Hashes as dearly as whoever steals the hashes is to pay for each guess. */
  public PasswordHashing() {
    this(MEMORY_KIB, PASSES);
  }

  /**
   * For tests alone, which sign in so often that the price of a guess is most of their time: no
   * other package can choose what a hash costs.
   *
   * @param memoryKib the memory that a hash takes, in KiB, at least eight
   * @param passes how often the memory is gone through, at least once
   */
  @VisibleForTesting
  PasswordHashing(int memoryKib, int passes) {
    encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
    SecureRandom random = new SecureRandom();
    nobodys =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                memoryKib, passes, LANES, drawn(random, SALT_BYTES), drawn(random, HASH_BYTES));
  }

  private static String drawn(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What a password is compared with that nobody has: a salt and a hash that were drawn, since to
   * compute one would take longer than all else of a start.
   */
  @VisibleForTesting
  String nobodys() {
    return nobodys;
  }

  /**
   * Hashes a password or a short secret.
   *
   * @param password what to hash
   * @return the hash with its salt and parameters
   */
  public String hash(String password) {
    turns.acquireUninterruptibly();
    try {
      return String.valueOf(encoder.encode(password));
    } finally {
      turns.release();
    }
  }

  /**
   * Compares, and takes as long where there is nothing to compare with.
   *
   * @param password what was typed
   * @param hash the stored hash; empty where there is none
   * @return whether there is a hash and it is this password's
   */
  public boolean matches(String password, Optional<String> hash) {
    turns.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
    } finally {
      turns.release();
    }
  }
}
