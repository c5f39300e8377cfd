package org.fbsroutines.persistence.code;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/** A system of codes of which something is known here, by the names that HL7 registers for it. */
public enum CodeSystem {
  /** Procedures in hospitals of the United States. */
  ICD_10_PCS(
      "http://www.cms.gov/Medicare/Coding/ICD10",
      "http://terminology.hl7.org/CodeSystem/icd10PCS",
      "urn:oid:2.16.840.1.113883.6.4"),
  /** Procedures of physicians in the United States. */
  CPT("http://www.ama-assn.org/go/cpt", "urn:oid:2.16.840.1.113883.6.12"),
  /** Procedures in hospitals of the United Kingdom. */
  OPCS_4("https://fhir.hl7.org.uk/Id/opcs-4"),
  /** Diseases, by the World Health Organization. */
  ICD_10("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.840.1.113883.6.3"),
  /** Diseases, by the modification of the United States. */
  ICD_10_CM("http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90"),
  /** All of medicine, by SNOMED International. */
  SNOMED_CT("http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96");

  private final ImmutableList<String> names;

  CodeSystem(String... names) {
    this.names = ImmutableList.copyOf(names);
  }

  /**
   * Finds a system.
   *
   * @param name any of its addresses, exactly
   * @return the system, or empty
   */
  public static Optional<CodeSystem> of(String name) {
    requireNonNull(name, "name");
    return Arrays.stream(values()).filter(system -> system.names.contains(name)).findFirst();
  }

  /** Returns the one address by which codes of this system are known here. */
  public String address() {
    return names.get(0);
  }

  /** Returns whether it is ICD-10, whose chapters and blocks its modifications share. */
  public boolean isIcd10() {
    return this == ICD_10 || this == ICD_10_CM;
  }
}
