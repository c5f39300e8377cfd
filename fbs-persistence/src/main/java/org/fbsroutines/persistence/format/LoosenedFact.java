package org.fbsroutines.persistence.format;

import java.util.Collection;
import java.util.function.Function;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Loosening;

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
          PatientCsv.column(loosening.question()),
          loosening.arriving().token(),
          loosening.question().concerning().token());
    }

    @Override
    public LoosenedFact operationLost(Loosening.OperationLost loosening) {
      return new LoosenedFact(
          "operations",
          list(loosening.arriving(), FactsCsv::operationText),
          FactsCsv.operationText(loosening.stored()));
    }

    @Override
    public LoosenedFact usualPainRaised(Loosening.UsualPainRaised loosening) {
      return new LoosenedFact(
          "usual_pain",
          loosening.arriving().fold(pain -> String.valueOf(pain.nrs()), () -> FactsJson.UNKNOWN),
          String.valueOf(loosening.stored().nrs()));
    }

    @Override
    public LoosenedFact limitationLost(Loosening.LimitationLost loosening) {
      return new LoosenedFact(
          "limitations", list(loosening.arriving(), text -> text), loosening.stored());
    }

    @Override
    public LoosenedFact strokeAdded(Loosening.StrokeAdded loosening) {
      return new LoosenedFact(
          "strokes",
          list(loosening.arriving(), Tokens.STROKE::of),
          list(Known.of(loosening.stored()), Tokens.STROKE::of));
    }

    @Override
    public LoosenedFact painResponseLost(Loosening.PainResponseLost loosening) {
      return new LoosenedFact(
          "pain_responses",
          list(loosening.arriving(), FactsCsv::painResponseText),
          FactsCsv.painResponseText(loosening.stored()));
    }

    @Override
    public LoosenedFact walkingMinutesRaised(Loosening.WalkingMinutesRaised loosening) {
      return new LoosenedFact(
          "walking_minutes",
          list(loosening.arriving(), String::valueOf),
          list(Known.of(loosening.stored()), String::valueOf));
    }

    private static <T, C extends Collection<T>> String list(
        Known<C> known, Function<T, String> write) {
      return FactsCsv.listField(known, write);
    }
  }
}
