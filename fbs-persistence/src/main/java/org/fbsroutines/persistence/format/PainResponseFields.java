package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;

/**
 * The fields of how the pain answered an exercise: the members of an object, or the words of a
 * cell, such as {@code walking 7 yes no}.
 */
final class PainResponseFields {
  private static final Field<PainResponse, ExerciseId> EXERCISE =
      Field.stated("exercise", Kind.TRIED, PainResponse::exercise);
  private static final Field<PainResponse, PainScore> PAIN =
      Field.stated("pain", Kind.PAIN, PainResponse::pain);
  private static final Field<PainResponse, Answer> SETTLED =
      Field.stated("settledWithin24Hours", Kind.ANSWER, PainResponse::settledWithin24Hours);
  private static final Field<PainResponse, Answer> PERSISTS =
      Field.stated("persistsForDays", Kind.ANSWER, PainResponse::persistsForDays);

  static final Kind<PainResponse> PAIN_RESPONSE =
      Fields.of(EXERCISE, PAIN, SETTLED, PERSISTS)
          .kind(4, FileComplaint.PAIN_RESPONSE, PainResponseFields::read);

  private PainResponseFields() {}

  private static PainResponse read(FieldSource source, FactsReading reading) {
    return new PainResponse(
        source.get(EXERCISE, reading),
        source.get(PAIN),
        source.find(SETTLED).orElse(Answer.UNKNOWN),
        source.find(PERSISTS).orElse(Answer.UNKNOWN));
  }
}
