package org.fbsroutines.domain.patient;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * One thing by which facts that arrive would take back what keeps an exercise from being released,
 * or its dosage from being higher: an answer that raised a concern, an operation, a limitation or a
 * pain that would not be there any longer or be milder, a stroke more, a higher usual pain, more
 * minutes walked. That nobody knows any longer takes it back, too; what was unknown and becomes
 * known does not.
 *
 * @param stored the one thing as it is known; of everything else nothing
 * @param arriving the facts that would take its place
 */
public record Loosening(PatientFacts stored, PatientFacts arriving) {
  /** Refuses null. */
  public Loosening {
    requireNonNull(stored, "stored");
    requireNonNull(arriving, "arriving");
  }

  /**
   * What would loosen.
   *
   * @param stored the facts as they are known
   * @param arriving the facts that would take their place
   * @return the loosenings in the order of the facts; none if the new facts only add and tighten
   */
  public static ImmutableList<Loosening> between(PatientFacts stored, PatientFacts arriving) {
    return new FactsComparison(
            requireNonNull(stored, "stored"), requireNonNull(arriving, "arriving"))
        .loosenings();
  }

  /**
   * What may be taken of facts that arrive before a clinician has confirmed what would loosen: all
   * that adds and tightens. Where something would loosen, what is stored stays.
   *
   * @param stored the facts as they are known
   * @param arriving the facts that would take their place
   * @return facts that do not loosen anything compared with those stored
   */
  public static PatientFacts heldBack(PatientFacts stored, PatientFacts arriving) {
    return new FactsComparison(
            requireNonNull(stored, "stored"), requireNonNull(arriving, "arriving"))
        .heldBack();
  }
}
