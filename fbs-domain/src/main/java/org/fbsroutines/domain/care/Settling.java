package org.fbsroutines.domain.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fbsroutines.domain.condition.PainRule;
import org.fbsroutines.domain.condition.Truth;
import org.fbsroutines.domain.patient.Answer;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.text.Token;

/** How pain that rose went down again, as it is asked from the next day on. */
public enum Settling implements Token {
  /** Back at its usual level within 24 hours. */
  WITHIN_A_DAY,
  /** Back at its usual level, but later. */
  LATER,
  /** Still up. */
  STILL_UP;

  /** From this many days after the session, pain that is still up has stayed up for days. */
  private static final int DAYS_THAT_PERSIST = 2;

  /**
   * Whether the patient must still be asked how the pain of a session went down.
   *
   * @param painRule when pain rose too much
   * @param usualPain the patient's usual pain
   * @param record a session
   * @param today the day on which one would ask
   * @return true from the day after the session, until it is known
   */
  public static boolean isAskedAbout(
      PainRule painRule, Known<PainScore> usualPain, SessionRecord record, LocalDate today) {
    requireNonNull(painRule, "painRule");
    requireNonNull(usualPain, "usualPain");
    return record.date().isBefore(today) && isOpen(painRule, usualPain, record.pain());
  }

  private static boolean isOpen(
      PainRule painRule, Known<PainScore> usualPain, PainResponse response) {
    Truth flared = painRule.flared(response, usualPain);
    return switch (response.settledWithin24Hours()) {
      case YES -> false;
      case UNKNOWN -> flared != Truth.FALSE;
      case NO -> flared != Truth.FALSE && response.persistsForDays() == Answer.UNKNOWN;
    };
  }

  /**
   * A record with this answer.
   *
   * @param record what was recorded
   * @param today the day of the answer
   * @return the record as it is to be corrected to
   */
  public SessionRecord applyTo(SessionRecord record, LocalDate today) {
    return switch (this) {
      case WITHIN_A_DAY -> answered(record, Answer.YES, Answer.NO);
      case LATER -> answered(record, Answer.NO, Answer.NO);
      case STILL_UP ->
          answered(
              record,
              Answer.NO,
              today.isBefore(record.date().plusDays(DAYS_THAT_PERSIST))
                  ? Answer.UNKNOWN
                  : Answer.YES);
    };
  }

  private static SessionRecord answered(SessionRecord record, Answer settled, Answer persists) {
    return new SessionRecord(
        record.date(),
        record.partOfDay(),
        record.painBefore(),
        new PainResponse(record.pain().exercise(), record.pain().pain(), settled, persists),
        record.effort(),
        record.note(),
        record.amount());
  }
}
