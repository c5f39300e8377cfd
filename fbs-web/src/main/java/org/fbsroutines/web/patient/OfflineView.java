package org.fbsroutines.web.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.persistence.clinic.DayState;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.start.HelpSigns;
import org.fbsroutines.web.tag.Choice;

/**
 * Today's routine without a name, an id or a date of birth, to be kept on a device.
 *
 * @param day the patient's day
 * @param owner a word that tells this patient's device keeping from another's, and nothing else
 * @param says what is said
 */
public record OfflineView(PatientDay day, String owner, Says says) {

  /** Returns the day. */
  public String date() {
    return says.day(day.date());
  }

  /** Returns whether sessions may begin: else nothing of the routine is on the page. */
  public boolean isOpen() {
    return day.state() == DayState.OPEN;
  }

  /** Returns what is left of today, in its order; empty unless sessions may begin. */
  public ImmutableList<DueExercise> left() {
    return isOpen()
        ? day.routine().stream()
            .flatMap(today -> today.sessions().stream())
            .flatMap(session -> session.exercises().stream())
            .filter(due -> due.mayBeDone() && due.done().isEmpty())
            .collect(toImmutableList())
        : ImmutableList.of();
  }

  /**
   * What an exercise is called, with the part of the day.
   *
   * @param due the exercise
   * @return such as "Morning: Walking"
   */
  public String name(DueExercise due) {
    return says.part(due.partOfDay()) + ": " + says.said(due.entry().item().name());
  }

  /**
   * How much of it is to be done.
   *
   * @param due the exercise
   * @return in words
   */
  public String amount(DueExercise due) {
    return says.words().capital(says.said(due.dosage().effort().phrase()));
  }

  /**
   * What stands for the part of the day in a form.
   *
   * @param due the exercise
   * @return such as {@code late-morning}
   */
  public String part(DueExercise due) {
    return Says.token(due.partOfDay());
  }

  /**
   * How it is done.
   *
   * @param due the exercise
   * @return empty where the catalogue no longer has it
   */
  public Optional<Instructions> instructions(DueExercise due) {
    return day.rules()
        .catalogue()
        .find(due.entry().item().exercise())
        .map(exercise -> exercise.instructions());
  }

  /** Returns an id for a record. */
  public String newId() {
    return UUID.randomUUID().toString();
  }

  /** Returns when to stop. */
  public HelpSigns help() {
    return HelpSigns.of(day.rules().ruleBook());
  }

  /** Returns the numbers of the scale of pain, to be chosen from. */
  public ImmutableList<Choice> pains() {
    return IntStream.rangeClosed(0, 10)
        .mapToObj(pain -> Choice.of(String.valueOf(pain), String.valueOf(pain)))
        .collect(toImmutableList());
  }
}
