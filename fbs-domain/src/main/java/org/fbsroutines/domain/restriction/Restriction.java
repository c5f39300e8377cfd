package org.fbsroutines.domain.restriction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.fbsroutines.domain.condition.Condition;
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
    checkAny("citations", citations);
    checkAny("clauses", clauses);
  }

  private static void checkAny(String field, ImmutableList<?> values) {
    if (values.isEmpty()) {
      throw InvalidValueException.of(field, Complaint.NONE.of(), Complaint.AT_LEAST_ONE.of());
    }
  }

  /** Returns whether a clinician must still sign the rule off. */
  public boolean needsSignOff() {
    return strength.needsSignOff();
  }

  /**
   * A rule to be written, clause by clause, so that it reads as a sentence. Its texts have keys,
   * {@code rule.<id>.title} and so on, and these words in English.
   *
   * @param id its permanent id
   * @param title the rule in a few words
   * @param strength how strong its ground is
   * @param citations where it comes from, at least one
   * @return the draft
   */
  public static Draft named(String id, String title, Strength strength, Citation... citations) {
    return new Draft(id, title, strength, ImmutableList.copyOf(citations));
  }

  /** A restriction being written. Not thread-safe. */
  public static final class Draft {
    private final String id;
    private final Text title;
    private final Strength strength;
    private final ImmutableList<Citation> citations;
    private final ImmutableList.Builder<Clause> clauses = ImmutableList.builder();

    private Draft(String id, String title, Strength strength, ImmutableList<Citation> citations) {
      this.id = requireNonNull(id, "id");
      this.title = Text.of("rule." + id + ".title", requireNonNull(title, "title"));
      this.strength = requireNonNull(strength, "strength");
      this.citations = citations;
    }

    /**
     * Adds a clause. Its number is part of the keys of its reasons, which are stored: it stays that
     * of this clause wherever the clause is in the list, and no other clause of the rule ever gets
     * it.
     *
     * @param number from 1
     * @param target the exercises governed
     * @param condition when it holds
     * @param effects what it does, at least one
     * @param forPatient why, in plain words
     * @param forClinician why, for a clinician
     * @return this draft
     */
    public Draft clause(
        int number,
        Target target,
        Condition condition,
        List<Effect> effects,
        String forPatient,
        String forClinician) {
      String key = "rule." + id + "." + number;
      Reason reason =
          new Reason(
              Text.of(key + ".patient", forPatient), Text.of(key + ".clinician", forClinician));
      clauses.add(new Clause(target, condition, ImmutableList.copyOf(effects), reason));
      return this;
    }

    /** Adds a clause of one effect. */
    public Draft clause(
        int number,
        Target target,
        Condition condition,
        Effect effect,
        String forPatient,
        String forClinician) {
      return clause(number, target, condition, ImmutableList.of(effect), forPatient, forClinician);
    }

    /**
     * The restriction as set so far.
     *
     * @return the restriction
     * @throws IllegalArgumentException if the id is malformed, or the citations or the clauses are
     *     missing
     */
    public Restriction done() {
      return new Restriction(id, title, strength, citations, clauses.build());
    }
  }
}
