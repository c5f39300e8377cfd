package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.CaseFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/**
 * A field of a document, declared once for JSON and CSV.
 *
 * @param <R> what the document describes
 * @param <T> the field's values
 * @param member its name in JSON
 * @param column its column in CSV; empty where it has none
 * @param kind how its values are read and written
 * @param value its value
 * @param absent what it stands for that the field is not there; empty where it must be
 * @param isLeftOut whether that value is stated by leaving the field out
 * @param example some text that is right in it where a row must have it; else empty
 */
public record Field<R, T>(
    String member,
    String column,
    Kind<T> kind,
    Function<R, T> value,
    Optional<T> absent,
    boolean isLeftOut,
    String example)
    implements Part<R, T> {

  public static <R, T> Field<R, T> required(
      String member, String column, Kind<T> kind, Function<R, T> value, String example) {
    return new Field<>(member, column, kind, value, Optional.empty(), false, example);
  }

  /** A field that must be there, of an object that is never a row of its own. */
  public static <R, T> Field<R, T> required(String member, Kind<T> kind, Function<R, T> value) {
    return required(member, snakeCase(member), kind, value, "");
  }

  /** A field that may be left out, and is where there is no value. */
  public static <R, T> Field<R, Optional<T>> optional(
      String member, String column, Kind<T> kind, Function<R, Optional<T>> value) {
    return new Field<>(
        member,
        column,
        kind.as(Optional::of, Optional::orElseThrow),
        value,
        Optional.of(Optional.empty()),
        true,
        "");
  }

  public static <R, T> Field<R, Optional<T>> optional(
      String member, Kind<T> kind, Function<R, Optional<T>> value) {
    return optional(member, snakeCase(member), kind, value);
  }

  /** A field that is left out where its value is unknown. */
  public static <R, T> Field<R, Known<T>> ifKnown(
      String member, Kind<T> kind, Function<R, Known<T>> value) {
    return unless(
        Known.unknown(),
        member,
        kind.as(Known::of, known -> known.toOptional().orElseThrow()),
        value);
  }

  /** A field that may be left out and is always written. */
  public static <R, T> Field<R, T> stated(
      String member, String column, Kind<T> kind, Function<R, T> value, T absent) {
    return new Field<>(member, column, kind, value, Optional.of(absent), false, "");
  }

  public static <R, T> Field<R, T> stated(
      String member, Kind<T> kind, Function<R, T> value, T absent) {
    return stated(member, snakeCase(member), kind, value, absent);
  }

  /** A field that may be left out, and is where it would have the value that this stands for. */
  public static <R, T> Field<R, T> unless(
      T absent, String member, Kind<T> kind, Function<R, T> value) {
    return new Field<>(member, snakeCase(member), kind, value, Optional.of(absent), true, "");
  }

  /** A field that documents of before have: it is read, and no longer written. */
  public static <R, T> Field<R, T> former(String member, Kind<T> kind) {
    return required(
        member,
        kind,
        whole -> {
          throw new IllegalStateException(member + ": no longer written");
        });
  }

  /** This field of a part of something, which may have no such part. */
  public <S> Field<S, Optional<T>> of(Function<S, Optional<R>> part) {
    return optional(member, column, kind, whole -> part.apply(whole).map(value));
  }

  @Override
  public T read(FieldSource source, DocumentReading reading) {
    Optional<Value> found = source.value(this);
    return found.isPresent()
        ? kind.reader().read(found.get(), reading)
        : absent.orElseThrow(() -> source.place(this).missing(FileComplaint.VALUE));
  }

  @Override
  public void write(R whole, ObjectNode json) {
    stated(whole).ifPresent(found -> json.set(member, kind.node().apply(found)));
  }

  @Override
  public void write(R whole, Map<String, String> cells) {
    if (!column.isEmpty()) {
      cells.put(column, stated(whole).map(kind.cell()).orElse(""));
    }
  }

  private Optional<T> stated(R whole) {
    T found = value.apply(whole);
    return isLeftOut && absent.equals(Optional.of(found)) ? Optional.empty() : Optional.of(found);
  }

  @Override
  public Stream<String> members() {
    return Stream.of(member);
  }

  @Override
  public Stream<Field<?, ?>> fields() {
    return column.isEmpty() ? Stream.of() : Stream.of(this);
  }

  public static String snakeCase(String member) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, member);
  }
}
