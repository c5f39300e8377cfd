package org.fbsroutines.persistence.format.notation;

/** A whole number as CSV writes it: spreadsheets make {@code 5.0} or {@code 5,0} of 5. */
public final class WholeNumber {
  private WholeNumber() {}

  /** Whether a text is a whole number, be it with decimals that are all zero. */
  public static boolean isOne(String text, char decimalMark) {
    int first = text.startsWith("-") ? 1 : 0;
    int end = digitsEnd(text, first);
    if (end == first || end == text.length()) {
      return end > first;
    }
    return text.charAt(end) == decimalMark
        && end + 1 < text.length()
        && text.chars().skip(end + 1L).allMatch(c -> c == '0');
  }

  /** The number without its decimals. */
  public static String digits(String text) {
    return text.substring(0, digitsEnd(text, text.startsWith("-") ? 1 : 0));
  }

  private static int digitsEnd(String text, int first) {
    int end = first;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
