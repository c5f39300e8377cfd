package org.fbsroutines.persistence.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Sources;

/**
 * Citations as they stand in documents: each names a source by its key, and what a key means stands
 * once, in the member {@code sources} of the exercise, restriction or parameter. The sources of the
 * standard rule book need not be stated.
 */
final class Citations {
  private static final ImmutableMap<String, Source> STANDARD =
      Sources.all().stream().collect(ImmutableMap.toImmutableMap(Source::key, source -> source));

  private final ImmutableMap<String, Source> told;

  private Citations(ImmutableMap<String, Source> told) {
    this.told = told;
  }

  /** Reads the sources that an object states. */
  static Citations of(Value owner) {
    Map<String, Source> told = new LinkedHashMap<>();
    owner.find("sources").ifPresent(list -> list.list(item -> source(item, told)));
    return new Citations(ImmutableMap.copyOf(told));
  }

  private static Source source(Value value, Map<String, Source> told) {
    value.knowing("key", "grade", "title");
    String key = value.get("key").text();
    String title = value.get("title").text();
    Source source =
        value.build(() -> new Source(key, value.get("grade").token(Tokens.GRADE), title));
    if (told.put(key, source) != null) {
      throw value.get("key").refuse(FileComplaint.REPEATED_SOURCE.of(key));
    }
    return source;
  }

  /** Reads a list of citations. */
  ImmutableList<Citation> read(Value list) {
    return list.list(this::citation);
  }

  private Citation citation(Value value) {
    value.knowing("source", "place");
    Value named = value.get("source");
    String key = named.text();
    Source source =
        Optional.ofNullable(told.get(key))
            .or(() -> Optional.ofNullable(STANDARD.get(key)))
            .orElseThrow(() -> named.expecting(FileComplaint.NAMED_SOURCE.of()));
    return source.at(value.find("place").map(Value::text).orElse(""));
  }

  static ArrayNode write(Collection<Citation> citations) {
    return JsonNodes.list(citations, Citations::citationNode);
  }

  private static ObjectNode citationNode(Citation citation) {
    ObjectNode node = JsonNodes.object().put("source", citation.source().key());
    return citation.place().isEmpty() ? node : node.put("place", citation.place());
  }

  /**
   * Writes the sources of all citations, each once.
   *
   * @throws IllegalArgumentException if two different sources have the same key
   */
  static ArrayNode writeSources(Stream<Citation> citations) {
    ImmutableMap<String, Source> byKey =
        citations
            .map(Citation::source)
            .distinct()
            .collect(ImmutableMap.toImmutableMap(Source::key, source -> source));
    return JsonNodes.list(byKey.values(), Citations::sourceNode);
  }

  static ObjectNode sourceNode(Source source) {
    return JsonNodes.object()
        .put("key", source.key())
        .put("grade", Tokens.GRADE.of(source.grade()))
        .put("title", source.title());
  }
}
