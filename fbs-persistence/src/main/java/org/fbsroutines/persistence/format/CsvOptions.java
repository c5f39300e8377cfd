package org.fbsroutines.persistence.format;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * What a file of CSV does not state about itself.
 *
 * @param mapping what its columns are called
 * @param notation how it writes numbers and dates
 */
public record CsvOptions(ColumnMapping mapping, LocalNotation notation) {
  /** Our own columns and notation. */
  public static final CsvOptions OURS = new CsvOptions(ColumnMapping.NONE, LocalNotation.OURS);

  /**
   * Distinguishes these options from others, by which the same file means something else.
   *
   * @return SHA-256 in hexadecimal; empty for our own columns and notation
   */
  public String key() {
    return equals(OURS)
        ? ""
        : Hashing.sha256()
            .hashString(mapping + " " + notation.name(), StandardCharsets.UTF_8)
            .toString();
  }
}
