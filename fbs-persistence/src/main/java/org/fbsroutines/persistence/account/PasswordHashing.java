package org.fbsroutines.persistence.account;

import static java.util.Objects.requireNonNullElse;

import com.google.common.annotations.VisibleForTesting;
import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes and one lane. Every hash takes its memory and a processor, so
 * they run on a few threads of their own, half as many as there are processors; a few others wait
 * their turn for a short time, and whoever comes then is refused.
 *
 * <p>Safe for use by several threads.
 */
public final class PasswordHashing {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** The most that wait; each holds a thread of the server meanwhile. */
  private static final int MAX_WAITING = 32;

  private static final Duration MAX_WAIT = Duration.ofSeconds(3);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Argon2PasswordEncoder encoder;
  private final ExecutorService turns;
  private final String nobodys;

  /** Hashes as dearly as whoever steals the hashes is to pay for each guess. */
  public PasswordHashing() {
    this(MEMORY_KIB, PASSES, threads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
  }

  /**
   * For tests alone, which sign in so often that the price of a guess is most of their time: no
   * other package can choose what a hash costs.
   *
   * @param memoryKib the memory that a hash takes, in KiB, at least eight
   * @param passes how often the memory is gone through, at least once
   * @param turns where hashes are computed
   */
  @VisibleForTesting
  PasswordHashing(int memoryKib, int passes, ExecutorService turns) {
    this.turns = turns;
    encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKib, passes);
    SecureRandom random = new SecureRandom();
    nobodys =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                memoryKib, passes, LANES, drawn(random, SALT_BYTES), drawn(random, HASH_BYTES));
  }

  /** So many threads, which end when nothing is hashed and keep no program from ending. */
  @VisibleForTesting
  static ExecutorService threads(int number) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            number,
            number,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING),
            new ThreadFactoryBuilder().setNameFormat("hashing-%d").setDaemon(true).build());
    threads.allowCoreThreadTimeOut(true);
    return threads;
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
   * @throws BusyException if too many others wait
   */
  public String hash(String password) {
    return inTurn(() -> String.valueOf(encoder.encode(password)));
  }

  /**
   * Compares, and takes as long where there is nothing to compare with.
   *
   * @param password what was typed
   * @param hash the stored hash; empty where there is none
   * @return whether there is a hash and it is this password's
   * @throws BusyException if too many others wait
   */
  public boolean matches(String password, Optional<String> hash) {
    return inTurn(() -> encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent());
  }

  private <T> T inTurn(Callable<T> work) {
    try {
      return turns.invokeAny(List.of(work), MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException e) {
      throw new BusyException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException(e);
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(requireNonNullElse(e.getCause(), e));
      throw new IllegalStateException("hashing failed", e);
    }
  }
}
