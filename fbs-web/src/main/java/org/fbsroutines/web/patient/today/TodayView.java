package org.fbsroutines.web.patient.today;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Referral;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.patient.ContactView;
import org.fbsroutines.web.patient.NotTodayWords;
import org.fbsroutines.web.patient.PauseView;
import org.fbsroutines.web.tag.Choice;
import org.fbsroutines.web.tag.Task;

/**
 * A patient's day: what is done, what is left, what is not done today, and what is asked first.
 *
 * @param day the day
 * @param pause why the whole routine is paused; empty where it is not
 * @param isJustRecorded whether something was recorded just now
 * @param isJustAnswered whether the safety questions were answered just now
 * @param isContradicted whether a warning sign was ticked just now beside "none of these"
 * @param stop the exercise whose pain was just recorded, and may require a stop
 * @param routine what is to be done
 * @param keeping what a device needs to keep the day, or to let go of it where it is not open
 * @param form the answer about an earlier session, new or refused
 * @param words renders texts
 */
public record TodayView(
    PatientDay day,
    Optional<PauseView> pause,
    boolean isJustRecorded,
    boolean isJustAnswered,
    boolean isContradicted,
    Optional<ExerciseId> stop,
    Optional<DailyRoutine> routine,
    OfflineView keeping,
    Form form,
    Localizer words) {

  static TodayView of(
      PatientDay day,
      Optional<PauseView> pause,
      boolean recorded,
      boolean answered,
      boolean contradicted,
      Optional<ExerciseId> stop,
      OfflineView keeping,
      Form form,
      Localizer words) {
    return new TodayView(
        day, pause, recorded, answered, contradicted, stop, day.routine(), keeping, form, words);
  }

  /** Returns the day, with its day of the week. */
  public String date() {
    return words.day(day.date());
  }

  /** Returns whether sessions may begin, and if not, why. */
  public DayState state() {
    return day.state();
  }

  /** Returns the first and the last day of the routine; empty without one. */
  public Optional<String> period() {
    return day.current()
        .map(current -> current.routine().period())
        .map(
            period ->
                words.say(
                    "patient.today.period",
                    words.date(period.startsOn()),
                    words.date(period.endsOn())));
  }

  /** Returns whom to contact because of what is known; empty where nobody. */
  public Optional<ContactView> contact() {
    return ContactView.of(day.screening(), words);
  }

  /** Returns whether all that was to be done today is done. */
  public boolean isAllDone() {
    return routine
        .filter(today -> !today.sessions().isEmpty())
        .filter(today -> today.sessions().stream().allMatch(DueSession::isDone))
        .isPresent();
  }

  /** Returns whether something is left that may be done, and nobody is to be called first. */
  public boolean mayGoOn() {
    return state() == DayState.OPEN
        && contact().isEmpty()
        && routine.stream()
            .flatMap(today -> today.sessions().stream())
            .anyMatch(session -> !session.isDone());
  }

  /** Returns the sessions of the day, as a list of what is done and what is left. */
  public ImmutableList<Task> tasks() {
    return routine.stream()
        .flatMap(today -> today.sessions().stream())
        .map(this::task)
        .collect(toImmutableList());
  }

  private Task task(DueSession session) {
    boolean isOpen = state() == DayState.OPEN;
    Task.State state =
        session.isDone() ? Task.State.DONE : isOpen ? Task.State.LEFT : Task.State.WAITING;
    return new Task(
        words.part(session.partOfDay()),
        session.exercises().stream()
            .map(due -> words.translate(due.entry().item().name()))
            .collect(joining(", ")),
        isOpen ? "/today/sessions/" + session.partOfDay().token() : "",
        status(session, state),
        state);
  }

  private String status(DueSession session, Task.State state) {
    return switch (state) {
      case DONE -> words.say("patient.today.done");
      case WAITING, PAUSED -> words.say("patient.today.waiting");
      case LEFT ->
          session.doneCount() == 0
              ? words.say("patient.today.left", session.left())
              : words.say("patient.today.left-and-done", session.left(), session.doneCount());
    };
  }

  private NotTodayWords reasons() {
    return new NotTodayWords(day, words);
  }

  /** Returns what was approved and is not done today, with the reasons. */
  public ImmutableList<NotTodayWords.Explained> notToday() {
    return routine.stream()
        .flatMap(today -> today.notToday().values().stream())
        .map(reasons()::explain)
        .collect(toImmutableList());
  }

  /** Returns the exercise that is stopped because of what was just recorded. */
  public Optional<NotTodayWords.Explained> stopped() {
    return routine.flatMap(today -> stop.flatMap(today::notToday)).map(reasons()::explain);
  }

  /**
   * Returns whether the pain of an exercise has been up for days, or since an earlier day, and
   * nothing more urgent is to be read first.
   */
  public boolean isFlareUp() {
    return routine.stream()
            .flatMap(today -> today.notToday().values().stream())
            .anyMatch(exercise -> exercise.why().isLasting())
        && Stream.concat(pause.map(PauseView::contact).stream(), contact().stream())
            .allMatch(call -> call.referral().compareTo(Referral.CLINIC) >= 0);
  }

  /** Returns whether there is a routine that can be printed and put into a calendar. */
  public boolean isOnPaper() {
    return day.current()
        .filter(current -> state() != DayState.PAUSED)
        .filter(current -> !current.isOver(day.date()))
        .isPresent();
  }

  /**
   * A question about how the pain of an earlier session went down.
   *
   * @param recordId the record
   * @param revision its revision that was looked at
   * @param text the question
   */
  public record Asked(String recordId, int revision, String text) {}

  /** Returns the first question about an earlier session; empty where nothing is to be asked. */
  public Optional<Asked> asked() {
    return routine.flatMap(
        today ->
            day.records().stream()
                .filter(row -> today.asked().contains(row.record()))
                .findFirst()
                .map(this::asked));
  }

  private Asked asked(SessionRecordRow row) {
    return new Asked(
        row.recordId(),
        row.revision(),
        words.say(
            "patient.settling.question",
            words.day(row.record().date()),
            name(row),
            row.record().pain().pain().nrs()));
  }

  private String name(SessionRecordRow row) {
    return day.rules()
        .catalogue()
        .find(row.record().pain().exercise())
        .map(exercise -> words.translate(exercise.name()))
        .orElseGet(() -> row.record().pain().exercise().value());
  }

  /** Returns the answers to that question. */
  public ImmutableList<Choice> settlings() {
    return ImmutableList.of(
        Choice.of(Settling.WITHIN_A_DAY.token(), words.say("patient.settling.within-a-day")),
        Choice.of(Settling.LATER.token(), words.say("patient.settling.later")),
        Choice.of(Settling.STILL_UP.token(), words.say("patient.settling.still-up")));
  }
}
