package org.fbsroutines.persistence.format;

/**
 * What a file of CSV does not tell of itself.
 *
 * @param mapping what its columns are called
 * @param decimalComma whether a comma separates the whole of a number from its decimals
 */
public record CsvOptions(ColumnMapping mapping, boolean decimalComma) {
  /** Our own columns and a decimal point. */
  public static final CsvOptions OURS = new CsvOptions(ColumnMapping.NONE, false);
}
