package org.fbsroutines.persistence.format.field;

import com.google.common.hash.Hashing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.fbsroutines.persistence.format.notation.LocalNotation;

/**
 * What a file does not state about itself, of CSV above all.
 *
 * @param mapping what its columns are called
 * @param notation how it writes numbers and dates
 * @param encoding how it writes characters; UTF-16 is known by its byte order mark all the same
 */
public record CsvOptions(ColumnMapping mapping, LocalNotation notation, Charset encoding) {
  /** Our own columns and notation. */
  public static final CsvOptions OURS = new CsvOptions(ColumnMapping.NONE, LocalNotation.OURS);

  /**
   * What a file in UTF-8 does not state about itself.
   *
   * @param mapping what its columns are called
   * @param notation how it writes numbers and dates
   */
  public CsvOptions(ColumnMapping mapping, LocalNotation notation) {
    this(mapping, notation, StandardCharsets.UTF_8);
  }

  /**
   * Distinguishes these options from others, by which the same file means something else.
   *
   * @return SHA-256 in hexadecimal; empty for our own columns and notation
   */
  public String key() {
    return equals(OURS)
        ? ""
        : Hashing.sha256()
            .hashString(
                mapping
                    + " "
                    + notation.name()
                    + (encoding.equals(StandardCharsets.UTF_8) ? "" : " " + encoding),
                StandardCharsets.UTF_8)
            .toString();
  }
}
