package org.fbsroutines.persistence.format.patient;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.code.CodedEntry;
import org.fbsroutines.persistence.identity.StatedPerson;

/**
 * The facts of a patient as they are exchanged.
 *
 * @param patient the clinic's id of the patient, where it is stated
 * @param facts what is known
 * @param stated the members and answers of {@code fbs-facts/1} that the document states; that a
 *     fact is unknown is stated, too. Where the patient's facts are stored already, the others stay
 *     as they are
 * @param person who the document states the patient is
 * @param version the stored facts from which an export made the document, as it names them; empty
 *     where the document does not state it
 * @param entries what the document states in codes of other systems
 */
public record FactsDocument(
    Optional<String> patient,
    PatientFacts facts,
    ImmutableSet<String> stated,
    StatedPerson person,
    Optional<String> version,
    ImmutableList<CodedEntry> entries) {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is none of the format
   */
  public FactsDocument {
    checkArgument(
        FactFields.NAMES.containsAll(stated), "stated: %s (expected: facts of the format)", stated);
  }

  /**
   * Facts of which nothing is in codes of other systems.
   *
   * @param patient the clinic's id of the patient, where it is stated
   * @param facts what is known
   * @param stated the members and answers of {@code fbs-facts/1} that the document states
   * @param person who the patient is, by the document
   * @param version the stored facts from which an export made the document
   */
  public FactsDocument(
      Optional<String> patient,
      PatientFacts facts,
      ImmutableSet<String> stated,
      StatedPerson person,
      Optional<String> version) {
    this(patient, facts, stated, person, version, ImmutableList.of());
  }

  /**
   * Facts of somebody who is stated by id alone, or not at all.
   *
   * @param patient the clinic's id of the patient, where it is stated
   * @param facts what is known
   * @param stated the members and answers of {@code fbs-facts/1} that the document states
   */
  public FactsDocument(Optional<String> patient, PatientFacts facts, ImmutableSet<String> stated) {
    this(patient, facts, stated, StatedPerson.BY_ID);
  }

  /**
   * Facts that are made from none of those stored.
   *
   * @param patient the clinic's id of the patient, where it is stated
   * @param facts what is known
   * @param stated the members and answers of {@code fbs-facts/1} that the document states
   * @param person who the patient is, by the document
   */
  public FactsDocument(
      Optional<String> patient,
      PatientFacts facts,
      ImmutableSet<String> stated,
      StatedPerson person) {
    this(patient, facts, stated, person, Optional.empty());
  }

  /**
   * Facts that are stated in full, the unknown ones as unknown.
   *
   * @param patient the clinic's id of the patient, where it is stated
   * @param facts what is known
   */
  public FactsDocument(Optional<String> patient, PatientFacts facts) {
    this(patient, facts, FactFields.NAMES);
  }

  /**
   * Facts of somebody, stated in full.
   *
   * @param facts what is known
   */
  public FactsDocument(PatientFacts facts) {
    this(Optional.empty(), facts);
  }

  /** These facts of another patient, or of one who is not stated. */
  public FactsDocument of(Optional<String> other) {
    return new FactsDocument(other, facts, stated, person, version, entries);
  }

  /** These facts of somebody of whom more is stated than the id. */
  FactsDocument of(StatedPerson who) {
    return new FactsDocument(patient, facts, stated, who, version, entries);
  }

  /** These facts as an export makes them from those stored, by its name for them. */
  public FactsDocument madeFrom(String stored) {
    return new FactsDocument(patient, facts, stated, person, Optional.of(stored), entries);
  }

  /**
   * Returns whether nothing of what is stored stays: every fact is stated, and the operations are
   * all. Beside operations that may not be all stands one of which nothing is known.
   */
  public boolean replacesAll() {
    return stated.equals(FactFields.NAMES)
        && !facts.operations().fold(all -> all.contains(Operation.unknown()), () -> false);
  }
}
