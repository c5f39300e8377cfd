package org.fbsroutines.web.page;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language that the pages speak.
 *
 * @param tag a BCP 47 tag, such as {@code en}: the name of its file of messages
 * @param ownName what the language calls itself
 * @param locale how it writes dates and numbers
 */
public record Language(String tag, String ownName, Locale locale) {

  /** Returns {@code ltr} or {@code rtl}, for the attribute {@code dir}. */
  public String direction() {
    return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
  }
}
