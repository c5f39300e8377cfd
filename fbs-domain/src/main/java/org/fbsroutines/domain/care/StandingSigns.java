package org.fbsroutines.domain.care;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Topic;

/** Warning signs because of which a routine stays paused. */
public final class StandingSigns {
  private StandingSigns() {}

  /**
   * Finds the signs that are present, and those that may or may not still be.
   *
   * @param facts what is known now
   * @param reported the signs that were reported since the routine was paused
   * @return every sign that is answered yes, and every reported one that is unknown
   */
  public static ImmutableSet<Question> of(PatientFacts facts, Set<Question> reported) {
    return Stream.of(Question.values())
        .filter(question -> question.topic() == Topic.RED_FLAGS)
        .filter(
            sign ->
                facts.answer(sign) == sign.concerning()
                    || (reported.contains(sign) && facts.answer(sign) == Answer.UNKNOWN))
        .collect(toImmutableSet());
  }
}
