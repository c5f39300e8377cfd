package org.fbsroutines.domain.source;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * A publication, protocol or person that a statement is based on.
 *
 * @param key short name, upper case letters and digits, such as {@code NHSDEC}
 * @param grade what kind of publication it is
 * @param title what it is and where it is found
 */
public record Source(String key, Grade grade, String title) {
  /**
   * Checks the key and the title.
   *
   * @throws IllegalArgumentException if the key is malformed or the title is blank
   */
  public Source {
    requireNonNull(key, "key");
    requireNonNull(grade, "grade");
    requireNonNull(title, "title");
    if (!key.matches("[A-Z][A-Z0-9]{1,19}")) {
      throw InvalidValueException.of("source key", key, Complaint.SOURCE_KEY.of());
    }
    if (title.isBlank()) {
      throw InvalidValueException.of("title", title, Complaint.SENTENCE.of());
    }
  }

  /**
   * Cites the whole source.
   *
   * @return a citation without a place
   */
  public Citation whole() {
    return new Citation(this, "");
  }

  /**
   * Cites a place in the source.
   *
   * @param place line, section or page
   * @return the citation
   */
  public Citation at(String place) {
    return new Citation(this, place);
  }
}
