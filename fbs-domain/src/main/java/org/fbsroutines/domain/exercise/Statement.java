package org.fbsroutines.domain.exercise;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.OwnWords;
import org.fbsroutines.domain.text.Text;

/**
 * One sentence about an exercise with the places it is based on.
 *
 * @param text own words are plain text of at most {@value #MAX_LENGTH} characters
 * @param citations where it comes from; empty for imported text, whose origin is its provenance
 */
public record Statement(Text text, ImmutableList<Citation> citations) {
  /** The longest text, in characters. */
  public static final int MAX_LENGTH = 5_000;

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if own words are too long or no plain text
   */
  public Statement {
    requireNonNull(text, "text");
    requireNonNull(citations, "citations");
    text.written().forEach(Statement::check);
  }

  private static void check(String words) {
    if (words.length() > MAX_LENGTH) {
      throw InvalidValueException.of(
          "text", Complaint.CHARACTERS.of(words.length()), Complaint.AT_MOST.of(MAX_LENGTH));
    }
    if (words.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw InvalidValueException.of(
          "text", Complaint.CONTROL_CHARACTER.of(), Complaint.PLAIN_TEXT.of());
    }
  }

  /**
   * A statement of the program with its citations.
   *
   * @param key the name of its text
   * @param english its words in English
   * @param citations where it comes from
   * @return the statement
   */
  static Statement of(String key, String english, Citation... citations) {
    return new Statement(Text.of(key, english), ImmutableList.copyOf(citations));
  }

  /**
   * A statement without citations, as imported text has them.
   *
   * @param words plain text
   * @return the statement
   * @throws IllegalArgumentException if the words are blank, too long or no plain text
   */
  public static Statement uncited(String words) {
    if (words.isBlank()) {
      throw InvalidValueException.of("text", words, Complaint.SENTENCE.of());
    }
    return new Statement(OwnWords.of(words), ImmutableList.of());
  }

  /**
   * Statements without citations, as imported text has them.
   *
   * @param texts plain texts
   * @return the statements in the same order
   */
  public static ImmutableList<Statement> uncited(List<String> texts) {
    return texts.stream().map(Statement::uncited).collect(ImmutableList.toImmutableList());
  }
}
