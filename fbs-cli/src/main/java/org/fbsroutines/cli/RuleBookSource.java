package org.fbsroutines.cli;

import java.util.Locale;
import org.fbsroutines.domain.restriction.Restriction;
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

  /**
   * Finds a rule by its id, in small letters or capitals.
   *
   * @throws Failure if the rule book has no such rule
   */
  static Restriction rule(String id, RuleBook ruleBook) {
    return ruleBook
        .find(id.toUpperCase(Locale.ROOT))
        .orElseThrow(
            () -> Failure.ofInput("rule: " + id + " (expected: one that 'fbs rules list' names)"));
  }
}
