package org.fbsroutines.persistence.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A late form as the text that is sealed. */
final class LateFormJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LateFormJson() {}

  private record Sealed(long at, String path, Map<String, List<String>> fields) {}

  static String write(LateForm form, Instant at) {
    return MAPPER
        .valueToTree(new Sealed(at.toEpochMilli(), form.path(), ImmutableMap.copyOf(form.fields())))
        .toString();
  }

  /** Empty where it was written before the moment. */
  static Optional<LateForm> read(String text, Instant earliest) {
    try {
      Sealed sealed = MAPPER.readValue(text, Sealed.class);
      return Instant.ofEpochMilli(sealed.at).isBefore(earliest)
          ? Optional.empty()
          : Optional.of(LateForm.of(sealed.path, sealed.fields));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sealed form is no JSON");
    }
  }
}
