package org.fbsroutines.web.visit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the pages speak: one file of messages each. */
public enum Language {
  /** English, in which the domain's own texts are written. */
  ENGLISH("en", "English", Locale.UK),
  /** Spanish. */
  SPANISH("es", "Español", Locale.forLanguageTag("es-ES"));

  private final String tag;
  private final String ownName;
  private final Locale locale;

  Language(String tag, String ownName, Locale locale) {
    this.tag = tag;
    this.ownName = ownName;
    this.locale = locale;
  }

  /** Returns the BCP 47 tag, such as {@code en}. */
  public String tag() {
    return tag;
  }

  /** Returns what the language calls itself. */
  public String ownName() {
    return ownName;
  }

  /** Returns how it writes dates and numbers. */
  public Locale locale() {
    return locale;
  }

  /**
   * Finds a language.
   *
   * @param tag a BCP 47 tag
   * @return empty where the pages do not speak it
   */
  public static Optional<Language> ofTag(String tag) {
    return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /**
   * Chooses by what a browser prefers.
   *
   * @param acceptLanguage the header {@code Accept-Language}; may be empty or malformed
   * @return the most wanted language that the pages speak, else English
   */
  public static Language preferred(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .flatMap(range -> ofTag(range.getRange().split("-", 2)[0]).stream())
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }
}
