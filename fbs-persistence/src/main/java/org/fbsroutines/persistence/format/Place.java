package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.Saying;
import org.fbsroutines.domain.text.Text;

/**
 * Where something stands in a document.
 *
 * @param file the document's name
 * @param line from 1
 * @param field such as {@code operations[0].date}; empty for the document itself
 */
record Place(String file, int line, String field) {

  FormatException refuse(Text message) {
    return new FormatException(new Problem(file, line, field, message));
  }

  /** Refuses that nothing stands here. */
  FormatException missing(Saying expected) {
    return refuse(Complaint.EXPECTED.of(Complaint.MISSING.of(), expected.of()));
  }

  /** The place of a member that is not there: its owner's line. */
  Place child(String key) {
    return new Place(file, line, field.isEmpty() ? key : field + "." + key);
  }
}
