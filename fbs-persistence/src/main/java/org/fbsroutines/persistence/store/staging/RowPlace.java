package org.fbsroutines.persistence.store.staging;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in its file.
 *
 * @param ordinal which row of the file it is, from 1; rows that a foreign layout makes of one
 *     place, such as the operations of a patient, have one ordinal
 * @param line the line on which it begins, from 1
 * @param path where in the document it stands, such as {@code patients[1]}; null where the line
 *     says it
 * @param original the row as it stands in the file; null where it need not be kept
 */
public record RowPlace(long ordinal, long line, @Nullable String path, @Nullable String original) {
  /** The columns of a staging table, as {@link #begin} fills them. */
  static final String COLUMNS = "ordinal bigint, line bigint, path text, original text, ";

  private static final int FIELDS = 4;

  /** Begins a row of so many fields more. */
  CopyRows begin(CopyRows rows, int fields) {
    return rows.row(FIELDS + fields).int8(ordinal).int8(line).text(path).text(original);
  }
}
