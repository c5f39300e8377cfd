package org.fbsroutines.cli;

import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.format.RuleBookJson;

/** Where a command takes a rule book from. */
final class RuleBookSource {
  /** The word for the rule book that comes with the program. */
  static final String STANDARD = "standard";

  private RuleBookSource() {}

  static RuleBook read(String name, Surroundings surroundings) {
    return name.equals(STANDARD)
        ? RuleBook.standard()
        : InputFile.named(name, surroundings.input()).read(RuleBookJson::read);
  }
}
