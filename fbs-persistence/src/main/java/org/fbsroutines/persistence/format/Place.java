package org.fbsroutines.persistence.format;

/**
 * Where something stands in a document.
 *
 * @param file the document's name
 * @param line from 1
 * @param field such as {@code operations[0].date}; empty for the document itself
 */
record Place(String file, int line, String field) {

  FormatException refuse(String message) {
    return new FormatException(new Problem(file, line, field, message));
  }

  /** The place of a member that is not there: its owner's line. */
  Place child(String key) {
    return new Place(file, line, field.isEmpty() ? key : field + "." + key);
  }
}
