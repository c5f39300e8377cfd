package org.fbsroutines.persistence.format.problem;

import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.text.Argument;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.domain.text.Text;

/**
 * What is wrong at one place of a document. A person reads it on one line of a terminal, so what it
 * shows of the document has no line ends and nothing else that would move or turn the text.
 *
 * @param file the document's name
 * @param line from 1; 0 where the document as a whole is meant
 * @param field where in the document, such as {@code operations[0].date}; may be empty
 * @param message what was found and what is expected instead
 */
public record Problem(String file, long line, String field, Text message) {
  private static final int MAX_FIELD_LENGTH = 200;

  /** Replaces what cannot be shown and shortens a long field. */
  public Problem {
    field = Shown.printable(field);
    if (field.length() > MAX_FIELD_LENGTH) {
      field = field.substring(0, MAX_FIELD_LENGTH - 3) + "...";
    }
  }

  /** Returns {@code file:line: field: message}, in English. */
  public String text() {
    return text(Text::english);
  }

  /**
   * Returns {@code file:line: field: message}.
   *
   * @param language renders the message
   */
  public String text(Function<Text, String> language) {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (field.isEmpty() ? "" : field + ": ")
        + language.apply(message);
  }

  /** Returns what stands there in the document; empty where the message does not show it. */
  public Optional<String> value() {
    return name("value");
  }

  /** Returns what may have been meant; empty where nothing is near. */
  public Optional<String> near() {
    return name("near");
  }

  private Optional<String> name(String place) {
    return message.fold(
        phrase ->
            Optional.ofNullable(phrase.arguments().get(place))
                .filter(Argument.Name.class::isInstance)
                .map(argument -> ((Argument.Name) argument).name()),
        own -> Optional.empty());
  }
}
