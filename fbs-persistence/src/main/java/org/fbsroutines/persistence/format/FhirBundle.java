package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableMap;
import java.util.function.BiConsumer;

/**
 * A bundle of FHIR R4, whatever its type: its entries are handed over one by one and not kept.
 * Other members of the bundle, its links included, are left aside.
 */
final class FhirBundle {
  /** The name of the layout. */
  static final String NAME = "fhir-r4";

  private static final String ENTRY = "entry";

  private FhirBundle() {}

  static boolean recognises(FileHead start) {
    return start.first() == '{'
        && start.mentions("\"resourceType\"")
        && start.mentions("\"Bundle\"");
  }

  /**
   * Reads a bundle. Each entry whose resource is of a type that somebody asks for goes there; an
   * entry that cannot be read is reported, and the next one follows.
   */
  static void read(
      Source source, RowSink<?> sink, ImmutableMap<String, BiConsumer<Value, Value>> asked) {
    Value bundle =
        JsonText.stream(
            source.name(), source.input(), ENTRY, entry -> readEntry(entry, sink, asked));
    Value type = bundle.get("resourceType");
    if (!type.isText("Bundle")) {
      throw type.refuse(FileComplaint.ANOTHER_RESOURCE.of());
    }
    bundle.find(ENTRY).ifPresent(entries -> entries.list(entry -> entry));
  }

  private static void readEntry(
      Value entry, RowSink<?> sink, ImmutableMap<String, BiConsumer<Value, Value>> asked) {
    try {
      entry
          .find("resource")
          .ifPresent(
              resource -> {
                BiConsumer<Value, Value> taker = asked.get(resource.get("resourceType").text());
                if (taker != null) {
                  taker.accept(entry, resource);
                }
              });
    } catch (FormatException e) {
      e.problems().forEach(problem -> sink.problem(problem, entry.original()));
    }
  }
}
