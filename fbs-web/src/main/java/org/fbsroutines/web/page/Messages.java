package org.fbsroutines.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Template;

/**
 * Every text of the pages in one language, from {@code messages/<tag>.properties}. Those with
 * places are {@link Template}s, filled with the plurals and numbers of the language.
 */
public final class Messages {
  private final Language language;
  private final ImmutableMap<String, String> texts;

  /** Of the texts that have places; each is read once. */
  private final ConcurrentMap<String, Template> templates = new ConcurrentHashMap<>();

  private final LocalNumbers numbers;
  private final ConcurrentMap<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> objects = new ConcurrentHashMap<>();

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
    this.numbers = LocalNumbers.of(language.locale());
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

  /** Returns how numbers are written. */
  Template.Numbers numbers() {
    return numbers;
  }

  /** Finds a text of the domain in this language. */
  Optional<Template> template(Key key) {
    return Optional.ofNullable(texts.get(key.name())).map(text -> template(key.name(), text));
  }

  private Template template(String key, String text) {
    return templates.computeIfAbsent(key, named -> Template.read(named, text));
  }

  /**
   * Renders something.
   *
   * @param key the text's key
   * @param arguments what stands in its places; numbers and dates are formatted as in the language
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
   * Renders something, if there are words for it in this language.
   *
   * @param key the text's key
   * @param arguments what stands in its places
   * @return the text, or empty where the file has none
   */
  public Optional<String> find(String key, Object... arguments) {
    return Optional.ofNullable(texts.get(key))
        .map(
            text ->
                arguments.length == 0
                    ? text
                    : template(key, text)
                        .fill(place -> arguments[Integer.parseInt(place)], numbers));
  }

  /**
   * Renders the texts of a script; it is put together once.
   *
   * @param start what the keys of the texts begin with
   * @param ends what each of them ends with, the same for the same start
   * @return a JSON object of the texts by their ends
   */
  public String object(String start, ImmutableList<String> ends) {
    return objects.computeIfAbsent(
        start,
        begin -> {
          ObjectNode object = JsonNodeFactory.instance.objectNode();
          ends.forEach(end -> object.put(end, say(begin + end)));
          return object.toString();
        });
  }

  /**
   * Formats a day or a moment.
   *
   * @param key the key of a pattern of {@link DateTimeFormatter}
   * @param date what it is about
   * @return the text
   * @throws IllegalArgumentException if there is no such text
   */
  String date(String key, TemporalAccessor date) {
    return dates
        .computeIfAbsent(key, named -> DateTimeFormatter.ofPattern(say(named), language.locale()))
        .format(date);
  }
}
