package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Collection;
import java.util.function.Function;

/** The values that documents are written from. */
public final class JsonNodes {
  private JsonNodes() {}

  public static ObjectNode object() {
    return JsonText.MAPPER.createObjectNode();
  }

  /** An object that states what kind it is. */
  public static ObjectNode kind(String kind) {
    return object().put("kind", kind);
  }

  public static <T> ArrayNode list(
      Collection<T> values, Function<? super T, ? extends JsonNode> write) {
    ArrayNode list = JsonText.MAPPER.createArrayNode();
    values.forEach(value -> list.add(write.apply(value)));
    return list;
  }

  public static TextNode text(String text) {
    return new TextNode(text);
  }

  /** A value that is written as it was read: a number, a truth value or null. */
  public static JsonNode raw(String text) {
    return new POJONode(new RawValue(text));
  }

  public static ArrayNode texts(Collection<String> values) {
    return list(values, TextNode::new);
  }
}
