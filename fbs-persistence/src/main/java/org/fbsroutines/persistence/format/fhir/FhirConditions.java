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

  /**
   * A condition that may be there is one that a clinician has to read, or that bears on questions
   * by its codes; one that is known answers a question, and may bear on others.
   */
  static FhirStatement read(FhirEntry entry, Condition condition) {
    boolean hasHeartCondition = !entry.isModified() && FhirHeart.isPresent(condition);
    CodedEntry stated =
        new CodedEntry(
            CodedEntry.Kind.CONDITION,
            FhirCodes.of(condition.getCode()),
            FhirCodes.words(condition.getCode()),
            ImmutableSet.of(),
            false);
    boolean saysMore =
        !hasHeartCondition
            || !stated.doubts().isEmpty()
            || !condition.getCode().getCoding().stream().allMatch(FhirHeart::isOne);
    FhirStatement statement = FhirStatement.ofCondition(entry, hasHeartCondition);
    return saysMore && mayBePresent(entry, condition) ? statement.with(stated) : statement;
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
