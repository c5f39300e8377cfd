package org.fbsroutines.persistence.format.fhir;

import com.google.common.collect.ImmutableSet;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/**
 * Conditions by which a patient has a disease of the heart or high blood pressure, by codes of
 * which the source stands in {@code docs/provenance.md}.
 */
final class FhirHeart {
  /** ICD-10 of the WHO and its American modification, by their addresses and their OIDs. */
  private static final ImmutableSet<String> ICD_10 =
      ImmutableSet.of(
          "http://hl7.org/fhir/sid/icd-10",
          "http://hl7.org/fhir/sid/icd-10-cm",
          "urn:oid:2.16.840.1.113883.6.3",
          "urn:oid:2.16.840.1.113883.6.90");

  private static final ImmutableSet<String> SNOMED =
      ImmutableSet.of("http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96");

  /** The three characters of a category of ICD-10 that stand before its subdivision. */
  private static final int CATEGORY = 3;

  /** Hypertensive diseases, I10 to I15 of the WHO and I10 to I1A of the American modification. */
  static final ImmutableSet<String> HYPERTENSIVE =
      ImmutableSet.of("I10", "I11", "I12", "I13", "I15", "I16", "I1A");

  /** Hypertensive disorder, and essential hypertension. */
  static final ImmutableSet<String> HYPERTENSION = ImmutableSet.of("38341003", "59621000");

  private static final ImmutableSet<String> PRESENT =
      ImmutableSet.of("active", "recurrence", "relapse");

  private FhirHeart() {}

  /** Whether a condition is one of these that the patient has now. */
  static boolean isPresent(Condition condition) {
    return condition.getCode().getCoding().stream().anyMatch(FhirHeart::isOne)
        && condition.getClinicalStatus().getCoding().stream()
            .anyMatch(status -> PRESENT.contains(status.getCode()))
        && condition.getVerificationStatus().getCoding().stream()
            .allMatch(status -> "confirmed".equals(status.getCode()));
  }

  private static boolean isOne(Coding coding) {
    String code = coding.hasCode() ? coding.getCode() : "";
    return (SNOMED.contains(coding.getSystem()) && HYPERTENSION.contains(code))
        || (ICD_10.contains(coding.getSystem())
            && HYPERTENSIVE.contains(code.substring(0, Math.min(code.length(), CATEGORY))));
  }
}
