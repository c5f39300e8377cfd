package org.fbsroutines.persistence.format;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * The facts of a patient as they are exchanged.
 *
 * @param patient the clinic's id of the patient, where it is told
 * @param facts what is known
 * @param told the members and answers of {@code fbs-facts/1} that the document tells; that a fact
 *     is unknown is told, too. Where the patient's facts are stored already, the others stay as
 *     they are
 * @param person who the document says the patient is
 */
public record FactsDocument(
    Optional<String> patient, PatientFacts facts, ImmutableSet<String> told, ToldPerson person) {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is none of the format
   */
  public FactsDocument {
    checkArgument(
        FactFields.NAMES.containsAll(told), "told: %s (expected: facts of the format)", told);
  }

  /**
   * Facts of somebody who is told by id alone, or not at all.
   *
   * @param patient the clinic's id of the patient, where it is told
   * @param facts what is known
   * @param told the members and answers of {@code fbs-facts/1} that the document tells
   */
  public FactsDocument(Optional<String> patient, PatientFacts facts, ImmutableSet<String> told) {
    this(patient, facts, told, ToldPerson.BY_ID);
  }

  /**
   * Facts that are told in full, the unknown ones as unknown.
   *
   * @param patient the clinic's id of the patient, where it is told
   * @param facts what is known
   */
  public FactsDocument(Optional<String> patient, PatientFacts facts) {
    this(patient, facts, FactFields.NAMES);
  }

  /**
   * Facts of somebody, told in full.
   *
   * @param facts what is known
   */
  public FactsDocument(PatientFacts facts) {
    this(Optional.empty(), facts);
  }

  /**
   * Returns whether nothing of what is stored stays: every fact is told, and the operations are
   * all. Beside operations that may not be all stands one of which nothing is known.
   */
  public boolean replacesAll() {
    return told.equals(FactFields.NAMES)
        && !facts.operations().fold(all -> all.contains(Operation.unknown()), () -> false);
  }
}
