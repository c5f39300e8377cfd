package org.fbsroutines.web.patient.session;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.DueSession;
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
 * @param session the session that it is of
 * @param recorded what was recorded a moment ago
 * @param player leads through it; empty where the catalogue no longer has it
 * @param form what is recorded
 * @param stop which pain requires a stop, and the text shown then
 * @param offline sends what is recorded later, where there is no connection
 * @param words renders texts
 */
public record DueView(
    DueExercise due,
    DueSession session,
    Optional<Recorded> recorded,
    Optional<PlayerView> player,
    Form form,
    StopAdvice stop,
    OfflineView offline,
    Localizer words) {

  /**
   * What was recorded a moment ago.
   *
   * @param name what a person calls the exercise
   * @param href where the record is corrected or taken back
   */
  public record Recorded(String name, String href) {}

  /** Returns what a person calls it. */
  public String name() {
    return words.translate(due.entry().item().name());
  }

  /** Returns the part of the day. */
  public String part() {
    return words.part(due.partOfDay());
  }

  /** Returns the address of its session. */
  public String list() {
    return SessionView.address(due.partOfDay());
  }

  /** Returns how it must be done by this patient. */
  public ImmutableList<Text> manners() {
    return due.entry().item().manners();
  }

  /** Returns whether the pain before the session is asked: beside the first record of it. */
  public boolean asksBefore() {
    return session.doneCount() == 0;
  }

  /** Returns the steps of the scale of effort. */
  public ImmutableList<Choice> efforts() {
    return RecordEntry.efforts(words);
  }
}
