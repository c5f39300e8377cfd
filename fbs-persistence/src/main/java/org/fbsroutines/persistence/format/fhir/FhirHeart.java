package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.persistence.code.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/**
 * Conditions by which a patient has a disease of the heart or high blood pressure, by codes of
 * which the source stands in {@code docs/provenance.md}.
 */
final class FhirHeart {
  /** The three characters of a category of ICD-10 that stand before its subdivision. */
  private static final int CATEGORY = 3;

  /** Hypertensive diseases, I10 to I15 of the WHO and I10 to I1A of the American modification. */
  static final ImmutableSet<String> HYPERTENSIVE =
      ImmutableSet.of("I10", "I11", "I12", "I13", "I15", "I16", "I1A");

  /** Hypertensive disorder, and essential hypertension. */
  static final ImmutableSet<String> HYPERTENSION = ImmutableSet.of("38341003", "59621000");

  private FhirHeart() {}

  /** Whether a condition is one of these that the patient has now. */
  static boolean isPresent(Condition condition) {
    return condition.getCode().getCoding().stream().anyMatch(FhirHeart::isOne)
        && condition.getClinicalStatus().getCoding().stream()
            .anyMatch(status -> FhirConditions.PRESENT.contains(status.getCode()))
        && condition.getVerificationStatus().getCoding().stream()
            .allMatch(status -> "confirmed".equals(status.getCode()));
  }

  private static boolean isOne(Coding coding) {
    String code = coding.hasCode() ? coding.getCode() : "";
    Optional<CodeSystem> system = Optional.ofNullable(coding.getSystem()).flatMap(CodeSystem::of);
    return (system.filter(CodeSystem.SNOMED_CT::equals).isPresent() && HYPERTENSION.contains(code))
        || (system.filter(CodeSystem::isIcd10).isPresent()
            && HYPERTENSIVE.contains(code.substring(0, Math.min(code.length(), CATEGORY))));
  }
}
