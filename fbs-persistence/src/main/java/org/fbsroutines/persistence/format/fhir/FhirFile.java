package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.Utf8Reader;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.row.FileHead;
import org.fbsroutines.persistence.format.row.RowItems;
import org.fbsroutines.persistence.format.row.RowSink;
import org.fbsroutines.persistence.format.row.Source;

/**
 * Resources of FHIR R4: a bundle of any type or one resource, as JSON or XML, or one a line as in a
 * bulk export. They are handed over one by one and not kept.
 */
final class FhirFile {
  /** The name of the layout. */
  static final String NAME = "fhir-r4";

  private static final String ENTRY = "entry";
  private static final String TYPE = "resourceType";
  private static final String BUNDLE = "Bundle";
  private static final String OUTCOME = "OperationOutcome";

  private final Source source;
  private final RowSink<?> sink;
  private final ImmutableMap<String, Consumer<FhirEntry>> asked;
  private final Consumer<Value> deleted;
  private final FhirLeftOut leftOut = new FhirLeftOut();

  private FhirFile(
      Source source,
      RowSink<?> sink,
      ImmutableMap<String, Consumer<FhirEntry>> asked,
      Consumer<Value> deleted) {
    this.source = source;
    this.sink = sink;
    this.asked = asked;
    this.deleted = deleted;
  }

  /** The type may stand last, behind entries of any length. */
  static boolean recognises(FileHead start) {
    return FhirXmlInput.recognises(start)
        || (start.first() == '{'
            && (start.mentions('"' + TYPE + '"')
                || (start.mentions('"' + ENTRY + '"') && start.mentions("\"fullUrl\""))));
  }

  /**
   * Reads a file. Each resource of a type that somebody asks for goes there; one that cannot be
   * read is reported, and the next one follows.
   *
   * @param deleted takes the entries of a history without a resource
   */
  static void read(
      Source source,
      RowSink<?> sink,
      ImmutableMap<String, Consumer<FhirEntry>> asked,
      Consumer<Value> deleted)
      throws IOException {
    Source json = FhirXmlInput.recognises(source.start()) ? FhirXmlInput.asJson(source) : source;
    FhirFile file = new FhirFile(json, sink, asked, deleted);
    if (isBulk(json.start())) {
      file.readLines();
    } else {
      file.readWhole();
    }
    file.leftOut.remarkOn(source.name(), sink);
  }

  /** Whether the first line is a whole resource and no bundle. */
  private static boolean isBulk(FileHead start) {
    try {
      return !JsonText.readLine("", 1, start.firstLine()).get(TYPE).isText(BUNDLE);
    } catch (FormatException e) {
      return false;
    }
  }

  private void readLines() throws IOException {
    try (BufferedReader lines = new BufferedReader(new Utf8Reader(source.name(), source.input()))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          readLine(number, line);
        }
      }
    }
  }

  private void readLine(int number, String line) {
    try {
      handOver(FhirEntry.alone(JsonText.readLine(source.name(), number, line), true));
    } catch (FormatException e) {
      e.problems().forEach(problem -> sink.problem(problem, line));
    }
  }

  private void readWhole() {
    Value whole =
        JsonText.stream(source.name(), source.input(), ENTRY, new RowItems(sink, this::readEntry));
    Value type = whole.get(TYPE);
    if (type.isText(OUTCOME)) {
      throw type.refuse(FileComplaint.OUTCOME.of());
    }
    if (!type.isText(BUNDLE)) {
      handOver(FhirEntry.alone(whole, false));
      return;
    }
    whole.find(ENTRY).ifPresent(entries -> entries.list(entry -> entry));
    if (FhirEntry.isModified(whole)) {
      throw whole.refuse(FileComplaint.MODIFIED.of());
    }
    whole
        .find("link")
        .filter(
            links ->
                links.list(link -> link).stream().anyMatch(link -> is(link, "relation", "next")))
        .ifPresent(links -> sink.remark(links.problem(FileComplaint.NEXT_PAGE.of())));
  }

  private static boolean is(Value value, String member, String text) {
    return value.find(member).filter(given -> given.isText(text)).isPresent();
  }

  private void readEntry(Value entry) {
    try {
      if (entry.find("modifierExtension").isPresent()) {
        throw entry.refuse(FileComplaint.MODIFIED.of());
      }
      Optional<String> fullUrl = entry.find("fullUrl").map(Value::text);
      entry
          .find("resource")
          .ifPresentOrElse(
              resource -> handOver(new FhirEntry(resource, fullUrl, false)),
              () -> deleted.accept(entry));
    } catch (FormatException e) {
      e.problems().forEach(problem -> sink.problem(problem, entry.original()));
    }
  }

  private void handOver(FhirEntry entry) {
    String type = entry.type();
    Consumer<FhirEntry> taker = asked.get(type);
    if (taker == null) {
      leftOut.add(type);
    } else {
      taker.accept(entry);
    }
  }
}
