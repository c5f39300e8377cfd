package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.condition.Leaf;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Stroke;

/**
 * What a leaf reads.
 *
 * @param fact the fact
 * @param isNegated whether the leaf holds if the fact does not
 */
record Reading(Fact fact, boolean isNegated) {
  static Reading of(Leaf leaf, ImmutableMap<String, Parameter> parameters) {
    return leaf.fold(new Cases(leaf, parameters));
  }

  /** The truth of the leaf while the fact has this value. */
  Truth truth(Truth ofFact) {
    return isNegated ? ofFact.negated() : ofFact;
  }

  /** What reads no answer and no operation stands alone, which finds less and never too much. */
  private record Cases(Leaf leaf, ImmutableMap<String, Parameter> parameters)
      implements Leaf.Cases<Reading> {
    @Override
    public Reading always() {
      return alone();
    }

    @Override
    public Reading answered(Question question, Answer answer) {
      return new Reading(new Fact.Asked(question), answer == Answer.NO);
    }

    @Override
    public Reading operated(OperationPattern which) {
      return done(which, Integer.MAX_VALUE);
    }

    @Override
    public Reading operatedWithin(OperationPattern which, String parameter) {
      return done(
          which,
          Optional.ofNullable(parameters.get(parameter))
              .map(Parameter::value)
              .orElse(Integer.MAX_VALUE));
    }

    @Override
    public Reading historyNotRecorded() {
      return alone();
    }

    @Override
    public Reading knowsStroke(ImmutableSet<Stroke> strokes) {
      return alone();
    }

    @Override
    public Reading demandsNotAssessed() {
      return alone();
    }

    @Override
    public Reading dateWithin(LocalDate fromInclusive, LocalDate untilExclusive) {
      return alone();
    }

    @Override
    public Reading painFlare(boolean lasting) {
      return alone();
    }

    private static Reading done(OperationPattern which, int days) {
      return new Reading(new Fact.Done(which, days), false);
    }

    private Reading alone() {
      return new Reading(new Fact.Other(leaf), false);
    }
  }
}
