package org.fbsroutines.web.patient.session;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.patient.StopAdvice;
import org.fbsroutines.web.player.PlayerView;
import org.fbsroutines.web.tag.Choice;

/**
 * An exercise of today: how to do it, and the form in which it is recorded.
 *
 * @param due the exercise
 * @param player leads through it; empty where the catalogue no longer has it
 * @param form what is recorded
 * @param stop which pain requires a stop, and the text shown then
 * @param offline sends what is recorded later, where there is no connection
 * @param words renders texts
 */
public record DueView(
    DueExercise due,
    Optional<PlayerView> player,
    Form form,
    StopAdvice stop,
    OfflineView offline,
    Localizer words) {

  /** Returns what a person calls it. */
  public String name() {
    return words.translate(due.entry().item().name());
  }

  /** Returns the part of the day. */
  public String part() {
    return words.part(due.partOfDay());
  }

  /** Returns the address of its session. */
  public String session() {
    return "/today/sessions/" + due.partOfDay().token();
  }

  /** Returns how it must be done by this patient. */
  public ImmutableList<Text> conditions() {
    return due.entry().item().conditions();
  }

  /** Returns the steps of the scale of effort. */
  public ImmutableList<Choice> efforts() {
    return RecordEntry.efforts(words);
  }
}
