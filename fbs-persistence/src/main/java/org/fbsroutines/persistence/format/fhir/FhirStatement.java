package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.persistence.code.CodedEntry;

/**
 * What one resource states of its patient.
 *
 * @param identity what its versions have in common
 * @param version which of them it is
 * @param operations those that it was, or may have been
 * @param enteredInError those that it would be, had it not been entered in error
 * @param hasHeartCondition whether it is a disease of the heart or high blood pressure
 * @param isPainScore whether it is a score of the pain on one day
 * @param coded what of it is kept in codes of other systems; empty for nothing
 */
record FhirStatement(
    Optional<String> identity,
    FhirVersion version,
    ImmutableList<Operation> operations,
    ImmutableList<Operation> enteredInError,
    boolean hasHeartCondition,
    boolean isPainScore,
    Optional<CodedEntry> coded) {

  static FhirStatement ofProcedure(FhirEntry entry, ImmutableList<Operation> operations) {
    return of(entry, operations, ImmutableList.of(), false, false);
  }

  static FhirStatement ofProcedureInError(
      FhirEntry entry, ImmutableList<Operation> enteredInError) {
    return of(entry, ImmutableList.of(), enteredInError, false, false);
  }

  static FhirStatement ofCondition(FhirEntry entry, boolean hasHeartCondition) {
    return of(entry, ImmutableList.of(), ImmutableList.of(), hasHeartCondition, false);
  }

  static FhirStatement ofPainScore(FhirEntry entry) {
    return of(entry, ImmutableList.of(), ImmutableList.of(), false, true);
  }

  private static FhirStatement of(
      FhirEntry entry,
      ImmutableList<Operation> operations,
      ImmutableList<Operation> enteredInError,
      boolean hasHeartCondition,
      boolean isPainScore) {
    return new FhirStatement(
        entry.identity(),
        FhirVersion.of(entry.resource()),
        operations,
        enteredInError,
        hasHeartCondition,
        isPainScore,
        Optional.empty());
  }

  /** This statement, of which something is kept in codes of other systems. */
  FhirStatement with(CodedEntry entry) {
    return new FhirStatement(
        identity,
        version,
        operations,
        enteredInError,
        hasHeartCondition,
        isPainScore,
        Optional.of(entry));
  }

  /** Whether it states a fact that is known here. */
  boolean statesFact() {
    return hasHeartCondition || !operations.isEmpty();
  }

  /** Whether nothing of it is taken. */
  boolean isLeftOut() {
    return !statesFact()
        && !isPainScore
        && enteredInError.isEmpty()
        && coded.filter(entry -> !entry.isRead()).isEmpty();
  }

  /** How many procedures of unknown code it counts as operations. */
  long unknownOperations() {
    return operations.stream().filter(one -> !one.kind().isKnown()).count();
  }
}
