package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;

/**
 * The codes of conditions that answer {@link Question#HEART_DISEASE} with yes: high blood pressure.
 * Their sources stand in {@code docs/provenance.md}.
 */
public final class Hypertension {
  /**
   * Categories of ICD-10, the hypertensive diseases: I10 to I15 of the WHO and I10 to I1A of the
   * American modification.
   */
  public static final ImmutableSet<String> ICD_10 =
      ImmutableSet.of("I10", "I11", "I12", "I13", "I15", "I16", "I1A");

  /** Codes of SNOMED CT: hypertensive disorder, and essential hypertension. */
  public static final ImmutableSet<String> SNOMED_CT = ImmutableSet.of("38341003", "59621000");

  private Hypertension() {}

  /**
   * Returns whether a code of ICD-10 is of one of the categories.
   *
   * @param code of ICD-10 or of one of its modifications, such as {@code I11.9}
   */
  public static boolean isIcd10(String code) {
    requireNonNull(code, "code");
    return ICD_10.stream().anyMatch(code::startsWith);
  }

  /**
   * Returns whether a code of SNOMED CT is one of these.
   *
   * @param code of SNOMED CT
   */
  public static boolean isSnomedCt(String code) {
    return SNOMED_CT.contains(requireNonNull(code, "code"));
  }
}
