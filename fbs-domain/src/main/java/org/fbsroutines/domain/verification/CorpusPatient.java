package org.fbsroutines.domain.verification;

import static java.util.Objects.requireNonNull;

import org.fbsroutines.domain.patient.PatientFacts;

/**
 * A made-up patient used to compare rule books.
 *
 * @param name what sets the patient apart, such as {@code lumbar fusion 83 days ago; poolCleared
 *     no}
 * @param facts what is known of the patient
 */
public record CorpusPatient(String name, PatientFacts facts) {
  /** Refuses null. */
  public CorpusPatient {
    requireNonNull(name, "name");
    requireNonNull(facts, "facts");
  }
}
