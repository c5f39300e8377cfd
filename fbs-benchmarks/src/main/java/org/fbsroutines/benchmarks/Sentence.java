package org.fbsroutines.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * One clause of the standard rule book as the peer states it: where it holds, and where it is open.
 */
record Sentence(Said holding, Said open) {
  private static final RuleBook RULES = RuleBook.standard();

  static Sentence of(String rule, int place) {
    Clause clause = RULES.find(rule).orElseThrow().clauses().get(place);
    return new Sentence(
        new Said(rule, place, true, clause.cap(), clause.reason().forPatient().english()),
        new Said(
            rule, place, false, clause.capWhileOpen(), clause.reason().forPatient().english()));
  }

  private static final ImmutableMap<String, Sentence> ALL =
      RULES.restrictions().stream()
          .flatMap(
              restriction ->
                  IntStream.range(0, restriction.clauses().size())
                      .mapToObj(
                          place ->
                              Map.entry(restriction.id() + place, of(restriction.id(), place))))
          .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

  static Sentence known(String rule, int place) {
    return Objects.requireNonNull(ALL.get(rule + place));
  }

  /** A finding of the peer. */
  record Said(String rule, int place, boolean decided, Verdict verdict, String reason) {}
}
