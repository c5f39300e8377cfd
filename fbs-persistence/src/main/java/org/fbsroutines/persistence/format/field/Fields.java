package org.fbsroutines.persistence.format.field;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Problems;

/**
 * The parts of a document, in the order in which they are written, and what is built of them.
 *
 * @param <R> what the document describes
 */
public final class Fields<R> {
  private final Function<Parts, R> constructor;
  private final ImmutableList<Part<R, ?>> parts;
  private final ImmutableSet<String> members;
  private final ImmutableList<Field<?, ?>> fields;
  private final ImmutableSet<String> columns;
  private final ImmutableMap<String, String> required;

  private Fields(Function<Parts, R> constructor, ImmutableList<Part<R, ?>> parts) {
    this.constructor = constructor;
    this.parts = parts;
    this.members = parts.stream().flatMap(Part::members).collect(toImmutableSet());
    this.fields = parts.stream().flatMap(Part::fields).collect(ImmutableList.toImmutableList());
    this.columns = fields.stream().map(Field::column).collect(toImmutableSet());
    this.required =
        fields.stream()
            .filter(field -> !field.example().isEmpty())
            .collect(toImmutableMap(Field::column, Field::example));
  }

  /**
   * The parts of something that is built of them in another order, or of some of them.
   *
   * @param constructor builds it of its parts as they are read
   */
  @SafeVarargs
  public static <R> Fields<R> built(Function<Parts, R> constructor, Part<R, ?>... parts) {
    ImmutableList.Builder<Part<R, ?>> inOrder = ImmutableList.builder();
    for (Part<R, ?> part : parts) {
      inOrder.add(part);
    }
    return new Fields<>(constructor, inOrder.build());
  }

  static <R, A> Fields<R> of(Function<A, R> constructor, Part<R, A> part) {
    return built(read -> constructor.apply(read.get(part)), part);
  }

  public static <R, A, B> Fields<R> of(
      BiFunction<A, B, R> constructor, Part<R, A> a, Part<R, B> b) {
    return built(read -> constructor.apply(read.get(a), read.get(b)), a, b);
  }

  public static <R, A, B, C> Fields<R> of(
      OfThree<A, B, C, R> constructor, Part<R, A> a, Part<R, B> b, Part<R, C> c) {
    return built(read -> constructor.apply(read.get(a), read.get(b), read.get(c)), a, b, c);
  }

  public static <R, A, B, C, D> Fields<R> of(
      OfFour<A, B, C, D, R> constructor, Part<R, A> a, Part<R, B> b, Part<R, C> c, Part<R, D> d) {
    return built(
        read -> constructor.apply(read.get(a), read.get(b), read.get(c), read.get(d)), a, b, c, d);
  }

  public static <R, A, B, C, D, E> Fields<R> of(
      OfFive<A, B, C, D, E, R> constructor,
      Part<R, A> a,
      Part<R, B> b,
      Part<R, C> c,
      Part<R, D> d,
      Part<R, E> e) {
    return built(
        read -> constructor.apply(read.get(a), read.get(b), read.get(c), read.get(d), read.get(e)),
        a,
        b,
        c,
        d,
        e);
  }

  /** A constructor of three parts. */
  public interface OfThree<A, B, C, R> {
    R apply(A a, B b, C c);
  }

  /** A constructor of four parts. */
  public interface OfFour<A, B, C, D, R> {
    R apply(A a, B b, C c, D d);
  }

  /** A constructor of five parts. */
  public interface OfFive<A, B, C, D, E, R> {
    R apply(A a, B b, C c, D d, E e);
  }

  /** These, and behind them what is written for people and not read. */
  public Fields<R> withNotes(Field<R, ?> note) {
    return new Fields<>(
        constructor, ImmutableList.<Part<R, ?>>builder().addAll(parts).add(note).build());
  }

  /** Parts that are written, and of which nothing is built. */
  public static <R> Fields<R> listed(List<? extends Part<R, ?>> parts) {
    return new Fields<>(
        read -> {
          throw new IllegalStateException("not read");
        },
        ImmutableList.copyOf(parts));
  }

  /** The parts of a document, as they are read. */
  public record Parts(FieldSource source, DocumentReading reading) {
    public <T> T get(Part<?, T> part) {
      return part.read(source, reading);
    }
  }

  /** Every field that a row has of them. */
  public ImmutableList<Field<?, ?>> fields() {
    return fields;
  }

  public ImmutableSet<String> members() {
    return members;
  }

  public ImmutableSet<String> columns() {
    return columns;
  }

  /** The columns without which no row can be read, each with some text that is right in it. */
  public ImmutableMap<String, String> required() {
    return required;
  }

  /** Reads them, wherever they stand; reports the first problem. */
  public R read(FieldSource source, DocumentReading reading) {
    return source.build(() -> constructor.apply(new Parts(source, reading)));
  }

  public R read(FieldSource source) {
    return read(source, DocumentReading.STORED);
  }

  /** Reads them where one stands there; empty where none does. */
  public Optional<R> find(FieldSource source, DocumentReading reading) {
    return fields.stream().anyMatch(source::contains)
        ? Optional.of(read(source, reading))
        : Optional.empty();
  }

  /** Reads an object that has these members and no others. */
  public R readObject(Value object, DocumentReading reading) {
    return read(object.knowing(members), reading);
  }

  /** Reads an object that has these members, some more and no others; reports all its problems. */
  public R readAll(Value object, DocumentReading reading, String... more) {
    object.members();
    Problems problems = new Problems();
    problems.attempt(() -> object.knowing(this, more));
    try {
      R whole = read(object, reading);
      problems.throwIfAny();
      return whole;
    } catch (FormatException e) {
      check(object, reading, problems);
      problems.throwIfAny();
      throw e;
    }
  }

  /** Reads every part for its problems. */
  void check(FieldSource source, DocumentReading reading, Problems problems) {
    parts.forEach(part -> part.check(source, reading, problems));
  }

  /** What is stated, as JSON. */
  public ObjectNode json(R whole) {
    ObjectNode json = JsonNodes.object();
    write(whole, json);
    return json;
  }

  public void write(R whole, ObjectNode json) {
    parts.forEach(part -> part.write(whole, json));
  }

  /** What is stated, by column. */
  public Map<String, String> cells(R whole) {
    Map<String, String> cells = new HashMap<>();
    write(whole, cells);
    return cells;
  }

  public void write(R whole, Map<String, String> cells) {
    parts.forEach(part -> part.write(whole, cells));
  }

  /** A kind whose values have these fields and are objects of JSON. */
  public Kind<R> kind() {
    return kind((value, reading) -> reading);
  }

  /**
   * A kind whose values have these fields and are objects of JSON.
   *
   * @param within what an object itself states that must be known to read its parts
   */
  public Kind<R> kind(BiFunction<Value, DocumentReading, DocumentReading> within) {
    return new Kind<>(
        (value, reading) -> read(value.knowing(members), within.apply(value, reading)),
        this::json,
        whole -> json(whole).toString());
  }

  /**
   * A kind whose values have these fields: an object in JSON, and words in their order in a cell.
   *
   * @param fewest without how many words a cell cannot be read; the last ones may be left out
   * @param expected what a cell is expected to contain
   */
  public Kind<R> kind(int fewest, FileComplaint expected) {
    return new Kind<>(
        (value, reading) ->
            read(
                value.isCell() ? Words.of(value, fields, fewest, expected) : value.knowing(members),
                reading),
        this::json,
        whole -> {
          Map<String, String> cells = cells(whole);
          return fields.stream()
              .map(field -> cells.getOrDefault(field.column(), ""))
              .collect(Collectors.joining(" "));
        });
  }

  /** These as a part of something, where they stand among its other fields. */
  public <W> Part<W, R> within(Function<W, R> value) {
    return new Part.Inline<>(this, value);
  }
}
