package org.fbsroutines.persistence.format.fhir;

import java.util.Optional;
import org.fbsroutines.domain.patient.Hypertension;
import org.fbsroutines.persistence.code.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/** Conditions by which a patient has a disease of the heart or high blood pressure. */
final class FhirHeart {
  private FhirHeart() {}

  /** Whether a condition is one of these that the patient has now. */
  static boolean isPresent(Condition condition) {
    return condition.getCode().getCoding().stream().anyMatch(FhirHeart::isOne)
        && condition.getClinicalStatus().getCoding().stream()
            .anyMatch(status -> FhirConditions.PRESENT.contains(status.getCode()))
        && condition.getVerificationStatus().getCoding().stream()
            .allMatch(status -> "confirmed".equals(status.getCode()));
  }

  static boolean isOne(Coding coding) {
    String code = coding.hasCode() ? coding.getCode() : "";
    Optional<CodeSystem> system = Optional.ofNullable(coding.getSystem()).flatMap(CodeSystem::of);
    return (system.filter(CodeSystem.SNOMED_CT::equals).isPresent()
            && Hypertension.isSnomedCt(code))
        || (system.filter(CodeSystem::isIcd10).isPresent() && Hypertension.isIcd10(code));
  }
}
