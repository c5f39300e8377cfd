package org.fbsroutines.web.tag;

/**
 * One answer of a question, for radio buttons, check boxes and drop-down lists.
 *
 * @param value what the form sends
 * @param label what is read
 * @param hint shown below the label; may be empty, and is left out by drop-down lists
 */
public record Choice(String value, String label, String hint) {

  /**
   * An answer without a hint.
   *
   * @param value what the form sends
   * @param label what is read
   * @return the answer
   */
  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
