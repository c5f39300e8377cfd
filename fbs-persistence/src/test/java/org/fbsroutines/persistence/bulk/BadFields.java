package org.fbsroutines.persistence.bulk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One bad value in a good file: a line of {@code bad/fields.txt}, in CSV and in JSON lines. */
final class BadFields {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final JsonMapper JSON = new JsonMapper();

  private BadFields() {}

  static Stream<BadFile> all() {
    return lines().flatMap(line -> files(Splitter.on('~').splitToList(line)));
  }

  private static Stream<String> lines() {
    try {
      return Resources.readLines(Resources.getResource("bad/fields.txt"), StandardCharsets.UTF_8)
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<BadFile> files(List<String> parts) {
    GoodFile good =
        GoodFile.ALL.stream()
            .filter(file -> file.kind().equals(parts.get(0)))
            .findFirst()
            .orElseThrow();
    String value = parts.get(3);
    return Stream.concat(
        parts.get(1).isEmpty() ? Stream.of() : Stream.of(inCsv(good, parts.get(1), value)),
        parts.get(2).isEmpty() ? Stream.of() : Stream.of(inJson(good, parts.get(2), value)));
  }

  private static BadFile inCsv(GoodFile good, String column, String value) {
    int place = Splitter.on(',').splitToList(good.header()).indexOf(column);
    List<String> fields = new ArrayList<>(Splitter.on(',').splitToList(good.rows().get(0)));
    fields.set(place, '"' + value + '"');
    ImmutableList<String> rows =
        ImmutableList.of(String.join(",", fields), good.rows().get(1), good.rows().get(2));
    return BadFile.text(
        good.kind(), "CSV: " + column + ": " + value, GoodFile.csv(good.header(), rows));
  }

  private static BadFile inJson(GoodFile good, String pointer, String value) {
    try {
      ObjectNode row = (ObjectNode) JSON.readTree(good.objects().get(0));
      JsonPointer place = JsonPointer.compile(pointer);
      ObjectNode owner = (ObjectNode) row.at(place.head());
      owner.set(place.last().getMatchingProperty(), json(value));
      ImmutableList<String> rows =
          ImmutableList.of(row.toString(), good.objects().get(1), good.objects().get(2));
      return BadFile.text(good.kind(), "JSON: " + pointer + ": " + value, GoodFile.lines(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String value) throws IOException {
    return NUMBER.matcher(value).matches()
        ? JSON.readTree(value)
        : JSON.getNodeFactory().textNode(value);
  }
}
