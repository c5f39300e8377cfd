package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Place;
import org.fbsroutines.persistence.format.problem.Problem;

/** JSON as text: one strict way in, with the line of every value, and one way out. */
public final class JsonText {
  private static final int MAX_TEXT_LENGTH = 100_000;
  private static final int MAX_NUMBER_LENGTH = 30;
  private static final int MAX_EXPONENT_LENGTH = 3;
  private static final int DEEPEST = 50;

  /** A row is held in memory, a list of rows is not. */
  private static final int MAX_ITEM_LENGTH = 2_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_TEXT_LENGTH)
                  .maxNameLength(1_000)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  public static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String file;
  private final int linesBefore;
  private final JsonParser parser;
  private long itemStart;

  private JsonText(String file, int linesBefore, JsonParser parser) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.parser = parser;
  }

  /** Reads one whole document. */
  public static Value read(String file, InputStream input) {
    return parse(file, new Utf8Reader(file, input), JsonText::document);
  }

  public static Value read(String file, String text) {
    return parse(file, new StringReader(text), JsonText::document);
  }

  /** Reads a document that is one line of a file. */
  public static Value readLine(String file, int line, String text) {
    return parse(file, line - 1, new StringReader(text), JsonText::document);
  }

  private Value document() throws IOException {
    first();
    Value document = value(root());
    end();
    return document;
  }

  /**
   * Reads an object whose member {@code list} may be long: its items are handed over one by one and
   * not kept. Returns the other members.
   */
  public static Value stream(String file, InputStream input, String list, Items items) {
    return parse(file, new Utf8Reader(file, input), text -> text.objectWithItems(list, items));
  }

  /** Reads a list that may be long: its items are handed over one by one and not kept. */
  public static void streamItems(String file, InputStream input, Items items) {
    parse(
        file,
        new Utf8Reader(file, input),
        text -> {
          if (text.first() != JsonToken.START_ARRAY) {
            throw text.another(ValueKind.ARRAY);
          }
          text.items(text.root(), true, items);
          text.end();
          return file;
        });
  }

  private static <T> T parse(String file, Reader input, Walk<T> walk) {
    return parse(file, 0, input, walk);
  }

  private static <T> T parse(String file, int linesBefore, Reader input, Walk<T> walk) {
    try (JsonParser parser = FACTORY.createParser(input)) {
      JsonText text = new JsonText(file, linesBefore, parser);
      try {
        return walk.apply(text);
      } catch (StreamConstraintsException e) {
        throw text.refuse(
            text.field(),
            FileComplaint.BEYOND_LIMITS.of(MAX_TEXT_LENGTH, MAX_NUMBER_LENGTH, DEEPEST));
      } catch (JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : linesBefore + e.getLocation().getLineNr();
        throw new FormatException(new Problem(file, line, text.field(), complaint(e)));
      }
    } catch (IOException e) {
      throw FormatException.unreadable(file, e);
    }
  }

  /** The parser speaks of its own switches; what is wrong is reported in our words. */
  private static Text complaint(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return FileComplaint.TRUNCATED_JSON.of();
    }
    return e.getLocation() == null
        ? FileComplaint.NOT_JSON.of()
        : FileComplaint.NOT_JSON_AT.of(e.getLocation().getColumnNr());
  }

  /** Takes the items of a list one by one. */
  @FunctionalInterface
  public interface Items {
    /** Takes an item. */
    void item(Value item);

    /**
     * Takes what is wrong with an item that cannot be read; the next one follows, unless it is
     * thrown.
     */
    default void unread(FormatException e) {
      throw e;
    }
  }

  /** A way through a document. */
  private interface Walk<T> {
    T apply(JsonText text) throws IOException;
  }

  /** Reads what {@link #writeLine} or the database wrote. */
  public static JsonNode tree(String written) {
    try {
      return MAPPER.readTree(written);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("JSON that is stored cannot be read", e);
    }
  }

  /** A document as people read it, ending in a line break. */
  public static String write(JsonNode document) {
    try {
      return MAPPER.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document on one line, without a line break. */
  public static String writeLine(JsonNode document) {
    return document.toString();
  }

  private JsonToken first() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw FormatException.ofFile(file, FileComplaint.EMPTY_JSON.of());
    }
    return first;
  }

  private void end() throws IOException {
    if (parser.nextToken() != null) {
      throw refuse("", FileComplaint.TEXT_AFTER_END.of());
    }
  }

  private Value objectWithItems(String list, Items items) throws IOException {
    if (first() != JsonToken.START_OBJECT) {
      throw another(ValueKind.OBJECT);
    }
    Place root = root();
    Map<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = newKey(members, root);
      JsonToken token = parser.nextToken();
      Place place = root.member(line(), key);
      if (key.equals(list) && token == JsonToken.START_ARRAY) {
        members.put(key, Value.array(place, ImmutableList.of()));
        items(place, true, items);
      } else {
        members.put(key, value(place));
      }
    }
    end();
    return Value.object(root, members);
  }

  private Place root() {
    return new Place(file, line(), "");
  }

  private void items(Place list, boolean isOutermost, Items items) throws IOException {
    int depth = parser.getParsingContext().getNestingDepth();
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      if (isOutermost) {
        itemStart = parser.currentTokenLocation().getCharOffset();
      }
      Optional<Value> item = item(list.item(line(), index), items);
      item.ifPresent(items::item);
      while (parser.getParsingContext().getNestingDepth() > depth) {
        parser.nextToken();
      }
    }
  }

  private Optional<Value> item(Place place, Items items) throws IOException {
    try {
      return Optional.of(value(place));
    } catch (FormatException e) {
      items.unread(e);
      return Optional.empty();
    }
  }

  /** The value that begins with the token that is being read. */
  private Value value(Place place) throws IOException {
    if (parser.currentTokenLocation().getCharOffset() - itemStart > MAX_ITEM_LENGTH) {
      throw place.refuse(FileComplaint.LONG_ITEM.of(MAX_ITEM_LENGTH));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> scalar(place, ValueKind.TEXT);
      case VALUE_NUMBER_INT -> scalar(place, ValueKind.INTEGER);
      case VALUE_NUMBER_FLOAT -> decimal(place);
      case VALUE_TRUE, VALUE_FALSE -> scalar(place, ValueKind.BOOLEAN);
      case VALUE_NULL -> scalar(place, ValueKind.NULL);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected " + parser.currentToken());
    };
  }

  private Value scalar(Place place, ValueKind kind) throws IOException {
    return Value.scalar(place, kind, parser.getText());
  }

  /** Refuses a number that would fill the memory as soon as somebody writes it out. */
  private Value decimal(Place place) throws IOException {
    String number = parser.getText();
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    String digits = exponent < 0 ? "" : number.substring(exponent + 1).replaceFirst("^[+-]?0*", "");
    if (digits.length() > MAX_EXPONENT_LENGTH) {
      throw place.refuse(FileComplaint.LONG_EXPONENT.of(MAX_EXPONENT_LENGTH));
    }
    return Value.scalar(place, ValueKind.DECIMAL, number);
  }

  private Value object(Place place) throws IOException {
    Map<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = newKey(members, place);
      parser.nextToken();
      members.put(key, value(place.member(line(), key)));
    }
    return Value.object(place, members);
  }

  private String newKey(Map<String, Value> members, Place owner) throws IOException {
    String key = parser.currentName();
    if (members.containsKey(key)) {
      throw owner.member(line(), Shown.shortened(key)).refuse(FileComplaint.TWICE.of());
    }
    return key;
  }

  private Value array(Place place) throws IOException {
    ImmutableList.Builder<Value> items = ImmutableList.builder();
    items(place, false, items::add);
    return Value.array(place, items.build());
  }

  /** The place of the token that is being read. */
  private String field() {
    StringBuilder field = new StringBuilder();
    JsonPointer pointer = parser.getParsingContext().pathAsPointer();
    for (; !pointer.matches(); pointer = pointer.tail()) {
      if (pointer.getMatchingIndex() >= 0) {
        field.append('[').append(pointer.getMatchingIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".");
        field.append(Shown.shortened(pointer.getMatchingProperty()));
      }
    }
    return field.toString();
  }

  private FormatException another(ValueKind expected) {
    return refuse("", Complaint.EXPECTED.of(FileComplaint.ANOTHER_VALUE.of(), expected.phrase()));
  }

  private FormatException refuse(String field, Text message) {
    return new Place(file, line(), field).refuse(message);
  }

  private int line() {
    return linesBefore + parser.currentTokenLocation().getLineNr();
  }
}
