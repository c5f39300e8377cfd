package org.fbsroutines.persistence.format;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.identity.IdSource;

/**
 * A patient as exchanged.
 *
 * @param id the clinic's own id: letters, digits, dot, hyphen and underscore, at most 64, the first
 *     a letter or digit
 * @param displayName what the clinic calls the patient, not blank, at most 200 characters
 * @param birthDate from 1880 to 2199; empty where not known
 * @param facts what is told of them, without an id; empty where the document says nothing of facts
 * @param idSource where the id comes from
 */
public record PatientDocument(
    String id,
    String displayName,
    Optional<LocalDate> birthDate,
    Optional<FactsDocument> facts,
    IdSource idSource) {
  /**
   * Checks the form; blanks around the name are left out.
   *
   * @throws IllegalArgumentException if a value is malformed
   */
  public PatientDocument {
    displayName = displayName.strip();
    facts = facts.map(told -> new FactsDocument(Optional.empty(), told.facts(), told.told()));
    Identifier.check("id", id);
    checkArgument(
        !displayName.isBlank() && displayName.length() <= 200,
        "displayName: blank or too long (expected: 1 to 200 characters)");
    checkArgument(
        birthDate.map(date -> date.getYear() >= 1880 && date.getYear() < 2200).orElse(true),
        "birthDate: %s (expected: from 1880 to 2199)",
        birthDate.map(LocalDate::toString).orElse(""));
  }

  /**
   * A patient by the clinic's own id.
   *
   * @param id the id
   * @param displayName what the clinic calls the patient, not blank, at most 200 characters
   * @param birthDate from 1880 to 2199; empty where not known
   * @param facts what is told of them
   */
  public PatientDocument(
      String id, String displayName, Optional<LocalDate> birthDate, Optional<FactsDocument> facts) {
    this(id, displayName, birthDate, facts, IdSource.CLINIC);
  }
}
