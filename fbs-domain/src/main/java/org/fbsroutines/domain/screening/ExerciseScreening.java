package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.OpenQuestion;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * What was decided about one exercise, and why.
 *
 * @param exercise the exercise
 * @param verdict the strictest of all findings
 * @param findings everything that spoke, in the order of the rule book; advice included
 * @param considered the ids of all restrictions that were looked at, in the order of the rule book
 * @param offered for a fallback, whether it is offered: only while what it stands in for is
 *     withheld or adapted and it may itself be done; empty for any other exercise
 */
public record ExerciseScreening(
    Exercise exercise,
    Verdict verdict,
    ImmutableList<Finding> findings,
    ImmutableList<String> considered,
    Optional<Boolean> offered) {
  /** Refuses null. */
  public ExerciseScreening {
    requireNonNull(exercise, "exercise");
    requireNonNull(verdict, "verdict");
    requireNonNull(findings, "findings");
    requireNonNull(considered, "considered");
    requireNonNull(offered, "offered");
  }

  /** Returns the findings that limit the verdict or refer the patient, for a reason that is so. */
  public ImmutableList<Finding> deciding() {
    return limits().stream().filter(Finding::decided).collect(ImmutableList.toImmutableList());
  }

  /** Returns the findings that cannot be decided, because something is not known. */
  public ImmutableList<Finding> open() {
    return limits().stream()
        .filter(finding -> !finding.decided())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the findings that limit the verdict or refer the patient, decided or open. */
  public ImmutableList<Finding> limits() {
    return findings.stream()
        .filter(finding -> !finding.isAdvice())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the ids of the restrictions that limit it, each once. */
  public ImmutableSet<String> limitedBy() {
    return limits().stream()
        .map(finding -> finding.restriction().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the findings that advise only. */
  public ImmutableList<Finding> advice() {
    return findings.stream().filter(Finding::isAdvice).collect(ImmutableList.toImmutableList());
  }

  /** Returns how the exercise must be changed, each once; empty unless the verdict is ADAPTED. */
  public ImmutableList<Adaptation> adaptations() {
    return verdict == Verdict.ADAPTED
        ? findings.stream()
            .flatMap(finding -> finding.adaptations().stream())
            .distinct()
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  /** Returns the dosage after the adaptations; empty where the exercise may not be done. */
  public Optional<Dosage> dosage() {
    if (!verdict.isReleasable()) {
      return Optional.empty();
    }
    Dosage dosage = exercise.dosage().dosage();
    for (Adaptation adaptation : adaptations()) {
      dosage = adaptation.applyTo(dosage);
    }
    return Optional.of(dosage);
  }

  /** Returns the facts that are missing, each once. */
  public ImmutableList<OpenQuestion> openQuestions() {
    return findings.stream()
        .flatMap(finding -> finding.openQuestions().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
