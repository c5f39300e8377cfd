package org.fbsroutines.persistence.format.field;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Source;
import org.fbsroutines.domain.source.Sources;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/**
 * Citations as they stand in documents: each names a source by its key, and what a key means stands
 * once, in the member {@code sources} of the exercise, restriction or parameter. The sources of the
 * standard rule book need not be stated.
 *
 * @param stated the sources that are, by their keys
 */
public record Citations(ImmutableMap<String, Source> stated) {
  /** The sources of the standard rule book alone. */
  static final Citations STANDARD =
      new Citations(Sources.all().stream().collect(toImmutableMap(Source::key, source -> source)));

  public static final Fields<Source> SOURCE =
      Fields.of(
          Source::new,
          Field.required("key", Kind.TEXT, Source::key),
          Field.required("grade", Kind.of(Tokens.GRADE), Source::grade),
          Field.required("title", Kind.TEXT, Source::title));

  public static final Kind<ImmutableList<Citation>> CITATIONS =
      Fields.of(
              Source::at,
              Field.required("source", named(), Citation::source),
              Field.unless("", "place", Kind.TEXT, Citation::place))
          .kind()
          .list();

  private static Kind<Source> named() {
    return Kind.text(
        (value, reading) ->
            reading
                .source(value.text())
                .orElseThrow(() -> value.expecting(FileComplaint.NAMED_SOURCE.of())),
        Source::key);
  }

  /** Reads the sources that an object states. */
  static Citations of(Value owner) {
    Map<String, Source> stated = new LinkedHashMap<>();
    owner.find("sources").ifPresent(list -> list.list(item -> source(item, stated)));
    return new Citations(ImmutableMap.copyOf(stated));
  }

  private static Source source(Value value, Map<String, Source> stated) {
    Source source = SOURCE.readObject(value, DocumentReading.STORED);
    if (stated.put(source.key(), source) != null) {
      throw value.get("key").refuse(FileComplaint.REPEATED_SOURCE.of(source.key()));
    }
    return source;
  }

  /** Finds a source by its key. */
  Optional<Source> find(String key) {
    return Optional.ofNullable(stated.get(key))
        .or(() -> Optional.ofNullable(STANDARD.stated.get(key)));
  }

  /** What is cited, with the sources of it. */
  public static <R> Part<R, ImmutableList<Citation>> cited(
      Function<R, ImmutableList<Citation>> citations) {
    Field<ImmutableList<Citation>, ImmutableList<Citation>> all =
        Field.required("citations", CITATIONS, cited -> cited);
    return Fields.built(read -> read.get(all), sources(ImmutableList<Citation>::stream), all)
        .within(citations);
  }

  /**
   * Writes the sources of all citations, each once.
   *
   * @throws IllegalArgumentException if two different sources have the same key
   */
  public static <R> Field<R, ImmutableList<Source>> sources(Function<R, Stream<Citation>> cited) {
    return Field.stated(
        "sources",
        "",
        SOURCE.kind().list(),
        whole ->
            cited
                .apply(whole)
                .map(Citation::source)
                .distinct()
                .collect(toImmutableMap(Source::key, source -> source))
                .values()
                .asList(),
        ImmutableList.of());
  }
}
