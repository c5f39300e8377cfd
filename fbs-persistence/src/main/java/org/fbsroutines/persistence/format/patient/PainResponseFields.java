package org.fbsroutines.persistence.format.patient;

import java.util.function.Function;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.persistence.format.field.Field;
import org.fbsroutines.persistence.format.field.Fields;
import org.fbsroutines.persistence.format.field.Kind;
import org.fbsroutines.persistence.format.problem.FileComplaint;

/**
 * The fields of how the pain answered an exercise: the members of an object, or the words of a
 * cell, such as {@code walking 7 yes no}.
 */
final class PainResponseFields {
  static final Kind<PainResponse> PAIN_RESPONSE =
      Fields.of(
              PainResponse::new,
              Field.required("exercise", Kind.TRIED, PainResponse::exercise),
              Field.required("pain", Kind.PAIN, PainResponse::pain),
              answer("settledWithin24Hours", PainResponse::settledWithin24Hours),
              answer("persistsForDays", PainResponse::persistsForDays))
          .kind(4, FileComplaint.PAIN_RESPONSE);

  private PainResponseFields() {}

  private static Field<PainResponse, Answer> answer(
      String member, Function<PainResponse, Answer> answer) {
    return Field.stated(member, Kind.ANSWER, answer, Answer.UNKNOWN);
  }
}
