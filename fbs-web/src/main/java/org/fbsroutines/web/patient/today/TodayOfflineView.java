package org.fbsroutines.web.patient.today;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.patient.ContactView;
import org.fbsroutines.web.patient.DuePlayer;
import org.fbsroutines.web.patient.PauseView;
import org.fbsroutines.web.patient.StopAdvice;
import org.fbsroutines.web.player.PlayerView;
import org.fbsroutines.web.start.HelpSigns;

/**
 * Today's routine without a name, an id or a date of birth, to be kept on a device.
 *
 * @param day the patient's day
 * @param keeping what the script receives
 * @param figures the figures of the exercises
 * @param form what is recorded, not filled in
 * @param words renders texts
 */
public record TodayOfflineView(
    PatientDay day, OfflineView keeping, Figures figures, Form form, Localizer words) {

  /** Returns the day. */
  public String date() {
    return words.day(day.date());
  }

  /** Returns whether sessions may begin: else nothing of the routine is on the page. */
  public boolean isOpen() {
    return day.state() == DayState.OPEN;
  }

  /** Returns why the whole routine is paused; empty where it is not. */
  public Optional<PauseView> pause() {
    return PauseView.of(day, words);
  }

  /** Returns whom to contact because of what is known; empty where nobody. */
  public Optional<ContactView> contact() {
    return ContactView.of(day.screening(), words);
  }

  /** Returns what is left of today, in its order; empty unless sessions may begin. */
  public ImmutableList<DueExercise> left() {
    return isOpen()
        ? day.routine().stream()
            .flatMap(today -> today.sessions().stream())
            .flatMap(session -> session.toDo().stream())
            .collect(toImmutableList())
        : ImmutableList.of();
  }

  /** Returns how many exercises are done. */
  public int doneCount() {
    return (int)
        day.routine().stream()
            .flatMap(today -> today.sessions().stream())
            .flatMap(session -> session.exercises().stream())
            .filter(due -> due.done().isPresent())
            .count();
  }

  /**
   * When to stop an exercise, and the text shown then.
   *
   * @param due the exercise
   * @return the advice
   */
  public StopAdvice stop(DueExercise due) {
    return new StopAdvice(due, day, words);
  }

  /**
   * What an exercise is called, with the part of the day.
   *
   * @param due the exercise
   * @return such as "Morning: Walking"
   */
  public String name(DueExercise due) {
    return words.part(due.partOfDay()) + ": " + words.translate(due.entry().item().name());
  }

  /**
   * What stands for the part of the day in a form.
   *
   * @param due the exercise
   * @return such as {@code late-morning}
   */
  public String part(DueExercise due) {
    return due.partOfDay().token();
  }

  /**
   * The player of an exercise.
   *
   * @param due the exercise
   * @return empty where the catalogue no longer has it
   */
  public Optional<PlayerView> player(DueExercise due) {
    return DuePlayer.of(due, day, figures, words);
  }

  /** Returns when to stop. */
  public HelpSigns help() {
    return HelpSigns.of(day.rules().ruleBook());
  }

  /**
   * Whether the pain before the session is asked: beside the first record of it.
   *
   * @param due the exercise
   * @return true for the first exercise of a session of which nothing is recorded
   */
  public boolean asksBefore(DueExercise due) {
    return day.routine().orElseThrow().session(due.partOfDay()).stream()
        .filter(session -> session.doneCount() == 0)
        .anyMatch(session -> session.toDo().get(0).equals(due));
  }
}
