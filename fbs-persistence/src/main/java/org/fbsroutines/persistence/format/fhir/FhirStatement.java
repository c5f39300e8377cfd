package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;

/**
 * What one resource states of its patient.
 *
 * @param identity what its versions have in common
 * @param version which of them it is
 * @param operations those that it was, or may have been
 * @param hasHeartCondition whether it is a disease of the heart or high blood pressure
 * @param isPainScore whether it is a score of the pain on one day
 */
record FhirStatement(
    Optional<String> identity,
    FhirVersion version,
    ImmutableList<Operation> operations,
    boolean hasHeartCondition,
    boolean isPainScore) {

  static FhirStatement ofProcedure(FhirEntry entry, ImmutableList<Operation> operations) {
    return of(entry, operations, false, false);
  }

  static FhirStatement ofCondition(FhirEntry entry, boolean hasHeartCondition) {
    return of(entry, ImmutableList.of(), hasHeartCondition, false);
  }

  static FhirStatement ofPainScore(FhirEntry entry) {
    return of(entry, ImmutableList.of(), false, true);
  }

  private static FhirStatement of(
      FhirEntry entry,
      ImmutableList<Operation> operations,
      boolean hasHeartCondition,
      boolean isPainScore) {
    return new FhirStatement(
        entry.identity(),
        FhirVersion.of(entry.resource()),
        operations,
        hasHeartCondition,
        isPainScore);
  }

  /** Whether it states a fact that is known here. */
  boolean statesFact() {
    return hasHeartCondition || !operations.isEmpty();
  }

  /** How many procedures of unknown code it counts as operations. */
  long unknownOperations() {
    return operations.stream().filter(one -> !one.kind().isKnown()).count();
  }
}
