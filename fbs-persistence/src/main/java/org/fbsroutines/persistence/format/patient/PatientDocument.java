package org.fbsroutines.persistence.format.patient;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.format.notation.Identifier;
import org.fbsroutines.persistence.format.notation.PersonName;
import org.fbsroutines.persistence.format.problem.FileComplaint;
import org.fbsroutines.persistence.identity.IdSource;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * A patient as exchanged.
 *
 * @param id the clinic's own id: letters, digits, dot, hyphen and underscore, at most 64, the first
 *     a letter or digit
 * @param displayName what the clinic calls the patient, not blank, at most 200 characters
 * @param birthDate from 1880 to 2199; empty where not known
 * @param facts what is stated of them, without an id; empty where the document states nothing of
 *     facts
 * @param idSource where the id comes from
 * @param identifiers the numbers that other systems gave, each of a system that the clinic lists
 */
public record PatientDocument(
    String id,
    String displayName,
    Optional<LocalDate> birthDate,
    Optional<FactsDocument> facts,
    IdSource idSource,
    ImmutableList<PatientIdentifier> identifiers) {
  private static final int MAX_NAME_LENGTH = 200;
  private static final int EARLIEST = 1880;
  private static final int LATEST = 2199;

  /**
   * Checks the form; blanks around the name are left out.
   *
   * @throws IllegalArgumentException if a value is malformed
   */
  public PatientDocument {
    displayName = displayName.strip();
    facts = facts.map(given -> given.of(Optional.empty()));
    Identifier.check("id", id);
    if (displayName.isBlank() || displayName.length() > MAX_NAME_LENGTH) {
      throw InvalidValueException.of(
          "displayName",
          FileComplaint.BLANK_OR_LONG.of(),
          FileComplaint.NAME_LENGTH.of(MAX_NAME_LENGTH));
    }
    PersonName.check("displayName", displayName);
    if (birthDate.isPresent()
        && (birthDate.get().getYear() < EARLIEST || birthDate.get().getYear() > LATEST)) {
      throw InvalidValueException.of(
          "birthDate", birthDate.get(), FileComplaint.YEARS.of(EARLIEST, LATEST));
    }
  }

  /**
   * A patient by the clinic's own id.
   *
   * @param id the id
   * @param displayName what the clinic calls the patient, not blank, at most 200 characters
   * @param birthDate from 1880 to 2199; empty where not known
   * @param facts what is stated of them
   */
  public PatientDocument(
      String id, String displayName, Optional<LocalDate> birthDate, Optional<FactsDocument> facts) {
    this(id, displayName, birthDate, facts, IdSource.CLINIC, ImmutableList.of());
  }

  /** Returns who it is, beside the id. */
  public StatedPerson person() {
    return new StatedPerson(Optional.of(displayName), birthDate, idSource, identifiers);
  }
}
