package org.fbsroutines.persistence.format;

import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Loosening;
import org.fbsroutines.domain.patient.PatientFacts;

/**
 * What facts would take back, as a file writes it.
 *
 * @param column the column of the fact
 * @param arriving what the file says
 * @param stored what is stored
 */
public record LoosenedFact(String column, String arriving, String stored) {
  private static final Words WORDS = new Words();

  /**
   * Words a loosening.
   *
   * @param loosening what would be taken back
   * @return its words
   */
  public static LoosenedFact of(Loosening loosening) {
    return loosening.fold(WORDS);
  }

  private static final class Words implements Loosening.Cases<LoosenedFact> {
    @Override
    public LoosenedFact answerTakenBack(Loosening.AnswerTakenBack loosening) {
      return new LoosenedFact(
          FactFields.column(loosening.question()),
          loosening.arriving().token(),
          loosening.question().concerning().token());
    }

    @Override
    public LoosenedFact operationLost(Loosening.OperationLost loosening) {
      return of(
          FactFields.OPERATIONS,
          loosening.arriving(),
          OperationFields.OPERATION.cell().apply(loosening.stored()));
    }

    @Override
    public LoosenedFact usualPainRaised(Loosening.UsualPainRaised loosening) {
      return of(
          FactFields.USUAL_PAIN, loosening.arriving(), Kind.PAIN.cell().apply(loosening.stored()));
    }

    @Override
    public LoosenedFact limitationLost(Loosening.LimitationLost loosening) {
      return of(FactFields.LIMITATIONS, loosening.arriving(), loosening.stored());
    }

    @Override
    public LoosenedFact strokeAdded(Loosening.StrokeAdded loosening) {
      return of(
          FactFields.STROKES,
          loosening.arriving(),
          FactFields.STROKES.kind().cell().apply(Known.of(loosening.stored())));
    }

    @Override
    public LoosenedFact painResponseLost(Loosening.PainResponseLost loosening) {
      return of(
          FactFields.PAIN_RESPONSES,
          loosening.arriving(),
          PainResponseFields.PAIN_RESPONSE.cell().apply(loosening.stored()));
    }

    @Override
    public LoosenedFact walkingMinutesRaised(Loosening.WalkingMinutesRaised loosening) {
      return of(
          FactFields.WALKING_MINUTES,
          loosening.arriving(),
          FactFields.WALKING_MINUTES.kind().cell().apply(Known.of(loosening.stored())));
    }

    private static <T> LoosenedFact of(Field<PatientFacts, T> field, T arriving, String stored) {
      return new LoosenedFact(field.column(), field.kind().cell().apply(arriving), stored);
    }
  }
}
