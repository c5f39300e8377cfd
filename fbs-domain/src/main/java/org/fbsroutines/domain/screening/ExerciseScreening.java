package org.fbsroutines.domain.screening;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.restriction.Adaptation;
import org.fbsroutines.domain.restriction.Verdict;

/**
 * What was decided about one exercise, and why.
 *
 * @param exercise the exercise
 * @param verdict the strictest of all findings
 * @param findings everything that spoke, in the order of the rule book; advice included
 * @param considered the ids of all restrictions that were looked at, in the order of the rule book
 * @param fallback for a fallback, whether it is offered and why not; empty for any other exercise
 */
public record ExerciseScreening(
    Exercise exercise,
    Verdict verdict,
    ImmutableList<Finding> findings,
    ImmutableList<String> considered,
    Optional<Fallback> fallback) {
  /** Refuses null. */
  public ExerciseScreening {
    requireNonNull(exercise, "exercise");
    requireNonNull(verdict, "verdict");
    requireNonNull(findings, "findings");
    requireNonNull(considered, "considered");
    requireNonNull(fallback, "fallback");
  }

  /**
   * Returns for a fallback whether it is offered: only while the exercise it stands in for is
   * withheld or adapted and it may itself be done; empty for any other exercise.
   */
  public Optional<Boolean> offered() {
    return fallback.map(Fallback.OFFERED::equals);
  }

  /** Returns whether it may be prescribed, or why not: what every page and every import asks. */
  public Release release() {
    if (!verdict.isReleasable()) {
      return Release.NOT_RELEASED;
    }
    return exercise.isClinicOnly()
        ? Release.CLINIC_ONLY
        : fallback.map(Fallback::release).orElse(Release.PRESCRIBABLE);
  }

  /** Returns whether it may be prescribed. */
  public boolean isPrescribable() {
    return release() == Release.PRESCRIBABLE;
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
    return strictestByRestriction().keySet();
  }

  /** The most permissive verdict that each restriction leaves which limits it. */
  ImmutableMap<String, Verdict> strictestByRestriction() {
    Map<String, Verdict> strictest = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (!finding.isAdvice()) {
        strictest.merge(finding.restriction().id(), finding.verdict(), Verdict::strictest);
      }
    }
    return ImmutableMap.copyOf(strictest);
  }

  /** Returns the findings that advise only; empty if the exercise may not be done. */
  public ImmutableList<Finding> advice() {
    if (!verdict.isReleasable()) {
      return ImmutableList.of();
    }
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

  /**
   * Returns what is shown beside the dosage: the adaptations that the dosage does not already
   * include. A stated dosage is shown as it is after all of them, so that nobody reduces it twice.
   */
  public ImmutableList<Adaptation> besideDosage() {
    boolean isStated = exercise.dosage().dosage().stated().isPresent();
    return adaptations().stream()
        .filter(adaptation -> !(isStated && adaptation.isInDosage()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the dosage after the adaptations; empty if the exercise may not be done. */
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

  /** Returns that dosage if one is stated. */
  public Optional<Dosage.Stated> stated() {
    return dosage().flatMap(Dosage::stated);
  }

  /** Returns the facts that are missing, each once. */
  public ImmutableList<OpenQuestion> openQuestions() {
    return findings.stream()
        .flatMap(finding -> finding.openQuestions().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
