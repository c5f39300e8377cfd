package org.fbsroutines.domain.restriction;

import org.fbsroutines.domain.condition.Condition;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.source.Citation;
import org.fbsroutines.domain.source.Strength;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.domain.text.Text;

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
    Text title,
    Strength strength,
    ImmutableList<Citation> citations,
    ImmutableList<Clause> clauses) {
  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if the id is malformed, or the citations or the clauses are
   *     missing
   */
  public Restriction {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(strength, "strength");
    requireNonNull(citations, "citations");
    requireNonNull(clauses, "clauses");
    if (!id.matches("[A-Z][A-Za-z0-9-]{1,39}")) {
      throw InvalidValueException.of("restriction id", id, Complaint.RESTRICTION_ID.of());
    }
    checkArgument(!citations.isEmpty(), "restriction %s: no source", id);
    checkArgument(!clauses.isEmpty(), "restriction %s: no clause", id);
  }

  /** Returns whether a clinician must still sign the rule off. */
  public boolean needsSignOff() {
    return strength.needsSignOff();
  }

  /** A rule of this program: its texts have the keys {@code rule.<id>.title} and so on. */
  static Draft named(String id, String title, Strength strength, Citation... citations) {
    return new Draft(
        id,
        Text.of("rule." + id + ".title", title),
        strength,
        ImmutableList.copyOf(citations),
        ImmutableList.of());
  }

  /** A restriction being written, so that rules read as sentences. */
  record Draft(
      String id,
      Text title,
      Strength strength,
      ImmutableList<Citation> citations,
      ImmutableList<Clause> clauses) {
    /**
     * One more clause. Its number is part of the keys of its reasons, which are stored: it stays
     * that of this clause wherever the clause stands, and no other clause of the rule ever gets it.
     */
    Draft clause(
        int number,
        Target target,
        Condition condition,
        ImmutableList<Effect> effects,
        String forPatient,
        String forClinician) {
      String key = "rule." + id + "." + number;
      Reason reason =
          new Reason(
              Text.of(key + ".patient", forPatient), Text.of(key + ".clinician", forClinician));
      Clause clause = new Clause(target, condition, effects, reason);
      return new Draft(
          id,
          title,
          strength,
          citations,
          ImmutableList.<Clause>builder().addAll(clauses).add(clause).build());
    }

    Draft clause(
        int number,
        Target target,
        Condition condition,
        Effect effect,
        String forPatient,
        String forClinician) {
      return clause(number, target, condition, ImmutableList.of(effect), forPatient, forClinician);
    }

    Restriction done() {
      return new Restriction(id, title, strength, citations, clauses);
    }
  }
}
