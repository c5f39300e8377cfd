package org.fbsroutines.persistence.format.field;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.Suggestion;

/**
 * The kinds of a sealed type, each an object with fields of its own whose member {@code kind} names
 * which one it is.
 *
 * @param <T> the sealed type
 */
public final class Variants<T> {
  private static final String MEMBER = "kind";

  private final ImmutableMap<String, Variant<? extends T>> byName;
  private final ImmutableMap<Class<?>, Variant<? extends T>> byType;
  private final Fields<T> notes;

  private Variants(Map<String, Variant<? extends T>> byName, Fields<T> notes) {
    this.byName = ImmutableMap.copyOf(byName);
    this.byType =
        byName.values().stream()
            .collect(ImmutableMap.toImmutableMap(Variant::type, variant -> variant));
    this.notes = notes;
  }

  private record Variant<V>(String name, Class<V> type, Fields<V> fields) {
    private Sets.SetView<String> members(Fields<?> notes) {
      return Sets.union(Sets.union(ImmutableSet.of(MEMBER), fields.members()), notes.members());
    }

    private void write(Object value, ObjectNode json) {
      fields.write(type.cast(value), json.put(MEMBER, name));
    }

    private void write(Object value, Map<String, String> cells) {
      fields.write(type.cast(value), cells);
    }

    private Field<?, ?> first() {
      return fields.fields().get(0);
    }
  }

  /** Begins to name the kinds of a sealed type, in the order in which a problem lists them. */
  public static <T> Naming<T> of(Class<T> sealed) {
    return new Naming<>(sealed);
  }

  /** The kinds that are named so far. */
  public static final class Naming<T> {
    private final Class<T> sealed;
    private final Map<String, Variant<? extends T>> byName = new LinkedHashMap<>();

    private Naming(Class<T> sealed) {
      this.sealed = sealed;
    }

    public <V extends T> Naming<T> with(String name, Class<V> type, Fields<V> fields) {
      byName.put(name, new Variant<>(name, type, fields));
      return this;
    }

    /** A kind without fields. */
    public <V extends T> Naming<T> with(String name, Class<V> type, V only) {
      return with(name, type, Fields.built(parts -> only));
    }

    public <V extends T, A> Naming<T> with(
        String name, Class<V> type, Function<A, V> constructor, Part<V, A> part) {
      return with(name, type, Fields.of(constructor, part));
    }

    public <V extends T, A, B> Naming<T> with(
        String name, Class<V> type, BiFunction<A, B, V> constructor, Part<V, A> a, Part<V, B> b) {
      return with(name, type, Fields.of(constructor, a, b));
    }

    /**
     * Ends the naming.
     *
     * @param notes what every kind has for its readers besides, and what is not read
     * @throws IllegalStateException if a kind is missing
     */
    public Variants<T> withNotes(List<Part<T, ?>> notes) {
      Variants<T> all = new Variants<>(byName, Fields.listed(notes));
      ImmutableSet<Class<?>> permitted = records(sealed).collect(toImmutableSet());
      checkState(all.byType.keySet().equals(permitted), "%s (expected: %s)", byName, permitted);
      return all;
    }

    public Kind<T> kind() {
      return withNotes(List.of()).kind();
    }

    private static Stream<Class<?>> records(Class<?> type) {
      return type.isSealed()
          ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Naming::records)
          : Stream.of(type);
    }
  }

  T read(Value value, DocumentReading reading) {
    Value named = value.get(MEMBER);
    String name = named.text();
    Variant<? extends T> variant = byName.get(name);
    if (variant == null) {
      throw named.refuse(Suggestion.of(name, name, byName.keySet()));
    }
    return variant.fields.read(value.knowing(variant.members(notes)), reading);
  }

  private Variant<? extends T> variant(T value) {
    Variant<? extends T> variant = byType.get(value.getClass());
    checkState(variant != null, "%s", value);
    return variant;
  }

  ObjectNode json(T value) {
    ObjectNode json = JsonNodes.object();
    variant(value).write(value, json);
    notes.write(value, json);
    return json;
  }

  public Kind<T> kind() {
    return new Kind<>(this::read, this::json, value -> json(value).toString());
  }

  /**
   * A part that is one of these: an object in JSON, and in a row columns, of which the first of its
   * own decides which one it is.
   *
   * @param several what is wrong with a row that has none or several, and by which columns
   */
  public <R> Part<R, T> part(
      String member, Function<R, T> value, BiFunction<Integer, List<String>, Text> several) {
    return new Flat<>(
        Field.required(member, kind(), value),
        byName.values().stream()
            .flatMap(variant -> variant.fields.fields().stream())
            .collect(toImmutableList()),
        (row, reading) -> {
          List<Variant<? extends T>> said =
              byName.values().stream().filter(variant -> row.contains(variant.first())).toList();
          if (said.size() != 1) {
            throw row.refuse(
                several.apply(
                    said.size(),
                    byName.values().stream().map(variant -> variant.first().column()).toList()));
          }
          return said.get(0).fields.read(row, reading);
        },
        (found, cells) -> variant(found).write(found, cells));
  }
}
