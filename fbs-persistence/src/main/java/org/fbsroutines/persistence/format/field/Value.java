package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.CsvText;
import org.fbsroutines.persistence.format.notation.Identifier;
import org.fbsroutines.persistence.format.notation.LocalNotation;
import org.fbsroutines.persistence.format.notation.PlainText;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.notation.WholeNumber;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Place;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.format.problem.Problems;
import org.fbsroutines.persistence.format.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document, JSON or CSV, with the place it stands in. Every reader of it states what
 * it expects and refuses anything else by a {@link FormatException} that names file, line and
 * field.
 */
public final class Value implements FieldSource {
  private final Place place;
  private final ValueKind kind;
  private final String scalar;
  private final Map<String, Value> members;
  private final ImmutableList<Value> items;

  /** How the file of a cell writes; null outside of CSV. */
  private final @Nullable CsvOptions csv;

  private Value(
      Place place,
      ValueKind kind,
      String scalar,
      Map<String, Value> members,
      ImmutableList<Value> items,
      @Nullable CsvOptions csv) {
    this.place = place;
    this.kind = kind;
    this.scalar = scalar;
    this.members = members;
    this.items = items;
    this.csv = csv;
  }

  public static Value scalar(Place place, ValueKind kind, String scalar) {
    return new Value(place, kind, scalar, ImmutableMap.of(), ImmutableList.of(), null);
  }

  /** A cell of CSV, which is a whole number if it looks like one. */
  public static Value cell(Place place, String text, CsvOptions csv) {
    boolean isWhole = WholeNumber.isOne(text, csv.notation().decimalMark());
    return new Value(
        place,
        isWhole ? ValueKind.INTEGER : ValueKind.TEXT,
        text,
        ImmutableMap.of(),
        ImmutableList.of(),
        csv);
  }

  public static Value object(Place place, Map<String, Value> members) {
    return new Value(
        place,
        ValueKind.OBJECT,
        "",
        Collections.unmodifiableMap(members),
        ImmutableList.of(),
        null);
  }

  public static Value array(Place place, ImmutableList<Value> items) {
    return new Value(place, ValueKind.ARRAY, "", ImmutableMap.of(), items, null);
  }

  public Place place() {
    return place;
  }

  /** About how many characters it has. */
  public int size() {
    int size = scalar.length();
    for (Value member : members.values()) {
      size += member.size();
    }
    for (Value item : items) {
      size += item.size();
    }
    return size;
  }

  /** This value as one line of JSON. */
  public String original() {
    return node().toString();
  }

  private JsonNode node() {
    return switch (kind) {
      case OBJECT -> JsonNodes.object().setAll(Maps.transformValues(members, Value::node));
      case ARRAY -> JsonNodes.list(items, Value::node);
      case TEXT -> JsonNodes.text(scalar);
      case INTEGER, DECIMAL, BOOLEAN, NULL -> JsonNodes.raw(scalar);
    };
  }

  /** A problem of this value. */
  public Problem problem(Text message) {
    return new Problem(place.file(), place.line(), place.field(), message);
  }

  /** Refuses this value. */
  @Override
  public FormatException refuse(Text message) {
    return place.refuse(message);
  }

  /** Refuses this value, which it shows, for another one. */
  public FormatException expecting(Argument expected) {
    return refuse(Complaint.EXPECTED.of(shown(), expected));
  }

  private Argument shown() {
    return kind == ValueKind.OBJECT || kind == ValueKind.ARRAY || kind == ValueKind.NULL
        ? kind.phrase()
        : Shown.of(scalar);
  }

  private void require(ValueKind expected) {
    if (kind != expected) {
      throw expecting(expected.phrase());
    }
  }

  /** Whether it is a cell of CSV, and no value of JSON. */
  public boolean isCell() {
    return csv != null;
  }

  /** A part of this cell, at the same place. */
  public Value withText(String part) {
    return cell(place, part, csv == null ? CsvOptions.OURS : csv);
  }

  /** What stands there, whatever it is; empty for a list or an object. */
  public String raw() {
    return scalar;
  }

  /** States that nobody knows, in our words or in those of the file. */
  boolean isUnknown() {
    return kind == ValueKind.TEXT && inOurWords().equals(Answer.UNKNOWN.token());
  }

  private String inOurWords() {
    return csv == null ? scalar : csv.mapping().answer(scalar);
  }

  /** Yes, no or unknown, in our words or in those of the file. */
  Answer answer() {
    return Tokens.ANSWER
        .find(kind == ValueKind.TEXT || csv != null ? inOurWords() : "")
        .orElseThrow(() -> refuse(Suggestion.of(shown(), scalar, Tokens.ANSWER.all())));
  }

  public boolean isText(String text) {
    return kind == ValueKind.TEXT && scalar.equals(text);
  }

  public boolean is(ValueKind expected) {
    return kind == expected;
  }

  /** A text; in a cell it may look like a number. */
  public String text() {
    if (csv != null && kind == ValueKind.INTEGER) {
      return scalar;
    }
    require(ValueKind.TEXT);
    PlainText.complaint(scalar)
        .ifPresent(
            complaint -> {
              throw refuse(complaint);
            });
    return scalar;
  }

  /** An id that a clinic or a recorder gave. */
  public String identifier() {
    String id = text();
    if (!Identifier.isWellFormed(id)) {
      throw expecting(Identifier.expected());
    }
    return id;
  }

  public ExerciseId exerciseId() {
    String id = text();
    return alone(() -> new ExerciseId(id));
  }

  public int integer() {
    return number(Integer::valueOf);
  }

  public long longInteger() {
    return number(Long::valueOf);
  }

  private <T> T number(Function<String, T> parse) {
    require(ValueKind.INTEGER);
    try {
      return parse.apply(WholeNumber.digits(scalar));
    } catch (NumberFormatException e) {
      throw expecting(FileComplaint.WHOLE_NUMBER_IN_RANGE.of());
    }
  }

  public boolean bool() {
    require(ValueKind.BOOLEAN);
    return Boolean.parseBoolean(scalar);
  }

  LocalDate date() {
    if (kind != ValueKind.TEXT) {
      throw expecting(FileComplaint.DATE.of());
    }
    LocalNotation notation = csv == null ? LocalNotation.OURS : csv.notation();
    return notation.date(scalar).orElseThrow(() -> refuse(Suggestion.date(scalar)));
  }

  Instant instant() {
    require(ValueKind.TEXT);
    try {
      return Instant.parse(scalar);
    } catch (DateTimeException e) {
      throw expecting(FileComplaint.MOMENT.of());
    }
  }

  public <T extends Enum<T>> T token(Tokens<T> tokens) {
    return (kind == ValueKind.TEXT ? tokens.find(scalar) : Optional.<T>empty())
        .orElseThrow(() -> refuse(Suggestion.of(shown(), scalar, tokens.all())));
  }

  /** The members of an object, in their order. */
  public Map<String, Value> members() {
    require(ValueKind.OBJECT);
    return members;
  }

  public Optional<Value> find(String key) {
    return Optional.ofNullable(members().get(key));
  }

  public Value get(String key) {
    return find(key).orElseThrow(() -> place.child(key).missing(FileComplaint.VALUE));
  }

  /** Refuses unknown members. */
  public Value knowing(Collection<String> keys) {
    List<Problem> unknown = new ArrayList<>();
    members()
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                unknown.add(
                    new Problem(
                        place.file(),
                        value.place.line(),
                        value.place.field(),
                        Suggestion.of(FileComplaint.UNKNOWN_FIELD.of(), key, keys)));
              }
            });
    if (!unknown.isEmpty()) {
      throw new FormatException(unknown);
    }
    return this;
  }

  /** Refuses members that are no fields, but for some more. */
  public Value knowing(Fields<?> fields, String... more) {
    return knowing(Sets.union(ImmutableSet.copyOf(more), fields.members()));
  }

  public Value knowing(String... keys) {
    return knowing(Arrays.asList(keys));
  }

  /** Reads each item of a list, which in a cell stand between bars; reports the problems of all. */
  public <T> ImmutableList<T> list(Function<Value, T> read) {
    if (isCell()) {
      return isText(CsvText.NONE)
          ? ImmutableList.of()
          : CsvText.split(text()).stream()
              .map(item -> read.apply(withText(item)))
              .collect(ImmutableList.toImmutableList());
    }
    require(ValueKind.ARRAY);
    Problems problems = new Problems();
    ImmutableList.Builder<T> values = ImmutableList.builder();
    for (Value item : items) {
      problems.attempt(() -> read.apply(item)).ifPresent(values::add);
    }
    problems.throwIfAny();
    return values.build();
  }

  /** Refuses a document of another format. */
  public Value requireFormat(String expected) {
    if (!get("format").isText(expected)) {
      throw anotherFormat(expected);
    }
    return this;
  }

  /** Refuses this document, which is of another format or names none. */
  FormatException anotherFormat(String expected) {
    return get("format").refuse(Complaint.EXPECTED.of(FileComplaint.ANOTHER_FORMAT.of(), expected));
  }

  @Override
  public Optional<Value> value(Field<?, ?> field) {
    return find(field.member());
  }

  @Override
  public boolean contains(Field<?, ?> field) {
    return members().containsKey(field.member());
  }

  @Override
  public Place place(Field<?, ?> field) {
    return place.child(field.member());
  }

  @Override
  public boolean isFlat() {
    return false;
  }

  /** Builds a domain value of this one alone. */
  <T> T alone(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (InvalidValueException e) {
      throw refuse(e.problem());
    }
  }

  /** Builds a domain value; its complaint becomes a problem of this place or of a member. */
  @Override
  public <T> T build(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (InvalidValueException e) {
      throw NamedMember.refuse(place, members, e);
    }
  }
}
