package org.fbsroutines.persistence.format;

import com.google.common.base.CaseFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a document, declared once for JSON and CSV.
 *
 * @param <R> what the document describes
 * @param <T> the field's values
 * @param member its name in JSON
 * @param column its column in CSV
 * @param kind how its values are read and written
 * @param value its value; empty where the document states nothing of it
 * @param example some text that is right in it where it is required; else empty
 */
record Field<R, T>(
    String member, String column, Kind<T> kind, Function<R, Optional<T>> value, String example) {

  static <R, T> Field<R, T> required(
      String member, String column, Kind<T> kind, Function<R, T> value, String example) {
    return new Field<>(member, column, kind, value.andThen(Optional::of), example);
  }

  static <R, T> Field<R, T> optional(
      String member, String column, Kind<T> kind, Function<R, Optional<T>> value) {
    return new Field<>(member, column, kind, value, "");
  }

  /** A field that may be left out, whose column is the member's name in snake_case. */
  static <R, T> Field<R, T> optional(String member, Kind<T> kind, Function<R, Optional<T>> value) {
    return optional(member, snakeCase(member), kind, value);
  }

  /** A field that may be left out and is always written. */
  static <R, T> Field<R, T> stated(
      String member, String column, Kind<T> kind, Function<R, T> value) {
    return optional(member, column, kind, value.andThen(Optional::of));
  }

  /** A field that may be left out and is always written, whose column is as its member. */
  static <R, T> Field<R, T> stated(String member, Kind<T> kind, Function<R, T> value) {
    return optional(member, kind, value.andThen(Optional::of));
  }

  /** This field of a part of something, which may have no such part. */
  <S> Field<S, T> of(Function<S, Optional<R>> part) {
    return optional(member, column, kind, whole -> part.apply(whole).flatMap(value));
  }

  static String snakeCase(String member) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, member);
  }
}
