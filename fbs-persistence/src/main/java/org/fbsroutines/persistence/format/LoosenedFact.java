package org.fbsroutines.persistence.format;

import static com.google.common.collect.MoreCollectors.onlyElement;

import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * What facts would take back, as a file writes it.
 *
 * @param column the column of the fact
 * @param arriving what the file states
 * @param stored what is stored
 */
public record LoosenedFact(String column, String arriving, String stored) {

  /**
   * Words a loosening.
   *
   * @param loosening what would be taken back
   * @return its words
   */
  public static LoosenedFact of(Loosening loosening) {
    return FactFields.all()
        .map(field -> of(field, loosening))
        .filter(fact -> !fact.stored.equals(Answer.UNKNOWN.token()))
        .collect(onlyElement());
  }

  private static LoosenedFact of(Field<PatientFacts, ?> field, Loosening loosening) {
    return new LoosenedFact(
        field.column(), cell(field, loosening.arriving()), cell(field, loosening.stored()));
  }

  private static <T> String cell(Field<PatientFacts, T> field, PatientFacts facts) {
    return field.value().apply(facts).map(field.kind().cell()).orElseThrow();
  }
}
