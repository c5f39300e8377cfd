package org.fbsroutines.domain.verification;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.VerdictChange;

/**
 * What differs between two rule books, in their text and for patients.
 *
 * @param added the ids of rules that only the second has
 * @param removed the ids of rules that only the first has
 * @param changed the ids of rules that both have and that differ
 * @param parameters the names of parameters that differ or that only one has
 * @param screened how many patients were screened
 * @param patients those for whom a decision differs, in the order of the corpus
 */
public record RuleBookDifference(
    ImmutableList<String> added,
    ImmutableList<String> removed,
    ImmutableList<String> changed,
    ImmutableList<String> parameters,
    int screened,
    ImmutableList<ChangedPatient> patients) {
  /** Refuses null. */
  public RuleBookDifference {
    requireNonNull(added, "added");
    requireNonNull(removed, "removed");
    requireNonNull(changed, "changed");
    requireNonNull(parameters, "parameters");
    requireNonNull(patients, "patients");
  }

  /**
   * A patient about whom the two rule books decide differently.
   *
   * @param patient the patient
   * @param changes what differs, at least one
   */
  public record ChangedPatient(CorpusPatient patient, ImmutableList<VerdictChange> changes) {
    /** Refuses null. */
    public ChangedPatient {
      requireNonNull(patient, "patient");
      requireNonNull(changes, "changes");
    }
  }

  /**
   * Compares two rule books over the {@link Corpus} of both of them and of the catalogue.
   *
   * @param before the first
   * @param after the second
   * @param catalogue the exercises to decide about
   * @param date the day of the decisions
   * @return the difference
   */
  public static RuleBookDifference between(
      RuleBook before, RuleBook after, Catalogue catalogue, LocalDate date) {
    requireNonNull(date, "date");
    ImmutableList<CorpusPatient> corpus = Corpus.of(date, catalogue, before, after);
    return new RuleBookDifference(
        missing(after, before),
        missing(before, after),
        before.restrictions().stream()
            .filter(rule -> after.find(rule.id()).filter(other -> !other.equals(rule)).isPresent())
            .map(rule -> rule.id())
            .collect(ImmutableList.toImmutableList()),
        Sets.union(before.parameters().keySet(), after.parameters().keySet()).stream()
            .filter(
                name ->
                    !Objects.equals(before.parameters().get(name), after.parameters().get(name)))
            .collect(ImmutableList.toImmutableList()),
        corpus.size(),
        changes(Screener.of(catalogue, before), Screener.of(catalogue, after), corpus, date));
  }

  /** Returns whether the two are the same, word for word. */
  public boolean isEmpty() {
    return added.isEmpty()
        && removed.isEmpty()
        && changed.isEmpty()
        && parameters.isEmpty()
        && patients.isEmpty();
  }

  private static ImmutableList<String> missing(RuleBook having, RuleBook lacking) {
    return having.restrictions().stream()
        .map(rule -> rule.id())
        .filter(id -> lacking.find(id).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<ChangedPatient> changes(
      Screener before, Screener after, List<CorpusPatient> corpus, LocalDate date) {
    return corpus.stream()
        .map(
            patient ->
                new ChangedPatient(
                    patient,
                    VerdictChange.between(
                        before.screen(patient.facts(), date), after.screen(patient.facts(), date))))
        .filter(patient -> !patient.changes.isEmpty())
        .collect(ImmutableList.toImmutableList());
  }
}
