package org.fbsroutines.persistence.format.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.field.JsonText;
import org.fbsroutines.persistence.format.field.TextJson;
import org.fbsroutines.persistence.format.field.Value;
import org.fbsroutines.persistence.format.field.ValueKind;

/**
 * What the rules and the catalogue stated when documents held sentences: the words that the
 * releases of then stored, by the keys under which they are known today. A sentence that is not
 * among them is the own words of whoever wrote it.
 */
public final class EarlierTexts {
  private static final String FILE = "earlier-texts.json";
  private static final String RULES = "rule.";
  public static final String FOR_PATIENTS = ".patient";
  private static final ImmutableMap<String, String> SENTENCES = sentences();

  private EarlierTexts() {}

  /**
   * Reads a sentence of a rule book.
   *
   * @param stored the sentence
   * @param start what its key begins with, such as {@code rule.R15.}
   * @param end what its key ends with, such as {@code .patient}
   */
  static Text read(Value stored, String start, String end) {
    return known(stored.text(), start, end)
        .<Text>map(Key::text)
        .orElseGet(() -> TextJson.read(stored));
  }

  /** Reads a reason that a rule gave to a patient, or that somebody wrote. */
  public static Text reason(Value stored) {
    return stored.is(ValueKind.TEXT) ? read(stored, RULES, FOR_PATIENTS) : TextJson.read(stored);
  }

  /** The reasons that rules gave to a patient, without blank ones. */
  static ImmutableList<Text> reasons(ImmutableList<String> stored) {
    return stored.stream()
        .filter(words -> !words.isBlank())
        .map(EarlierTexts::reason)
        .collect(toImmutableList());
  }

  /** A reason that a rule gave to a patient, or that somebody wrote; not blank. */
  public static Text reason(String words) {
    return known(words, RULES, FOR_PATIENTS)
        .<Text>map(Key::text)
        .orElseGet(() -> OwnWords.of(words));
  }

  /** The sentence under which a text was stored; empty where it never was. */
  public static Optional<String> of(Text text) {
    return text.fold(
        phrase -> Optional.ofNullable(SENTENCES.get(phrase.key().name())), own -> Optional.empty());
  }

  /** The keys of all sentences. */
  static ImmutableSet<String> keys() {
    return SENTENCES.keySet();
  }

  private static Optional<Key> known(String words, String start, String end) {
    return SENTENCES.entrySet().stream()
        .filter(sentence -> sentence.getValue().equals(words))
        .map(Map.Entry::getKey)
        .filter(key -> key.startsWith(start) && key.endsWith(end))
        .findFirst()
        .flatMap(TextJson::key);
  }

  private static ImmutableMap<String, String> sentences() {
    try (InputStream file = EarlierTexts.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + ": missing (expected: beside its class)");
      }
      return ImmutableMap.copyOf(
          Maps.transformValues(JsonText.read(FILE, file).members(), Value::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
