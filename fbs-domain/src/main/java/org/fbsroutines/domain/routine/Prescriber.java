package org.fbsroutines.domain.routine;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.exercise.Statement;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.domain.text.Text;

/** Turns what a clinician chose into a routine, if the screening allows every item of it. */
public final class Prescriber {
  private Prescriber() {}

  /**
   * Proposes a routine. Refused are exercises that were withheld, incomplete, not screened or for
   * the clinic only, a fallback that is not offered, an exercise chosen twice, and without a
   * written reason a dosage above the one stated or above the baseline.
   *
   * @param screening what was decided for the patient
   * @param prescription what the clinician chose, at least one exercise
   * @param period the days it is for: they begin at most a year after the day of the screening and
   *     end on it or later
   * @param baseline what the patient is known to bear
   * @return a routine to approve, or every refusal
   * @throws IllegalArgumentException if nothing was chosen, or the screening is of another time
   */
  public static Proposal propose(
      Screening screening,
      List<PrescribedItem> prescription,
      RoutinePeriod period,
      Baseline baseline) {
    requireNonNull(screening, "screening");
    requireNonNull(period, "period");
    requireNonNull(baseline, "baseline");
    checkArgument(!prescription.isEmpty(), "prescription: no exercise (expected: at least one)");
    checkArgument(
        period.isScreenedOn(screening.date()),
        "screening of %s: for %s to %s (expected: at most a year before the first day, and not"
            + " after the last)",
        screening.date(),
        period.startsOn(),
        period.endsOn());
    List<Refusal> refusals = new ArrayList<>();
    List<RoutineItem> items = new ArrayList<>();
    Set<ExerciseId> chosen = new HashSet<>();
    for (PrescribedItem item : prescription) {
      Optional<ExerciseScreening> screened = screening.find(item.exercise());
      Optional<Text> refusal =
          chosen.add(item.exercise())
              ? screened
                  .map(decision -> refuse(decision, item, baseline))
                  .orElse(Optional.of(RoutineWords.NOT_SCREENED.text()))
              : Optional.of(RoutineWords.TWICE.text());
      refusal.ifPresent(reason -> refusals.add(new Refusal(item.exercise(), reason)));
      screened.ifPresent(decision -> items.add(item(decision, item)));
    }
    return refusals.isEmpty()
        ? new Proposal.Ready(new ProposedRoutine(period, ImmutableList.copyOf(items)))
        : new Proposal.Refused(ImmutableList.copyOf(refusals));
  }

  private static Optional<Text> refuse(
      ExerciseScreening decision, PrescribedItem item, Baseline baseline) {
    return switch (decision.release()) {
      case NOT_RELEASED ->
          Optional.of(RoutineWords.verdict(decision.verdict(), speaking(decision)));
      case CLINIC_ONLY -> Optional.of(RoutineWords.CLINIC_ONLY.text());
      case NOT_DECIDED -> Optional.of(RoutineWords.FALLBACK_OPEN.text());
      case NOT_NEEDED -> Optional.of(RoutineWords.FALLBACK.text());
      case PRESCRIBABLE ->
          item.overrideReason().isPresent()
              ? Optional.empty()
              : baseline.excess(decision, item.dosage());
    };
  }

  private static ImmutableSet<String> speaking(ExerciseScreening decision) {
    return decision.limits().stream()
        .filter(finding -> finding.verdict() == decision.verdict())
        .map(finding -> finding.restriction().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static RoutineItem item(ExerciseScreening decision, PrescribedItem item) {
    ImmutableList.Builder<Text> why = ImmutableList.builder();
    decision.exercise().instructions().purpose().stream().map(Statement::text).forEach(why::add);
    decision.deciding().stream()
        .map(Finding::reason)
        .map(reason -> reason.forPatient())
        .forEach(why::add);
    return new RoutineItem(
        item.exercise(),
        decision.exercise().name(),
        decision.exercise().position(),
        item.dosage(),
        ImmutableSet.copyOf(decision.adaptations()),
        decision.advice().stream()
            .map(finding -> finding.reason().forPatient())
            .collect(ImmutableList.toImmutableList()),
        why.build(),
        item.overrideReason());
  }
}
