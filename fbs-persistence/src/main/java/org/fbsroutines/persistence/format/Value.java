package org.fbsroutines.persistence.format;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value of a document, JSON or CSV, with the place it stands in. Every reader of it says what it
 * expects and refuses anything else by a {@link FormatException} that names file, line and field.
 */
final class Value {
  /** What a value is. */
  enum Kind {
    OBJECT("an object"),
    ARRAY("a list"),
    TEXT("a text"),
    INTEGER("a whole number"),
    DECIMAL("a decimal number"),
    BOOLEAN("true or false"),
    NULL("null");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }
  }

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");

  private final String file;
  private final int line;
  private final String field;
  private final Kind kind;
  private final String scalar;
  private final ImmutableMap<String, Value> members;
  private final ImmutableList<Value> items;

  private Value(
      String file,
      int line,
      String field,
      Kind kind,
      String scalar,
      ImmutableMap<String, Value> members,
      ImmutableList<Value> items) {
    this.file = file;
    this.line = line;
    this.field = field;
    this.kind = kind;
    this.scalar = scalar;
    this.members = members;
    this.items = items;
  }

  static Value scalar(String file, int line, String field, Kind kind, String scalar) {
    return new Value(file, line, field, kind, scalar, ImmutableMap.of(), ImmutableList.of());
  }

  /** A field of CSV, which is a whole number if it looks like one. */
  static Value field(String file, int line, String column, String text) {
    Kind kind = WHOLE_NUMBER.matcher(text).matches() ? Kind.INTEGER : Kind.TEXT;
    return scalar(file, line, column, kind, text);
  }

  static Value object(String file, int line, String field, ImmutableMap<String, Value> members) {
    return new Value(file, line, field, Kind.OBJECT, "", members, ImmutableList.of());
  }

  static Value array(String file, int line, String field, ImmutableList<Value> items) {
    return new Value(file, line, field, Kind.ARRAY, "", ImmutableMap.of(), items);
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  String field() {
    return field;
  }

  /** Refuses this value. */
  FormatException refuse(String message) {
    return new FormatException(new Problem(file, line, field, message));
  }

  private FormatException refuseKind(String expected) {
    String actual =
        kind == Kind.OBJECT || kind == Kind.ARRAY || kind == Kind.NULL
            ? kind.phrase
            : Suggestion.shortened(scalar);
    return refuse(actual + " (expected: " + expected + ")");
  }

  private void require(Kind expected) {
    if (kind != expected) {
      throw refuseKind(expected.phrase);
    }
  }

  /** A part of this field's text, at the same place. */
  Value withText(String part) {
    return field(file, line, field, part);
  }

  boolean isText(String text) {
    return kind == Kind.TEXT && scalar.equals(text);
  }

  boolean isObject() {
    return kind == Kind.OBJECT;
  }

  boolean isArray() {
    return kind == Kind.ARRAY;
  }

  boolean isNull() {
    return kind == Kind.NULL;
  }

  String text() {
    require(Kind.TEXT);
    if (scalar.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw refuse("has a control character (expected: plain text)");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(scalar)) {
      throw refuse("has half of a character (expected: whole Unicode characters)");
    }
    return scalar;
  }

  /** A text that may look like a number, as fields of CSV do. */
  String plain() {
    return kind == Kind.INTEGER ? scalar : text();
  }

  int integer() {
    require(Kind.INTEGER);
    try {
      return Integer.parseInt(scalar);
    } catch (NumberFormatException e) {
      throw refuse(Suggestion.shortened(scalar) + " (expected: a whole number within range)");
    }
  }

  long longInteger() {
    require(Kind.INTEGER);
    try {
      return Long.parseLong(scalar);
    } catch (NumberFormatException e) {
      throw refuse(Suggestion.shortened(scalar) + " (expected: a whole number within range)");
    }
  }

  boolean bool() {
    require(Kind.BOOLEAN);
    return Boolean.parseBoolean(scalar);
  }

  LocalDate date() {
    require(Kind.TEXT);
    try {
      return LocalDate.parse(scalar);
    } catch (DateTimeException e) {
      throw refuse(Suggestion.shortened(scalar) + " (expected: a date such as 2026-03-14)");
    }
  }

  Instant instant() {
    require(Kind.TEXT);
    try {
      return Instant.parse(scalar);
    } catch (DateTimeException e) {
      throw refuse(
          Suggestion.shortened(scalar) + " (expected: a moment such as 2026-03-14T09:30:00Z)");
    }
  }

  <T extends Enum<T>> T token(Tokens<T> tokens) {
    require(Kind.TEXT);
    return tokens
        .find(scalar)
        .orElseThrow(
            () ->
                refuse(
                    Suggestion.shortened(scalar)
                        + " "
                        + Suggestion.expected(scalar, tokens.all())));
  }

  /** The members of an object, in their order. */
  ImmutableMap<String, Value> members() {
    require(Kind.OBJECT);
    return members;
  }

  Optional<Value> find(String key) {
    return Optional.ofNullable(members().get(key));
  }

  Value get(String key) {
    return find(key)
        .orElseThrow(
            () ->
                new FormatException(
                    new Problem(file, line, child(key), "missing (expected: a value)")));
  }

  /** Refuses members that nobody knows. */
  Value knowing(Collection<String> keys) {
    List<Problem> unknown = new ArrayList<>();
    members()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                unknown.add(
                    new Problem(
                        file,
                        value.line,
                        value.field,
                        "unknown field " + Suggestion.expected(key, keys)));
              }
            });
    if (!unknown.isEmpty()) {
      throw new FormatException(unknown);
    }
    return this;
  }

  Value knowing(String... keys) {
    return knowing(ImmutableSet.copyOf(keys));
  }

  /** Reads each item of a list; tells the problems of all of them. */
  <T> ImmutableList<T> list(Function<Value, T> read) {
    require(Kind.ARRAY);
    Problems problems = new Problems();
    ImmutableList.Builder<T> values = ImmutableList.builder();
    for (Value item : items) {
      problems.attempt(() -> read.apply(item)).ifPresent(values::add);
    }
    problems.throwIfAny();
    return values.build();
  }

  /** Reads one of several kinds of object, which says by its member {@code kind} what it is. */
  <T> T variant(Map<String, Function<Value, T>> readers) {
    Value named = get("kind");
    String name = named.text();
    Function<Value, T> reader = readers.get(name);
    if (reader == null) {
      throw named.refuse(
          Suggestion.shortened(name) + " " + Suggestion.expected(name, readers.keySet()));
    }
    return reader.apply(this);
  }

  /** Refuses a document of another format. */
  Value requireFormat(String expected) {
    Value format = get("format");
    if (!format.isText(expected)) {
      throw format.refuse("another format (expected: " + expected + ")");
    }
    return this;
  }

  /** Builds a domain value; its complaint becomes a problem of this place or of a member. */
  <T> T build(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  /** The domain names what it complains of before a colon. */
  private FormatException refusal(String message) {
    int colon = message.indexOf(": ");
    if (colon < 0) {
      return refuse(message);
    }
    String named = message.substring(0, colon);
    Optional<Value> meant =
        Ascii.toLowerCase(field).endsWith(Ascii.toLowerCase(named))
            ? Optional.of(this)
            : memberNamed(named);
    return meant
        .map(value -> value.refuse(message.substring(colon + 2)))
        .orElseGet(() -> refuse(message));
  }

  private Optional<Value> memberNamed(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String column =
        CaseFormat.LOWER_CAMEL
            .to(CaseFormat.LOWER_UNDERSCORE, name)
            .replace("._", "_")
            .replace('.', '_');
    return Stream.of(last, last + "Seconds", column, column + "_seconds")
        .map(members::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private String child(String key) {
    return field.isEmpty() ? key : field + "." + key;
  }
}
