package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.condition.Always;
import org.fbsroutines.domain.condition.Answered;
import org.fbsroutines.domain.condition.DateWithin;
import org.fbsroutines.domain.condition.DemandsNotAssessed;
import org.fbsroutines.domain.condition.HistoryNotRecorded;
import org.fbsroutines.domain.condition.KnowsStroke;
import org.fbsroutines.domain.condition.Leaf;
import org.fbsroutines.domain.condition.Operated;
import org.fbsroutines.domain.condition.OperatedWithin;
import org.fbsroutines.domain.condition.OperationPattern;
import org.fbsroutines.domain.condition.PainFlare;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.domain.condition.Truth;

/**
 * What a leaf reads.
 *
 * @param fact the fact
 * @param isNegated whether the leaf holds where the fact does not
 */
record Reading(Fact fact, boolean isNegated) {
  static Reading of(Leaf leaf, ImmutableMap<String, Parameter> parameters) {
    return leaf.fold(new Cases(parameters));
  }

  /** The truth of the leaf while the fact stands so. */
  Truth truth(Truth ofFact) {
    return isNegated ? ofFact.negated() : ofFact;
  }

  /** What reads no answer and no operation stands alone, which finds less and never too much. */
  private record Cases(ImmutableMap<String, Parameter> parameters) implements Leaf.Cases<Reading> {
    @Override
    public Reading always(Always condition) {
      return alone(condition);
    }

    @Override
    public Reading answered(Answered condition) {
      return new Reading(new Fact.Asked(condition.question()), condition.answer() == Answer.NO);
    }

    @Override
    public Reading operated(Operated condition) {
      return done(condition.which(), Integer.MAX_VALUE);
    }

    @Override
    public Reading operatedWithin(OperatedWithin condition) {
      return done(
          condition.which(),
          Optional.ofNullable(parameters.get(condition.parameter()))
              .map(Parameter::value)
              .orElse(Integer.MAX_VALUE));
    }

    @Override
    public Reading historyNotRecorded(HistoryNotRecorded condition) {
      return alone(condition);
    }

    @Override
    public Reading knowsStroke(KnowsStroke condition) {
      return alone(condition);
    }

    @Override
    public Reading demandsNotAssessed(DemandsNotAssessed condition) {
      return alone(condition);
    }

    @Override
    public Reading dateWithin(DateWithin condition) {
      return alone(condition);
    }

    @Override
    public Reading painFlare(PainFlare condition) {
      return alone(condition);
    }

    private static Reading done(OperationPattern which, int days) {
      return new Reading(new Fact.Done(which, days), false);
    }

    private static Reading alone(Leaf leaf) {
      return new Reading(new Fact.Other(leaf), false);
    }
  }
}
