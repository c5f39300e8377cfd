package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.exercise.Exercise;
import org.fbsroutines.domain.exercise.Instructions;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.tag.Choice;

/**
 * An exercise of today: how to do it, and the form in which it is recorded.
 *
 * @param due the exercise
 * @param exercise as the catalogue describes it; empty where it no longer does
 * @param form what is recorded
 * @param says what is said
 */
public record DueView(DueExercise due, Optional<Exercise> exercise, Form form, Says says) {

  /** Returns what a person calls it. */
  public String name() {
    return says.said(due.entry().item().name());
  }

  /** Returns the part of the day. */
  public String part() {
    return says.part(due.partOfDay());
  }

  /** Returns the address of its session. */
  public String session() {
    return "/today/sessions/" + Says.token(due.partOfDay());
  }

  /** Returns how much of it is to be done now, in words. */
  public String amount() {
    return says.words().capital(says.said(due.dosage().effort().phrase()));
  }

  /** Returns how it is done. */
  public Optional<Instructions> instructions() {
    return exercise.map(Exercise::instructions);
  }

  /** Returns how it must be done by this patient. */
  public ImmutableList<String> conditions() {
    return due.entry().item().conditions();
  }

  /** Returns the steps of the scale of effort. */
  public ImmutableList<Choice> efforts() {
    return RecordEntry.efforts(says);
  }
}
