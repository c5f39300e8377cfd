package org.fbsroutines.web.clinician;

import com.google.common.base.Enums;
import java.util.Optional;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.dosage.Dosage;
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

  /** Which step: what grows, or {@link #LESS}. */
  static final String STEP = "step";

  /** The step that takes what the pain rule leaves. */
  static final String LESS = "LESS";

  static final int LONGEST_REASON = 1_000;

  /** Returns the id of the choice. */
  public String choice() {
    return "step-" + exercise.value() + "-choice";
  }

  /** Returns the field of the reason for growth that something stands in the way of. */
  public String reason() {
    return "step-" + exercise.value() + "-reason";
  }

  /** The dosage that accepting the form's choice leads to; empty where it is none of the open. */
  static Optional<Dosage.Stated> accepted(NextStep step, Form form) {
    String choice = form.value(STEP);
    return choice.equals(LESS)
        ? step.less()
        : Enums.getIfPresent(Variable.class, choice).toJavaUtil().flatMap(step::raised);
  }
}
