package org.fbsroutines.domain.verification;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Clause;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.restriction.Verdict;

/** A clause with its rule and its number in it, counted from 1. */
record NumberedClause(Restriction restriction, int number, Clause clause) {
  static ImmutableList<NumberedClause> of(RuleBook ruleBook) {
    ImmutableList.Builder<NumberedClause> all = ImmutableList.builder();
    for (Restriction restriction : ruleBook.restrictions()) {
      int number = 1;
      for (Clause clause : restriction.clauses()) {
        all.add(new NumberedClause(restriction, number++, clause));
      }
    }
    return all.build();
  }

  String label() {
    return restriction.clauses().size() == 1
        ? restriction.id()
        : restriction.id() + " clause " + number;
  }

  boolean governs(Exercise exercise) {
    return clause.target().covers(exercise);
  }

  boolean limits() {
    return clause.effects().stream().anyMatch(effect -> !effect.isAdvice());
  }

  boolean stopsTheExercise() {
    return clause.cap().compareTo(Verdict.ADAPTED) < 0;
  }
}
