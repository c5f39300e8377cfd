package org.fbsroutines.domain.screening;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Patients;
import org.fbsroutines.domain.restriction.Verdict;

/** What the standard rules decide of a patient, and why. */
final class Screened {
  private static final Screener SCREENER = Screener.standard();

  private Screened() {}

  static ImmutableSet<ExerciseId> with(Screening screening, Verdict verdict) {
    return screening.exercises().stream()
        .filter(exercise -> exercise.verdict() == verdict)
        .map(exercise -> exercise.exercise().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  static Set<String> ids(ExerciseScreening exercise) {
    return exercise.limits().stream()
        .map(finding -> finding.restriction().id())
        .collect(Collectors.toSet());
  }

  static Screening screen(PatientFacts facts) {
    return SCREENER.screen(facts, Patients.TODAY);
  }
}
