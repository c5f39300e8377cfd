package org.fbsroutines.persistence.identity;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who a document states that a patient is, beside the id.
 *
 * @param displayName the name, where it is stated
 * @param birthDate the day of birth, where it is stated
 * @param idSource where the id comes from
 * @param identifiers the numbers by which the patient is found, each of a system that the clinic
 *     lists; none where the patient is found by the id
 */
public record StatedPerson(
    Optional<String> displayName,
    Optional<LocalDate> birthDate,
    IdSource idSource,
    ImmutableList<PatientIdentifier> identifiers) {
  /** Somebody who is identified by the clinic's own id alone. */
  public static final StatedPerson BY_ID = of(Optional.empty(), Optional.empty());

  /** Somebody who is identified by the clinic's own id, of whom a document states more. */
  public static StatedPerson of(Optional<String> displayName, Optional<LocalDate> birthDate) {
    return new StatedPerson(displayName, birthDate, IdSource.CLINIC, ImmutableList.of());
  }

  /**
   * Puts together what two places of a document state of whoever has one id.
   *
   * @return both, where neither states what the other does not; empty where they are two people
   */
  public Optional<StatedPerson> and(StatedPerson other) {
    boolean isOne =
        agree(displayName, other.displayName)
            && agree(birthDate, other.birthDate)
            && idSource == other.idSource
            && identifiers.equals(other.identifiers);
    return isOne
        ? Optional.of(
            new StatedPerson(
                displayName.or(() -> other.displayName),
                birthDate.or(() -> other.birthDate),
                idSource,
                identifiers))
        : Optional.empty();
  }

  private static boolean agree(Optional<?> one, Optional<?> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }
}
