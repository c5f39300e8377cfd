package org.fbsroutines.domain.restriction;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Strength;

/**
 * A clinical rule with its ground: condition, effect, reason and source.
 *
 * @param id its permanent id, such as {@code R15}
 * @param title the rule in a few words
 * @param strength how strong its ground is
 * @param citations where it comes from, at least one
 * @param clauses its sentences, at least one
 */
public record Restriction(
    String id,
    String title,
    Strength strength,
    ImmutableList<Citation> citations,
    ImmutableList<Clause> clauses) {

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if the id is malformed, or the title, the citations or the
   *     clauses are missing
   */
  public Restriction {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(strength, "strength");
    requireNonNull(citations, "citations");
    requireNonNull(clauses, "clauses");
    checkArgument(
        id.matches("[A-Z][A-Za-z0-9-]{1,39}"),
        "restriction id: %s (expected: a capital, then letters, digits, hyphens)",
        id);
    checkArgument(!title.isBlank(), "restriction %s: title is blank", id);
    checkArgument(!citations.isEmpty(), "restriction %s: no source", id);
    checkArgument(!clauses.isEmpty(), "restriction %s: no clause", id);
  }

  /** Returns whether a clinician must still sign the rule off. */
  public boolean needsSignOff() {
    return strength.needsSignOff();
  }

  static Draft named(String id, String title, Strength strength, Citation... citations) {
    return new Draft(id, title, strength, ImmutableList.copyOf(citations), ImmutableList.of());
  }

  /** A restriction being written, so that rules read as sentences. */
  record Draft(
      String id,
      String title,
      Strength strength,
      ImmutableList<Citation> citations,
      ImmutableList<Clause> clauses) {
    Draft {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(strength, "strength");
      requireNonNull(citations, "citations");
      requireNonNull(clauses, "clauses");
    }

    Draft clause(
        Target target,
        Condition condition,
        ImmutableList<Effect> effects,
        String forPatient,
        String forClinician) {
      Clause clause = new Clause(target, condition, effects, new Reason(forPatient, forClinician));
      return new Draft(
          id,
          title,
          strength,
          citations,
          ImmutableList.<Clause>builder().addAll(clauses).add(clause).build());
    }

    Draft clause(
        Target target, Condition condition, Effect effect, String forPatient, String forClinician) {
      return clause(target, condition, ImmutableList.of(effect), forPatient, forClinician);
    }

    Restriction done() {
      return new Restriction(id, title, strength, citations, clauses);
    }
  }
}
