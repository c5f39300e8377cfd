package org.fbsroutines.domain.exercise;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.source.Citation;

/**
 * One sentence about an exercise with the places it rests on.
 *
 * @param text plain text, not blank, at most {@value #LONGEST} characters
 * @param citations where it comes from; empty for imported text, whose origin is its provenance
 */
public record Statement(String text, ImmutableList<Citation> citations) {
  /** The longest text, in characters. */
  public static final int LONGEST = 5_000;

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the text is blank or too long
   */
  public Statement {
    requireNonNull(text, "text");
    requireNonNull(citations, "citations");
    checkArgument(!text.isBlank(), "text: blank (expected: a sentence)");
    checkArgument(
        text.length() <= LONGEST,
        "text: %s characters (expected: at most %s)",
        text.length(),
        LONGEST);
    checkArgument(
        text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'),
        "text: has a control character (expected: plain text)");
  }

  /**
   * A statement with its citations.
   *
   * @param text plain text
   * @param citations where it comes from
   * @return the statement
   */
  public static Statement of(String text, Citation... citations) {
    return new Statement(text, ImmutableList.copyOf(citations));
  }

  /**
   * Statements without citations, as imported text has them.
   *
   * @param texts plain texts
   * @return the statements in the same order
   */
  public static ImmutableList<Statement> uncited(List<String> texts) {
    return texts.stream().map(Statement::of).collect(ImmutableList.toImmutableList());
  }
}
