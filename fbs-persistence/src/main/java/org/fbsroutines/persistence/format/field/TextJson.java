package org.fbsroutines.persistence.format.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Key;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Phrase;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.ProgramVocabulary;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.format.problem.Suggestion;

/**
 * A text inside a document: one of the program by its key and arguments, with its words in English
 * for people; what people wrote as it is, or in each language that they wrote it in.
 */
public final class TextJson implements Argument.Cases<JsonNode> {
  private static final TextJson WRITER = new TextJson(true);
  private static final TextJson OF_MEANING = new TextJson(false);

  private static final ImmutableMap<String, Function<Value, Argument>> READERS = readers();

  private final boolean withEnglish;

  private TextJson(boolean withEnglish) {
    this.withEnglish = withEnglish;
  }

  private static ImmutableMap<String, Function<Value, Argument>> readers() {
    ImmutableMap.Builder<String, Function<Value, Argument>> readers = ImmutableMap.builder();
    readers.put("count", value -> new Argument.Count(value.integer()));
    readers.put("day", value -> new Argument.Day(value.date()));
    readers.put("name", TextJson::name);
    readers.put("choice", value -> new Argument.Choice(value.text()));
    for (Argument.Joint joint : Argument.Joint.values()) {
      readers.put(token(joint), value -> series(joint, value));
    }
    return readers.buildOrThrow();
  }

  private static Argument name(Value value) {
    String name = value.text();
    return value.build(() -> new Argument.Name(name));
  }

  private static String token(Argument.Joint joint) {
    return joint.name().toLowerCase(Locale.ROOT);
  }

  private static Argument series(Argument.Joint joint, Value value) {
    ImmutableList<Argument> parts = value.list(TextJson::argument);
    return value.build(() -> Argument.Series.of(joint, parts));
  }

  /**
   * Writes a text as it is stored beside others.
   *
   * @param text the text
   * @return JSON on one line
   */
  public static String writeLine(Text text) {
    return JsonText.writeLine(write(text));
  }

  /**
   * Reads a text that was stored.
   *
   * @param stored what {@link #writeLine} wrote, or a sentence of before, which becomes own words
   * @return the text
   */
  public static Text readStored(String stored) {
    try {
      return read(JsonText.read("text", stored));
    } catch (FormatException e) {
      return OwnWords.of(stored.isBlank() ? "-" : stored);
    }
  }

  /** Finds a key of this program. */
  public static Optional<Key> key(String name) {
    return Optional.ofNullable(ProgramVocabulary.keys().get(name));
  }

  public static Text read(Value value) {
    if (!value.is(ValueKind.OBJECT)) {
      String words = value.text();
      if (words.isBlank()) {
        throw value.refuse(Complaint.EXPECTED.of(words, FileComplaint.WORDS.of()));
      }
      return OwnWords.of(words);
    }
    return value.find("words").isPresent() ? ownWords(value) : phrase(value);
  }

  private static Text ownWords(Value value) {
    Value words = value.knowing("words").get("words");
    ImmutableMap<String, String> byLanguage =
        ImmutableMap.copyOf(Maps.transformValues(words.members(), Value::text));
    return words.build(() -> new OwnWords(byLanguage));
  }

  private static Text phrase(Value value) {
    value.knowing("key", "with", "phrase");
    Value name = value.get("key");
    Key key =
        key(name.text())
            .orElseThrow(
                () ->
                    name.refuse(
                        Suggestion.nearest(
                            name.text(), name.text(), ProgramVocabulary.keys().keySet())));
    ImmutableMap<String, Argument> arguments =
        value
            .find("with")
            .map(
                with ->
                    ImmutableMap.copyOf(Maps.transformValues(with.members(), TextJson::argument)))
            .orElse(ImmutableMap.of());
    return value.build(() -> key.with(arguments));
  }

  private static Argument argument(Value value) {
    if (value.is(ValueKind.OBJECT)) {
      for (Map.Entry<String, Function<Value, Argument>> reader : READERS.entrySet()) {
        Optional<Value> member = value.find(reader.getKey());
        if (member.isPresent()) {
          value.knowing(reader.getKey());
          return reader.getValue().apply(member.get());
        }
      }
    }
    return read(value);
  }

  public static JsonNode write(Text text) {
    return text.fold(WRITER);
  }

  /** Writes a text without its words in English, for a document that has its words already. */
  public static JsonNode meaning(Text text) {
    return text.fold(OF_MEANING);
  }

  @Override
  public JsonNode phrase(Phrase phrase) {
    ObjectNode node = JsonNodes.object().put("key", phrase.key().name());
    if (!phrase.arguments().isEmpty()) {
      ObjectNode with = node.putObject("with");
      phrase.arguments().forEach((place, argument) -> with.set(place, argument.fold(this)));
    }
    return withEnglish ? node.put("phrase", phrase.english()) : node;
  }

  @Override
  public JsonNode ownWords(OwnWords own) {
    if (own.byLanguage().keySet().equals(Set.of(OwnWords.UNKNOWN))) {
      return JsonNodes.text(own.wordsFor(OwnWords.UNKNOWN));
    }
    ObjectNode node = JsonNodes.object();
    own.byLanguage().forEach(node.putObject("words")::put);
    return node;
  }

  @Override
  public JsonNode count(Argument.Count count) {
    return JsonNodes.object().put("count", count.value());
  }

  @Override
  public JsonNode day(Argument.Day day) {
    return JsonNodes.object().put("day", day.date().toString());
  }

  @Override
  public JsonNode name(Argument.Name name) {
    return JsonNodes.object().put("name", name.name());
  }

  @Override
  public JsonNode choice(Argument.Choice choice) {
    return JsonNodes.object().put("choice", choice.token());
  }

  @Override
  public JsonNode series(Argument.Series series) {
    return JsonNodes.object()
        .set(token(series.joint()), JsonNodes.list(series.parts(), part -> part.fold(this)));
  }
}
