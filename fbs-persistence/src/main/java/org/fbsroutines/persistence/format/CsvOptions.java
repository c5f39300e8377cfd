package org.fbsroutines.persistence.format;

/**
 * What a file of CSV does not tell of itself.
 *
 * @param mapping what its columns are called
 * @param notation how it writes numbers and dates
 */
public record CsvOptions(ColumnMapping mapping, LocalNotation notation) {
  /** Our own columns and notation. */
  public static final CsvOptions OURS = new CsvOptions(ColumnMapping.NONE, LocalNotation.OURS);
}
