package org.fbsroutines.persistence.format;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;

/**
 * What another system calls our columns, and which of its columns are left out.
 *
 * @param columns our column by the name in the header
 * @param ignored the names in the header that are left out
 */
public record ColumnMapping(ImmutableMap<String, String> columns, ImmutableSet<String> ignored) {
  /** The name and version of the format. */
  public static final String FORMAT = "fbs-mapping/1";

  /** Every column has its own name. */
  public static final ColumnMapping NONE = new ColumnMapping(ImmutableMap.of(), ImmutableSet.of());

  /**
   * Reads a mapping.
   *
   * @param file its name, for messages
   * @param input UTF-8
   * @return the mapping
   * @throws FormatException naming every problem
   */
  public static ColumnMapping read(String file, InputStream input) {
    Value document = JsonText.read(file, input);
    document.requireFormat(FORMAT).knowing("format", "columns", "ignore");
    ImmutableMap.Builder<String, String> columns = ImmutableMap.builder();
    document
        .find("columns")
        .ifPresent(
            given -> given.members().forEach((header, ours) -> columns.put(header, ours.text())));
    return new ColumnMapping(
        columns.buildOrThrow(),
        ImmutableSet.copyOf(
            document.find("ignore").map(given -> given.list(Value::text)).orElse(noTexts())));
  }

  private static ImmutableList<String> noTexts() {
    return ImmutableList.of();
  }

  /** Returns our column for a name in the header: the name itself where nothing is told of it. */
  String column(String header) {
    return columns.getOrDefault(header, header);
  }

  boolean ignores(String header) {
    return ignored.contains(header);
  }
}
