package org.fbsroutines.persistence.demonstration;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.PerceivedExertion;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;

/**
 * How a session of a story felt.
 *
 * @param before pain before it, NRS 0 to 10
 * @param after the highest pain during or after it, NRS 0 to 10
 * @param effort on Borg's scale, 6 to 20
 */
record Felt(int before, int after, int effort) {

  SessionRecord doing(ExerciseId exercise, LocalDate day, PartOfDay part) {
    return new SessionRecord(
        day,
        Optional.of(part),
        Known.of(new PainScore(before)),
        new PainResponse(exercise, new PainScore(after), Answer.YES, Answer.NO),
        Known.of(new PerceivedExertion(effort)),
        "");
  }
}
