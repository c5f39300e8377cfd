package org.fbsroutines.domain.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.function.Consumer;
import org.fbsroutines.domain.patient.Stroke;

/** See {@link Condition#knowsStroke}. */
public record KnowsStroke(ImmutableSet<Stroke> strokes) implements Leaf {
  /** Refuses null. */
  public KnowsStroke {
    requireNonNull(strokes, "strokes");
  }

  @Override
  public Truth test(Situation situation) {
    return situation
        .facts()
        .strokes()
        .fold(known -> Truth.of(!Collections.disjoint(known, strokes)), () -> Truth.UNKNOWN);
  }

  @Override
  public void unknowns(Situation situation, Consumer<OpenQuestion> sink) {
    if (!situation.facts().strokes().isKnown()) {
      sink.accept(OpenQuestion.Fact.STROKES);
    }
  }

  @Override
  public <R> R fold(Cases<R> cases) {
    return cases.knowsStroke(strokes);
  }
}
