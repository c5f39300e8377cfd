package org.fbsroutines.persistence.account;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A question that many have at once, asked one time for all who wait. Whoever comes while it is
 * being asked waits for the next time: no answer is older than the moment one came for it.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> the answer
 */
final class SharedQuestion<T> {
  /** How long one waits for others; a database that answers at all does so long before. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<T> question;
  private final Lock turn = new ReentrantLock();
  private volatile Round open = new Round();

  SharedQuestion(Supplier<T> question) {
    this.question = question;
  }

  /** One time that it is asked. Nobody finds it open any more once it is being asked. */
  private final class Round {
    private final AtomicBoolean isLed = new AtomicBoolean();
    private final CompletableFuture<Supplier<T>> outcome = new CompletableFuture<>();

    void lead() {
      boolean isTurn = Uninterruptibles.tryLockUninterruptibly(turn, PATIENCE);
      try {
        open = new Round();
        outcome.complete(outcome());
      } finally {
        outcome.complete(question); // Whatever happened above, nobody waits for ever.
        if (isTurn) {
          turn.unlock();
        }
      }
    }

    private Supplier<T> outcome() {
      try {
        T answer = question.get();
        return () -> answer;
      } catch (RuntimeException | Error e) {
        return () -> {
          throw e;
        };
      }
    }
  }

  /**
   * Asks, or waits for the answer that another asks for.
   *
   * @return the answer, asked for after this was called
   * @throws RuntimeException what the question threw
   */
  T ask() {
    Round round = open;
    if (round.isLed.compareAndSet(false, true)) {
      round.lead();
    }
    return outcome(round).get();
  }

  /** Who has waited too long for somebody else's answer asks alone. */
  private Supplier<T> outcome(Round round) {
    try {
      return round.outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return question;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return question;
    }
  }
}
