package org.fbsroutines.cli.terminal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.screening.DocumentLanguage;
import org.fbsroutines.web.page.Languages;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Messages;

/**
 * The texts of commands in one language. Their texts stand in the files of the pages, under keys
 * that begin with {@code command.}; no other class here knows those files. English is read and
 * rendered without the pages and without ICU, which would cost a screening more than the screening.
 *
 * @param texts every text of commands by its key, among others
 * @param speech renders a text
 * @param locale of the language
 */
public record Wording(
    ImmutableMap<String, String> texts, Function<Text, String> speech, Locale locale) {
  private static final String COMMAND = "command.";
  private static final String HELP = COMMAND + "help.";
  private static final String FILE = "/org/fbsroutines/web/page/messages/en.properties";
  private static final ImmutableMap<String, String> TEXTS = read();
  private static final Wording ENGLISH = new Wording(TEXTS, Text::english, Locale.UK);

  /** English. */
  public static Wording english() {
    return ENGLISH;
  }

  private static Wording of(Messages messages) {
    return new Wording(
        messages.texts(), new Localizer(messages)::translate, messages.language().locale());
  }

  /** The words of a BCP 47 tag or of its language, else the English ones. */
  public static Wording ofTag(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    if (language.isEmpty() || language.equals("en")) {
      return ENGLISH;
    }
    Languages languages = Languages.read();
    return languages.find(tag).or(() -> languages.find(language)).map(Wording::of).orElse(ENGLISH);
  }

  private static ImmutableMap<String, String> read() {
    Properties properties = new Properties();
    try (Reader file =
        new InputStreamReader(
            requireNonNull(Wording.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return ImmutableMap.copyOf(
        Maps.filterKeys(Maps.fromProperties(properties), key -> key.startsWith(COMMAND)));
  }

  /**
   * A text of the commands.
   *
   * @param key begins with {@code command.}
   * @param arguments what stands in its places {0}, {1}, ...: arguments of texts, numbers, days,
   *     collections of these, and names of any other kind
   * @throws IllegalArgumentException if there is no such text, or it has other places
   */
  public static Phrase text(String key, Object... arguments) {
    String pattern = TEXTS.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          key + ": no text in English (expected: a key of the file)");
    }
    ImmutableMap.Builder<String, Argument> places = ImmutableMap.builder();
    for (int i = 0; i < arguments.length; i++) {
      places.put(String.valueOf(i), argument(arguments[i]));
    }
    return Key.of(key, pattern).with(places.buildOrThrow());
  }

  private static Argument argument(Object value) {
    if (value instanceof Argument argument) {
      return argument;
    }
    if (value instanceof Number number) {
      return new Argument.Count(Ints.saturatedCast(number.longValue()));
    }
    if (value instanceof LocalDate day) {
      return new Argument.Day(day);
    }
    if (value instanceof Collection<?> parts) {
      return Argument.Series.of(
          Argument.Joint.COMMA, parts.stream().map(Wording::argument).toList());
    }
    String name = value.toString();
    return new Argument.Name(name.isBlank() ? "\"" + name + "\"" : name);
  }

  /** Renders a text of the commands, as {@link #text} describes it. */
  public String say(String key, Object... arguments) {
    return translate(text(key, arguments));
  }

  /** Renders a text of the commands or of the domain. */
  public String translate(Text text) {
    return speech.apply(text);
  }

  /** The language in which documents have their words. */
  public DocumentLanguage ofDocuments() {
    return new DocumentLanguage(locale, speech);
  }

  /** Renders a text as it stands in a warning. */
  public String loud(Text text) {
    return translate(text).toUpperCase(locale);
  }

  /** Begins words with a capital. */
  public String capital(String words) {
    return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  /** The texts of the help, by the keys under which picocli looks for them. */
  public ResourceBundle help() {
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return texts.keySet().stream()
            .filter(key -> key.startsWith(HELP))
            .map(key -> new Object[] {key.substring(HELP.length()), help(key)})
            .toArray(Object[][]::new);
      }
    };
  }

  /** Braces are quoted in the file; what picocli reads are no patterns of ICU. */
  private String help(String key) {
    return requireNonNull(texts.get(key)).replace("'{", "{").replace("}'", "}");
  }
}
