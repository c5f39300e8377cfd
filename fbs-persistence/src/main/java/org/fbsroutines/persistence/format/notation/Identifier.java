package org.fbsroutines.persistence.format.notation;

import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.identity.StatedPerson;

/** The form of an id that a clinic or a recorder gives. */
public final class Identifier {
  private static final int MAX_LENGTH = 64;

  private Identifier() {}

  /**
   * Refuses another form.
   *
   * @throws InvalidValueException naming the field
   */
  public static void check(String field, String id) {
    if (!isWellFormed(id)) {
      throw InvalidValueException.of(field, id, expected());
    }
  }

  /** Refuses another form of the id of a patient, but of one who is found by numbers. */
  public static void check(String field, String id, StatedPerson person) {
    if (person.identifiers().isEmpty()) {
      check(field, id);
    }
  }

  /** What an id is made of. */
  public static Text expected() {
    return FileComplaint.IDENTIFIER.of(MAX_LENGTH);
  }

  public static boolean isWellFormed(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH || !isLetterOrDigit(id.charAt(0))) {
      return false;
    }
    for (int i = 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
