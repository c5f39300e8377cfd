package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.domain.condition.OpenQuestion;
import org.fbsroutines.domain.patient.Topic;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.domain.screening.Finding;

/**
 * Why an exercise may not be done now, as a patient reads it: what is so, and apart from it what
 * nobody knows yet, which is no sign of anything.
 *
 * @param reasons what is so, and last, where it is so, that something is not known
 * @param unknown what is not known; empty where it is more than one can take in
 */
record WhyNot(ImmutableList<PatientReason> reasons, ImmutableList<PatientReason> unknown) {
  private static final int MAX_TOLD = 3;

  /** Read in a list of reasons, a warning sign would be taken for one that was seen. */
  private static boolean asksForASign(OpenQuestion open) {
    return open.asked().filter(question -> question.topic() == Topic.RED_FLAGS).isPresent();
  }

  static WhyNot of(ExerciseScreening decision) {
    ImmutableList<Finding> open =
        decision.open().stream()
            .filter(finding -> !finding.verdict().isReleasable())
            .collect(toImmutableList());
    ImmutableList<PatientReason> unknown =
        open.stream()
            .flatMap(finding -> finding.openQuestions().stream())
            .filter(question -> !asksForASign(question))
            .map(question -> new PatientReason.OfDomain(question.text()))
            .distinct()
            .collect(toImmutableList());
    ImmutableList<PatientReason> reasons =
        decision.deciding().stream()
            .filter(finding -> !finding.verdict().isReleasable())
            .map(finding -> new PatientReason.OfDomain(finding.reason().forPatient()))
            .distinct()
            .collect(toImmutableList());
    return new WhyNot(
        open.isEmpty()
            ? reasons
            : ImmutableList.<PatientReason>builder()
                .addAll(reasons)
                .add(new PatientReason.OfPage("patient.plan.unknown"))
                .build(),
        unknown.size() > MAX_TOLD ? ImmutableList.of() : unknown);
  }
}
