package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.restriction.Restriction;
import org.fbsroutines.domain.restriction.RuleBook;

/**
 * Warning signs that are asked about together, because one rule sends for help because of them.
 *
 * @param rule the id of the rule; {@value #NO_RULE} for signs that no rule names
 * @param signs each warning sign once, at least one
 */
public record SafetyGroup(String rule, ImmutableList<Question> signs) {
  /** Refuses null. */
  public SafetyGroup {
    requireNonNull(rule, "rule");
    requireNonNull(signs, "signs");
  }

  /** Stands for a rule if there is none. */
  public static final String NO_RULE = "other";

  /**
   * Every warning sign, in the order of the rules. One that the rule book does not name is asked
   * about all the same.
   *
   * @param ruleBook the clinic's rule book
   * @return the groups; every warning sign is in exactly one
   */
  public static ImmutableList<SafetyGroup> of(RuleBook ruleBook) {
    Set<Question> left = EnumSet.allOf(Question.class);
    left.removeIf(question -> question.topic() != Topic.RED_FLAGS);
    ImmutableList.Builder<SafetyGroup> groups = ImmutableList.builder();
    for (Restriction restriction : ruleBook.restrictions()) {
      ImmutableList<Question> signs =
          questions(restriction).filter(left::remove).collect(toImmutableList());
      if (!signs.isEmpty()) {
        groups.add(new SafetyGroup(restriction.id(), signs));
      }
    }
    if (!left.isEmpty()) {
      groups.add(new SafetyGroup(NO_RULE, ImmutableList.copyOf(left)));
    }
    return groups.build();
  }

  private static Stream<Question> questions(Restriction restriction) {
    return restriction.clauses().stream()
        .flatMap(clause -> clause.condition().questions().stream());
  }
}
