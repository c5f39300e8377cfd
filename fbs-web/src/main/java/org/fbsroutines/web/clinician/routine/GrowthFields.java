package org.fbsroutines.web.clinician.routine;

import java.util.Optional;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.Variable;
import org.fbsroutines.web.http.Form;

/**
 * The fields in which a clinician accepts a step.
 *
 * @param exercise the exercise of the step
 */
public record GrowthFields(ExerciseId exercise) {
  static final String EXERCISE = "exercise";
  static final String STEP = "step";
  static final int MAX_REASON_LENGTH = 1_000;

  /** Returns the id of the choice. */
  public String choice() {
    return "step-" + exercise.value() + "-choice";
  }

  /** Returns the field of the reason for growth that something stands in the way of. */
  public String reason() {
    return "step-" + exercise.value() + "-reason";
  }

  /** Returns what accepting an offer is called in the form. */
  static String value(NextStep.Offer offer) {
    return offer.grows().map(Variable::name).orElse("LESS");
  }

  /** Finds the offer that the form accepts; empty where it is none of the open. */
  static Optional<NextStep.Offer> accepted(NextStep step, Form form) {
    return step.offers().stream()
        .filter(offer -> value(offer).equals(form.value(STEP)))
        .findFirst();
  }
}
