package org.fbsroutines.persistence.format.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.JsonNodes;
import org.fbsroutines.persistence.format.field.TextJson;

/**
 * The language of a document for people and programs: people read the words, programs the keys and
 * arguments beside them, which are the same in every language.
 *
 * @param locale of the language
 * @param words renders a text in it; called by several threads at once
 */
public record DocumentLanguage(Locale locale, Function<Text, String> words) {
  /** English, by the domain alone. */
  public static final DocumentLanguage ENGLISH = new DocumentLanguage(Locale.UK, Text::english);

  /** Refuses null. */
  public DocumentLanguage {
    requireNonNull(locale, "locale");
    requireNonNull(words, "words");
  }

  /** Begins a document of a format, with the tag of the language. */
  public ObjectNode begin(String format) {
    return JsonNodes.object().put("format", format).put("language", locale.toLanguageTag());
  }

  /** Puts the words of a text, and beside them its key and arguments in an object of all texts. */
  public ObjectNode put(ObjectNode node, String member, Text text) {
    node.put(member, words.apply(text));
    node.withObjectProperty("texts").set(member, TextJson.meaning(text));
    return node;
  }
}
