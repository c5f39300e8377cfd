package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.domain.text.Token;

/**
 * A threshold on which the sources disagree, with the range inside which a clinic may move it.
 *
 * @param name its name in a rule book, such as {@code swimmingAfterOperation}
 * @param meaning what it decides
 * @param unit days or NRS points
 * @param value the value in force, {@code least} to {@code most}
 * @param least the lowest value a clinic may choose
 * @param most the highest value a clinic may choose
 * @param citations where value and range come from
 */
public record Parameter(
    String name,
    Text meaning,
    Unit unit,
    int value,
    int least,
    int most,
    ImmutableList<Citation> citations) {

  /** What a parameter counts. */
  public enum Unit implements Token {
    /** Whole days. */
    DAYS,
    /** Points of the numeric rating scale. */
    NRS_POINTS
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if the value lies outside its range
   */
  public Parameter {
    requireNonNull(name, "name");
    requireNonNull(meaning, "meaning");
    requireNonNull(unit, "unit");
    requireNonNull(citations, "citations");
    if (value < least || value > most) {
      throw InvalidValueException.of(name, value, Complaint.RANGE.of(least, most));
    }
  }

  /**
   * This parameter with another value.
   *
   * @param changed the new value, {@code least} to {@code most}
   * @return the changed parameter
   * @throws IllegalArgumentException if the value lies outside the range
   */
  public Parameter withValue(int changed) {
    return new Parameter(name, meaning, unit, changed, least, most, citations);
  }

  /**
   * This parameter with the value of its range that is nearest to one.
   *
   * @param wanted any number
   * @return the changed parameter
   */
  public Parameter withNearest(int wanted) {
    return withValue(Math.min(most, Math.max(least, wanted)));
  }
}
