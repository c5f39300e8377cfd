package org.fbsroutines.persistence.format.patient;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.identity.IdSource;

/**
 * Who a document states that a patient is, beside the id.
 *
 * @param displayName the name, where it is stated
 * @param birthDate the day of birth, where it is stated
 * @param idSource where the id comes from
 */
public record StatedPerson(
    Optional<String> displayName, Optional<LocalDate> birthDate, IdSource idSource) {
  /** Somebody who is identified by the clinic's own id alone. */
  public static final StatedPerson BY_ID =
      new StatedPerson(Optional.empty(), Optional.empty(), IdSource.CLINIC);
}
