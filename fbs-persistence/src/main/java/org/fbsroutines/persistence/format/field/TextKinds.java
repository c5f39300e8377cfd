package org.fbsroutines.persistence.format.field;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.notation.CsvText;

/**
 * Kinds of texts of the program and of people; which texts a document means is known to its
 * reading.
 *
 * @param node writes a text as JSON
 */
public record TextKinds(Function<Text, JsonNode> node) {
  /** As they are stored: texts of the program by their keys. */
  public static final TextKinds STORED = new TextKinds(TextJson::write);

  /** For readers to whom keys mean nothing. */
  public static final TextKinds ENGLISH = new TextKinds(text -> JsonNodes.text(text.english()));

  /**
   * Texts that are not blank.
   *
   * @param end what a key ends with where it is one of a rule
   * @param expected what is expected in place of a blank
   */
  public Kind<Text> translate(String end, Saying expected) {
    return new Kind<>(
        (value, reading) ->
            reading.text(value, end).orElseThrow(() -> value.expecting(expected.of())),
        node,
        Text::english);
  }

  public Kind<Text> translate(String end) {
    return translate(end, Complaint.SENTENCE);
  }

  /** Texts that may be blank. */
  public Kind<Optional<Text>> orBlank() {
    return new Kind<>(
        (value, reading) -> reading.text(value, ""),
        text -> text.map(node).orElse(JsonNodes.text("")),
        text -> text.map(Text::english).orElse(""));
  }

  /** Several texts; those that are blank are left out. */
  public Kind<ImmutableList<Text>> list(String end) {
    return new Kind<>(
        (value, reading) ->
            items(value, item -> reading.text(item, end)).stream()
                .flatMap(Optional::stream)
                .collect(toImmutableList()),
        texts -> JsonNodes.list(texts, node),
        texts -> CsvText.join(texts.stream().map(Text::english).toList()));
  }

  /** Reads each item of a list, of which an empty cell has none. */
  public static <T> ImmutableList<T> items(Value value, Function<Value, T> read) {
    return value.isCell()
        ? CsvText.split(value.text()).stream()
            .map(item -> read.apply(value.withText(item)))
            .collect(toImmutableList())
        : value.list(read);
  }
}
