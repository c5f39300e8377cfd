package org.fbsroutines.persistence.format;

import com.google.common.base.CharMatcher;

/**
 * What is wrong at one place of a document. A person reads it on one line of a terminal, so what it
 * shows of the document has no line ends and nothing else that would move or turn the text.
 *
 * @param file the document's name
 * @param line from 1; 0 where the document as a whole is meant
 * @param field where in the document, such as {@code operations[0].date}; may be empty
 * @param message the value and what was expected instead
 */
public record Problem(String file, long line, String field, String message) {
  private static final int LONGEST_FIELD = 200;
  private static final CharMatcher UNSEEN =
      CharMatcher.javaIsoControl()
          .or(CharMatcher.anyOf("\u2028\u2029\u200E\u200F"))
          .or(CharMatcher.inRange('\u202A', '\u202E'))
          .or(CharMatcher.inRange('\u2066', '\u2069'));
  private static final char SHOWN_INSTEAD = '\uFFFD';

  /** Replaces what cannot be shown and shortens a long field. */
  public Problem {
    field = UNSEEN.replaceFrom(field, SHOWN_INSTEAD);
    message = UNSEEN.replaceFrom(message, SHOWN_INSTEAD);
    if (field.length() > LONGEST_FIELD) {
      field = field.substring(0, LONGEST_FIELD - 3) + "...";
    }
  }

  /** Returns {@code file:line: field: message}. */
  public String text() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (field.isEmpty() ? "" : field + ": ")
        + message;
  }
}
