package org.fbsroutines.web.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.fbsroutines.web.visit.Language;

/**
 * Every text of the pages in one language, from {@code messages/<tag>.properties}. The texts are
 * patterns of ICU's {@link MessageFormat}, which knows the plurals of each language.
 */
public final class Messages {
  private static final ImmutableMap<Language, Messages> ALL =
      Maps.toMap(Stream.of(Language.values()).toList(), Messages::read);

  private final Language language;
  private final ImmutableMap<String, String> texts;

  /** Each pattern is read once; the texts of the domain bring theirs. */
  private final ConcurrentMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(Language language, ImmutableMap<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * The messages of a language.
   *
   * @param language the language
   * @return its messages
   */
  public static Messages in(Language language) {
    return Optional.ofNullable(ALL.get(language)).orElseThrow();
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

  private static Messages read(Language language) {
    String file = "messages/" + language.tag() + ".properties";
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Optional.ofNullable(Messages.class.getResourceAsStream(file)).orElseThrow(),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (Map.Entry<Object, Object> entry : properties.entrySet()) {
      texts.put(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
    }
    return new Messages(language, texts.buildOrThrow());
  }
}
