package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableSet;
import org.fbsroutines.persistence.code.CodedEntry;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

/** What conditions state of the patient who has them, by exact codes alone. */
final class FhirConditions {
  /** The clinical status of a condition that the patient has now. */
  static final ImmutableSet<String> PRESENT = ImmutableSet.of("active", "recurrence", "relapse");

  private static final ImmutableSet<String> GONE =
      ImmutableSet.of("inactive", "remission", "resolved");
  private static final ImmutableSet<String> NONE = ImmutableSet.of("refuted", "entered-in-error");

  private FhirConditions() {}

  /** A condition of no code that is known is one that a clinician has to read, if it is there. */
  static FhirStatement read(FhirEntry entry, Condition condition) {
    boolean hasHeartCondition = !entry.isModified() && FhirHeart.isPresent(condition);
    FhirStatement statement = FhirStatement.ofCondition(entry, hasHeartCondition);
    return hasHeartCondition || !mayBePresent(entry, condition)
        ? statement
        : statement.unread(
            new CodedEntry(
                CodedEntry.Kind.CONDITION,
                FhirCodes.of(condition.getCode()),
                FhirCodes.words(condition.getCode()),
                ImmutableSet.of()));
  }

  private static boolean mayBePresent(FhirEntry entry, Condition condition) {
    return entry.isModified()
        || !(has(condition.getVerificationStatus(), NONE)
            || (has(condition.getClinicalStatus(), GONE)
                && !has(condition.getClinicalStatus(), PRESENT)));
  }

  private static boolean has(CodeableConcept status, ImmutableSet<String> codes) {
    return status.getCoding().stream().anyMatch(coding -> codes.contains(coding.getCode()));
  }
}
