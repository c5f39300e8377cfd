package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON as text: one strict way in, with the line of every value, and one way out. */
final class JsonText {
  private static final int LONGEST_TEXT = 100_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(1_000)
                  .maxNumberLength(30)
                  .maxNestingDepth(50)
                  .build())
          .build();

  static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String file;
  private final JsonParser parser;

  private JsonText(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** Reads one whole document. */
  static JsonValue read(String file, InputStream input) {
    try (JsonParser parser = FACTORY.createParser(input)) {
      return new JsonText(file, parser).document();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new FormatException(
          new Problem(file, line, "", "not valid JSON: " + firstLine(e.getOriginalMessage())));
    } catch (IOException e) {
      throw FormatException.ofFile(file, "cannot be read: " + e.getMessage());
    }
  }

  static JsonValue read(String file, String text) {
    return read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A document as people read it, ending in a line break. */
  static String write(JsonNode document) {
    try {
      return MAPPER.writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonValue document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw FormatException.ofFile(file, "empty (expected: a JSON document)");
    }
    JsonValue value = value(first, "");
    if (parser.nextToken() != null) {
      throw new FormatException(
          new Problem(file, line(), "", "text after the end of the document"));
    }
    return value;
  }

  private JsonValue value(JsonToken token, String field) throws IOException {
    int line = line();
    return switch (token) {
      case START_OBJECT -> object(line, field);
      case START_ARRAY -> array(line, field);
      case VALUE_STRING -> scalar(line, field, JsonValue.Kind.TEXT);
      case VALUE_NUMBER_INT -> scalar(line, field, JsonValue.Kind.INTEGER);
      case VALUE_NUMBER_FLOAT -> scalar(line, field, JsonValue.Kind.DECIMAL);
      case VALUE_TRUE, VALUE_FALSE -> scalar(line, field, JsonValue.Kind.BOOLEAN);
      case VALUE_NULL -> scalar(line, field, JsonValue.Kind.NULL);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected " + token);
    };
  }

  private JsonValue scalar(int line, String field, JsonValue.Kind kind) throws IOException {
    return JsonValue.scalar(file, line, field, kind, parser.getText());
  }

  private JsonValue object(int line, String field) throws IOException {
    ImmutableMap.Builder<String, JsonValue> members = ImmutableMap.builder();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      members.put(key, value(parser.nextToken(), field.isEmpty() ? key : field + "." + key));
    }
    return JsonValue.object(file, line, field, members.buildOrThrow());
  }

  private JsonValue array(int line, String field) throws IOException {
    ImmutableList.Builder<JsonValue> items = ImmutableList.builder();
    int index = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token, field + "[" + index + "]"));
      index++;
    }
    return JsonValue.array(file, line, field, items.build());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return Suggestion.shortened(end < 0 ? message : message.substring(0, end)).strip();
  }
}
