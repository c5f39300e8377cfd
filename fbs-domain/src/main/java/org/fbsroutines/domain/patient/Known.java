package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value, or the fact that it is not known.
 *
 * @param <T> the value
 */
public sealed interface Known<T> permits Known.Value, Known.Unknown {

  /**
   * A known value.
   *
   * @param <T> the value's type
   * @param value the value
   */
  record Value<T>(T value) implements Known<T> {
    /** Refuses null. */
    public Value {
      requireNonNull(value, "value");
    }

    @Override
    public <R> R fold(Function<T, R> onValue, Supplier<R> onUnknown) {
      return onValue.apply(value);
    }
  }

  /**
   * No known value.
   *
   * @param <T> the type a value would have
   */
  record Unknown<T>() implements Known<T> {
    @Override
    public <R> R fold(Function<T, R> onValue, Supplier<R> onUnknown) {
      return onUnknown.get();
    }
  }

  /**
   * A known value.
   *
   * @param <T> the value's type
   * @param value the value
   * @return it
   */
  static <T> Known<T> of(T value) {
    return new Value<>(value);
  }

  /**
   * A value that may not be there.
   *
   * @param <T> the value's type
   * @param value the value; null if it is not known
   * @return the value, or the absence
   */
  static <T> Known<T> ofNullable(@Nullable T value) {
    return value == null ? unknown() : of(value);
  }

  /**
   * A value that may not be there.
   *
   * @param <T> the value's type
   * @param value the value; empty if it is not known
   * @return the value, or the absence
   */
  static <T> Known<T> ofOptional(Optional<T> value) {
    return value.<Known<T>>map(Value::new).orElseGet(Unknown::new);
  }

  /**
   * No known value.
   *
   * @param <T> the type a value would have
   * @return the absence
   */
  static <T> Known<T> unknown() {
    return new Unknown<>();
  }

  /**
   * One function for each case.
   *
   * @param <R> the result
   * @param onValue applied to the value
   * @param onUnknown called if there is none
   * @return what the function for this case returned
   */
  <R> R fold(Function<T, R> onValue, Supplier<R> onUnknown);

  /** Returns whether there is a value. */
  default boolean isKnown() {
    return fold(value -> true, () -> false);
  }

  /**
   * What a function makes of the value.
   *
   * @param <R> the result
   * @param function applied to the value
   * @return its result; unknown if there is no value
   */
  default <R> Known<R> map(Function<? super T, ? extends R> function) {
    return fold(value -> of(function.apply(value)), Known::unknown);
  }

  /** Returns the value, or empty. */
  default Optional<T> toOptional() {
    return fold(Optional::of, Optional::empty);
  }
}
