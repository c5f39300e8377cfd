package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.fbsroutines.persistence.format.problem.FormatException;

/**
 * A document of its own, whose member {@code format} names what it is.
 *
 * @param <T> what it describes
 */
public final class JsonDocument<T> {
  public static final String FORMAT = "format";

  private final ImmutableMap<String, Function<Value, T>> readers;
  private final Function<T, ObjectNode> writer;

  /**
   * A document.
   *
   * @param readers how it is read, by its format: the one to expect, then those of before
   * @param writer how it is written
   */
  public JsonDocument(
      ImmutableMap<String, Function<Value, T>> readers, Function<T, ObjectNode> writer) {
    this.readers = readers;
    this.writer = writer;
  }

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param input UTF-8, with or without a byte order mark
   * @return what it describes
   * @throws FormatException naming every problem
   */
  public T read(String file, InputStream input) {
    return read(JsonText.read(file, input));
  }

  /**
   * Reads a document.
   *
   * @param file its name, for messages
   * @param text the document
   * @return what it describes
   * @throws FormatException naming every problem
   */
  public T read(String file, String text) {
    return read(JsonText.read(file, text));
  }

  /** A document of fields that is written in the format to expect. */
  public static <T> JsonDocument<T> of(
      ImmutableMap<String, Function<Value, T>> readers, Fields<T> fields) {
    String format = readers.keySet().iterator().next();
    return new JsonDocument<>(readers, whole -> inFormat(format, fields.json(whole)));
  }

  public static ObjectNode inFormat(String format, ObjectNode members) {
    return JsonNodes.object().put(FORMAT, format).setAll(members);
  }

  T read(Value document) {
    return read(document, readers);
  }

  /** Reads a document by its format. */
  public static <T> T read(Value document, ImmutableMap<String, Function<Value, T>> readers) {
    for (Map.Entry<String, Function<Value, T>> reader : readers.entrySet()) {
      if (document.find(FORMAT).filter(format -> format.isText(reader.getKey())).isPresent()) {
        return reader.getValue().apply(document);
      }
    }
    throw document.anotherFormat(readers.keySet().iterator().next());
  }

  /**
   * Writes a document.
   *
   * @param described what it describes
   * @return JSON text as people read it
   */
  public String write(T described) {
    return JsonText.write(writer.apply(described));
  }

  /**
   * Writes a document as one line.
   *
   * @param described what it describes
   * @return JSON text without a line break
   */
  public String writeLine(T described) {
    return JsonText.writeLine(writer.apply(described));
  }
}
