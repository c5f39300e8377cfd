package org.fbsroutines.web.patient.session;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.tag.Task;

/**
 * A session of today: its exercises, in the order they are done.
 *
 * @param session the session
 * @param recordIds the id of each record that was made today
 * @param offline lets what is kept on the device know of it
 * @param words renders texts
 */
public record SessionView(
    DueSession session,
    ImmutableMap<SessionRecord, String> recordIds,
    OfflineView offline,
    Localizer words) {

  /** Where a session is. */
  static String address(PartOfDay part) {
    return "/today/sessions/" + part.token();
  }

  /** Returns the part of the day. */
  public String part() {
    return words.part(session.partOfDay());
  }

  /** Returns the exercises, as a list of what is done and what is left. */
  public ImmutableList<Task> tasks() {
    return session.exercises().stream().map(this::task).collect(toImmutableList());
  }

  private Task task(DueExercise due) {
    String name = words.translate(due.entry().item().name());
    String hint = words.capital(words.translate(due.dosage().effort().phrase()));
    return due.done()
        .map(
            record ->
                new Task(
                    name,
                    words.say("patient.session.felt", record.pain().pain().nrs()),
                    address(record),
                    words.say("patient.today.done"),
                    Task.State.DONE))
        .orElseGet(
            () ->
                new Task(
                    name,
                    hint,
                    DuePage.address(due),
                    words.say("patient.session.to-do"),
                    Task.State.LEFT));
  }

  private String address(SessionRecord record) {
    return Optional.ofNullable(recordIds.get(record)).map(id -> "/today/records/" + id).orElse("");
  }

  /** Returns the first exercise that is left. */
  public Optional<Task> next() {
    return session.toDo().stream().map(this::task).findFirst();
  }

  /** Returns whether nothing of it is left. */
  public boolean isDone() {
    return session.isDone();
  }
}
