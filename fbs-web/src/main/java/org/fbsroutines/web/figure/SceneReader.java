package org.fbsroutines.web.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the description of a picture; a field that it does not know is refused. */
final class SceneReader {
  private static final ImmutableSet<String> PICTURE =
      ImmutableSet.of("pace", "beats", "props", "people", "arrows", "lens", "labels");
  private static final Point ORIGIN = Point.ORIGIN;

  private SceneReader() {}

  /**
   * Reads a description.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static Scene read(URL file) {
    try {
      return scene(new ObjectMapper().readTree(Resources.toByteArray(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Scene scene(JsonNode json) {
    check(json, PICTURE);
    ImmutableList<Beat> beats =
        json.has("beats")
            ? all(json, "beats", SceneReader::beat)
            : ImmutableList.of(new Beat(0, 1, Optional.empty(), false));
    return new Scene(
        new Timeline(
            beats, Pace.valueOf(json.path("pace").asText("gentle").toUpperCase(Locale.ROOT))),
        all(json, "props", SceneReader::prop),
        all(json, "people", person -> person(person, beats.size())),
        all(json, "arrows", SceneReader::arrow),
        json.has("lens") ? Optional.of(lens(json.get("lens"))) : Optional.empty(),
        all(json, "labels", SceneReader::label));
  }

  private static Beat beat(JsonNode json) {
    check(json, ImmutableSet.of("move", "hold", "cue", "part"));
    return new Beat(
        json.path("move").asDouble(),
        json.path("hold").asDouble(),
        Optional.ofNullable(json.get("cue")).map(JsonNode::asText),
        json.path("part").asBoolean());
  }

  private static Prop prop(JsonNode json) {
    check(json, ImmutableSet.of("kind", "at", "width", "height", "drift"));
    return new Prop(
        Furniture.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT)),
        point(json, "at", ORIGIN),
        json.path("width").asDouble(),
        json.path("height").asDouble(),
        json.path("drift").asDouble());
  }

  private static Arrow arrow(JsonNode json) {
    check(json, ImmutableSet.of("beats", "from", "through", "to"));
    return new Arrow(
        Range.closed(json.path("beats").path(0).asInt(), json.path("beats").path(1).asInt()),
        point(json, "from", ORIGIN),
        point(json, "through", ORIGIN),
        point(json, "to", ORIGIN));
  }

  private static Lens lens(JsonNode json) {
    check(json, ImmutableSet.of("of", "at", "radius", "zoom"));
    return new Lens(
        point(json, "of", ORIGIN),
        point(json, "at", ORIGIN),
        json.path("radius").asDouble(),
        json.path("zoom").asDouble());
  }

  private static Label label(JsonNode json) {
    check(json, ImmutableSet.of("key", "at"));
    return new Label(json.path("key").asText(), point(json, "at", ORIGIN));
  }

  private static Person person(JsonNode json, int beats) {
    check(json, ImmutableSet.of("role", "size", "turnedAt", "harness", "base", "poses"));
    Posture base = PostureReader.read(json.path("base"), PostureReader.STANDING);
    ImmutableList<Posture> poses =
        json.has("poses")
            ? all(json, "poses", pose -> PostureReader.read(pose, base))
            : ImmutableList.of(base);
    if (poses.size() != 1 && poses.size() != beats) {
      throw new IllegalArgumentException(
          "poses: " + poses.size() + " (expected: one, or one for each of " + beats + " beats)");
    }
    return new Person(
        Role.valueOf(json.path("role").asText("patient").toUpperCase(Locale.ROOT)),
        json.path("size").asDouble(1),
        json.path("turnedAt").asDouble(Double.NaN),
        json.path("harness").asBoolean(),
        poses);
  }

  static Point point(JsonNode json, String field, Point otherwise) {
    JsonNode pair = json.get(field);
    if (pair == null) {
      return otherwise;
    }
    if (pair.size() != 2) {
      throw new IllegalArgumentException(field + ": " + pair + " (expected: two numbers)");
    }
    return new Point(pair.get(0).asDouble(), pair.get(1).asDouble());
  }

  static void check(JsonNode json, ImmutableSet<String> known) {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!known.contains(field.getKey())) {
        throw new IllegalArgumentException(
            field.getKey() + ": unknown field (expected: one of " + known + ")");
      }
    }
  }

  private static <T> ImmutableList<T> all(
      JsonNode json, String field, Function<JsonNode, T> reader) {
    ImmutableList.Builder<T> all = ImmutableList.builder();
    json.path(field).forEach(element -> all.add(reader.apply(element)));
    return all.build();
  }
}
