package org.fbsroutines.persistence.format;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Loosening;

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
    Map<String, String> arriving = FactFields.cells(loosening.arriving());
    return FactFields.cells(loosening.stored()).entrySet().stream()
        .filter(fact -> !fact.getValue().equals(Answer.UNKNOWN.token()))
        .map(
            fact ->
                new LoosenedFact(
                    fact.getKey(), requireNonNull(arriving.get(fact.getKey())), fact.getValue()))
        .collect(onlyElement());
  }
}
