package org.fbsroutines.persistence.account;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What comes of an attempt to sign in. */
public sealed interface SignInOutcome {

  /**
   * Signed in.
   *
   * @param token the new session's
   */
  record Granted(SecretToken token) implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<SecretToken, T> granted, Supplier<T> refused, Function<Instant, T> waiting) {
      return granted.apply(token);
    }
  }

  /** Something was wrong; which of it is never revealed. */
  record Refused() implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<SecretToken, T> granted, Supplier<T> refused, Function<Instant, T> waiting) {
      return refused.get();
    }
  }

  /**
   * Tried too often, whether there is such a name or not; nothing was compared.
   *
   * @param until when the next attempt may be made
   */
  record Waiting(Instant until) implements SignInOutcome {
    @Override
    public <T> T fold(
        Function<SecretToken, T> granted, Supplier<T> refused, Function<Instant, T> waiting) {
      return waiting.apply(until);
    }
  }

  /** Applies the function that fits. */
  <T> T fold(Function<SecretToken, T> granted, Supplier<T> refused, Function<Instant, T> waiting);
}
