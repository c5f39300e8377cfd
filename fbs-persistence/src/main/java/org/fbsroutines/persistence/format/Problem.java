package org.fbsroutines.persistence.format;

/**
 * What is wrong at one place of a document.
 *
 * @param file the document's name
 * @param line from 1; 0 where the document as a whole is meant
 * @param field where in the document, such as {@code operations[0].date}; may be empty
 * @param message the value and what was expected instead
 */
public record Problem(String file, long line, String field, String message) {

  /** Returns {@code file:line: field: message}. */
  public String text() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (field.isEmpty() ? "" : field + ": ")
        + message;
  }
}
