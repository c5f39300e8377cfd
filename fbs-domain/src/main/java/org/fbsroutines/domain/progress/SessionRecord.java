package org.fbsroutines.domain.progress;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.PainResponse;
import org.fbsroutines.domain.patient.PainScore;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.text.Complaint;
import org.fbsroutines.domain.text.InvalidValueException;

/**
 * One exercise that was done in one session.
 *
 * @param date the day it was done
 * @param partOfDay when in the day; empty if it is not stated
 * @param painBefore the pain before it
 * @param pain which exercise it was, and how the pain answered
 * @param effort how hard it felt
 * @param note what the patient wrote about it, plain text, at most {@value #MAX_NOTE_LENGTH}
 *     characters; may be empty
 * @param amount how much of it was done
 */
public record SessionRecord(
    LocalDate date,
    Optional<PartOfDay> partOfDay,
    Known<PainScore> painBefore,
    PainResponse pain,
    Known<PerceivedExertion> effort,
    String note,
    AmountDone amount) {
  /** The longest note, in characters. */
  public static final int MAX_NOTE_LENGTH = 1_000;

  /**
   * Checks the note.
   *
   * @throws IllegalArgumentException if the note is too long or has control characters
   */
  public SessionRecord {
    requireNonNull(date, "date");
    requireNonNull(partOfDay, "partOfDay");
    requireNonNull(painBefore, "painBefore");
    requireNonNull(pain, "pain");
    requireNonNull(effort, "effort");
    requireNonNull(note, "note");
    requireNonNull(amount, "amount");
    if (note.length() > MAX_NOTE_LENGTH) {
      throw InvalidValueException.of(
          "note", Complaint.CHARACTERS.of(note.length()), Complaint.AT_MOST.of(MAX_NOTE_LENGTH));
    }
    if (note.chars()
        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
      throw InvalidValueException.of(
          "note", Complaint.CONTROL_CHARACTER.of(), Complaint.PLAIN_TEXT.of());
    }
  }

  /**
   * A session of which nobody stated how much was done.
   *
   * @param date the day it was done
   * @param partOfDay when in the day; empty if it is not stated
   * @param painBefore the pain before it
   * @param pain which exercise it was, and how the pain answered
   * @param effort how hard it felt
   * @param note what the patient wrote about it
   */
  public SessionRecord(
      LocalDate date,
      Optional<PartOfDay> partOfDay,
      Known<PainScore> painBefore,
      PainResponse pain,
      Known<PerceivedExertion> effort,
      String note) {
    this(date, partOfDay, painBefore, pain, effort, note, AmountDone.NOT_STATED);
  }

  /**
   * Whether another record states the same of how a session was felt, or leaves out what this one
   * states.
   *
   * @param other a record of the same session
   * @return true if the other adds nothing to this one
   */
  public boolean covers(SessionRecord other) {
    return pain.covers(other.pain)
        && (other.painBefore.toOptional().isEmpty() || other.painBefore.equals(painBefore))
        && (other.effort.toOptional().isEmpty() || other.effort.equals(effort))
        && (other.note.isEmpty() || other.note.equals(note))
        && amount.covers(other.amount);
  }

  /**
   * What is known of a session once a worse record of it has come in: the worst of what both state
   * of the pain, and of the rest what the worse record states, or else what stood here. That the
   * pain did not settle, or that it stayed, is not taken back by a record that does not know it
   * yet.
   *
   * @param worse a record of the same session that is worse
   * @return the record as it is to be corrected to
   */
  public SessionRecord worsenedTo(SessionRecord worse) {
    return new SessionRecord(
        date,
        partOfDay,
        worse.painBefore.toOptional().isPresent() ? worse.painBefore : painBefore,
        pain.worstWith(worse.pain),
        worse.effort.toOptional().isPresent() ? worse.effort : effort,
        worse.note.isEmpty() ? note : worse.note,
        amount.lesser(worse.amount));
  }

  /**
   * What may be taken over of this record when it is stated again, before a clinician has confirmed
   * what would loosen: all of it if it is for the same session, its pain is no milder and a session
   * that was left out stays so, otherwise only what worsens. Another day would take a rise of the
   * pain out of the days that are looked at or fill one on which nothing was done, another part of
   * the day would offer a session again.
   *
   * @param arriving the record as it is stated again
   * @return a record of the session of this one and of no milder pain
   */
  public SessionRecord heldBack(SessionRecord arriving) {
    boolean isSameSession =
        arriving.date.equals(date) && (partOfDay.isEmpty() || arriving.partOfDay.equals(partOfDay));
    boolean isDoneAfterAll = arriving.amount.isDone() && !amount.isDone();
    if (isSameSession && !isDoneAfterAll && !arriving.pain.isMilderThan(pain)) {
      return arriving;
    }
    return arriving.pain.exercise().equals(pain.exercise()) ? worsenedTo(arriving) : this;
  }
}
