package org.fbsroutines.web.tag;

/**
 * A row of a summary: what, its value, and where to change it.
 *
 * @param key what it is
 * @param value its value, in words
 * @param href where it is changed; empty where it is not
 * @param action the text of the link, such as "Change"; the key is read after it
 */
public record SummaryRow(String key, String value, String href, String action) {

  /**
   * A row that cannot be changed here.
   *
   * @param key what it is
   * @param value its value, in words
   * @return the row
   */
  public static SummaryRow of(String key, String value) {
    return new SummaryRow(key, value, "", "");
  }
}
