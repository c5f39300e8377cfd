package org.fbsroutines.persistence.clinic.day;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.SafetyAnswers;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.persistence.format.notation.Tokens;
import org.fbsroutines.persistence.format.patient.SafetyAnswersJson;
import org.fbsroutines.persistence.store.day.SafetyCheckStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseRow;
import org.jdbi.v3.core.Handle;

/** The warning signs that a patient reported. */
public final class ReportedSigns {
  /** Separates what {@link DailyCare} writes down about a pause. */
  static final String SEPARATOR = ", ";

  private static final Splitter DETAIL = Splitter.on(SEPARATOR);

  private ReportedSigns() {}

  /**
   * Finds the signs that began a pause, and those that were reported while it lasted.
   *
   * @param handle inside the clinic
   * @param pause the pause
   * @return each sign once; empty where the pause has another reason and no sign was reported
   */
  public static ImmutableSet<Question> during(Handle handle, RoutinePauseRow pause) {
    Stream<Question> atFirst =
        DETAIL.splitToStream(pause.detail()).flatMap(key -> Tokens.QUESTION.find(key).stream());
    return Stream.concat(
            atFirst, answers(handle, pause).flatMap(answers -> answers.present().stream()))
        .collect(toImmutableSet());
  }

  /**
   * Whether a fall began a pause, or was reported while it lasted.
   *
   * @param handle inside the clinic
   * @param pause the pause
   * @return whether a fall was reported
   */
  public static boolean ofFall(Handle handle, RoutinePauseRow pause) {
    return pause.because() == PauseReason.FALL
        || answers(handle, pause).anyMatch(answers -> answers.fall() == Answer.YES);
  }

  private static Stream<SafetyAnswers> answers(Handle handle, RoutinePauseRow pause) {
    return new SafetyCheckStore(handle)
        .since(pause.patientId(), pause.beganAt()).stream()
            .map(check -> SafetyAnswersJson.read("check " + check.checkId(), check.answers()));
  }
}
