package org.fbsroutines.web.page;

import com.google.common.collect.ImmutableMap;
import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Every text of the pages in one language, from {@code messages/<tag>.properties}. The texts are
 * patterns of ICU's {@link MessageFormat}, which knows the plurals of each language.
 */
public final class Messages {
  private final Language language;
  private final ImmutableMap<String, String> texts;

  /** Each pattern is read once; the texts of the domain bring theirs. */
  private final ConcurrentMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /**
   * The messages of a language.
   *
   * @param tag its BCP 47 tag
   * @param texts every text by its key; {@code language.name} is what the language calls itself and
   *     {@code language.locale} the tag by which it writes dates and numbers
   * @throws IllegalArgumentException if it has no name or locale
   */
  public Messages(String tag, Map<String, String> texts) {
    this.texts = ImmutableMap.copyOf(texts);
    this.language = new Language(tag, own(tag, "name"), Locale.forLanguageTag(own(tag, "locale")));
  }

  private String own(String tag, String name) {
    return Optional.ofNullable(texts.get("language." + name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "messages of "
                        + tag
                        + ": language."
                        + name
                        + ": none (expected: a name, such as Español, and a tag, such as es-ES)"));
  }

  /** Returns the language. */
  public Language language() {
    return language;
  }

  /** Returns every text by its key, as it stands in the file. */
  public ImmutableMap<String, String> texts() {
    return texts;
  }

  /**
   * Says something.
   *
   * @param key the text's key
   * @param arguments what stands in its places; numbers and dates are said as the language does
   * @return the text
   * @throws IllegalArgumentException if there is no such text
   */
  public String say(String key, Object... arguments) {
    return find(key, arguments)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    key + ": no text in " + language.tag() + " (expected: a key of the file)"));
  }

  /**
   * Says something, if there are words for it in this language.
   *
   * @param key the text's key
   * @param arguments what stands in its places
   * @return the text, or empty where the file has none
   */
  public Optional<String> find(String key, Object... arguments) {
    return Optional.ofNullable(texts.get(key))
        .map(text -> arguments.length == 0 ? text : format(text).format(arguments));
  }

  /**
   * Fills the named places of a pattern.
   *
   * @param pattern of ICU's message format, one of the program's own
   * @param arguments by the names of the places; numbers are said as the language does
   * @return the text
   */
  String fill(String pattern, Map<String, Object> arguments) {
    return arguments.isEmpty() ? pattern : format(pattern).format(arguments);
  }

  /** Formats are not to be shared by threads, but copied. */
  private MessageFormat format(String pattern) {
    return formats
        .computeIfAbsent(pattern, text -> new MessageFormat(text, language.locale()))
        .clone();
  }
}
