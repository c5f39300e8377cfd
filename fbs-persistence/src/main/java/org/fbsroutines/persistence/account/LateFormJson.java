package org.fbsroutines.persistence.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;

/** A late form as the text that is sealed. */
final class LateFormJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LateFormJson() {}

  static String write(LateForm form, Instant at) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("at", at.toEpochMilli()).put("path", form.path());
    ObjectNode fields = json.putObject("fields");
    form.fields()
        .forEach(
            (name, values) -> {
              ArrayNode list = fields.putArray(name);
              values.forEach(list::add);
            });
    return json.toString();
  }

  /** Empty where it was written before the moment. */
  static Optional<LateForm> read(String text, Instant earliest) {
    JsonNode json;
    try {
      json = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sealed form is no JSON");
    }
    if (Instant.ofEpochMilli(json.path("at").asLong()).isBefore(earliest)) {
      return Optional.empty();
    }
    ImmutableMap.Builder<String, ImmutableList<String>> fields = ImmutableMap.builder();
    json.path("fields")
        .properties()
        .forEach(
            field -> {
              ImmutableList.Builder<String> values = ImmutableList.builder();
              field.getValue().forEach(value -> values.add(value.asText()));
              fields.put(field.getKey(), values.build());
            });
    return Optional.of(new LateForm(json.path("path").asText(), fields.buildOrThrow()));
  }
}
