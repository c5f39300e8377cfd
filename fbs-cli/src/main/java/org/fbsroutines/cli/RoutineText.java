package org.fbsroutines.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.care.Rest;
import org.fbsroutines.domain.care.RestingExercise;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.DayState;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.persistence.store.ClinicTime;
import picocli.CommandLine.Help.Ansi.Style;

/** One day of a routine for people; how an exercise is done stands where it comes first. */
final class RoutineText {
  private static final int NUMBER = 4;
  private static final int BULLET = 2;

  private final Sheet sheet;
  private final ClinicTime time;

  RoutineText(Terminal terminal, ClinicTime time) {
    this.sheet = new Sheet(terminal);
    this.time = time;
  }

  void print(PatientDay day, CurrentRoutine current, LimitationsText limitations) {
    DailyRoutine daily = day.routine().orElseThrow();
    ApprovedRoutine routine = current.routine();
    sheet.line(
        0, "Routine of patient " + current.row().patientId() + " on " + day.date(), Style.bold);
    sheet.line(
        0,
        "Version "
            + current.row().version()
            + ", "
            + routine.period().startsOn()
            + " to "
            + routine.period().endsOn()
            + ", approved by "
            + routine.approval().clinician()
            + " on "
            + time.dayOf(routine.approval().at()));
    if (day.state() == DayState.PAUSED) {
      sheet.blank();
      sheet.line(0, "PAUSED", Style.bold, Style.fg_red);
      sheet.line(0, "Not to be followed until a clinician resumes it.", Style.bold);
    }
    Multimaps.index(daily.resting(), RestingExercise::rest).asMap().forEach(this::resting);
    limitations.print(sheet);
    sessions(daily, RoutinePlanner.day(routine, day.date()).sessions().isEmpty());
  }

  private void resting(Rest rest, Collection<RestingExercise> exercises) {
    sheet.blank();
    sheet.line(
        0,
        "NOT NOW: "
            + exercises.stream()
                .map(RestingExercise::item)
                .map(item -> item.name().english())
                .collect(joining(", ")),
        Style.bold,
        Style.fg_red);
    sheet.line(0, why(rest), Style.bold);
  }

  private static String why(Rest rest) {
    return switch (rest) {
      case TIGHTENED -> "Suspended until a clinician has approved them again.";
      case PAIN_TODAY -> "Stopped for today: the pain rose too much.";
      case PAIN_FOR_DAYS -> "The pain has stayed up for days: speak to the clinic.";
      case PAIN_STILL_UP -> "Waits until the pain of last time has gone down.";
      case PAIN_NOT_TOLD -> "Waits until it is known how the pain of last time went down.";
    };
  }

  private void sessions(DailyRoutine daily, boolean isDayOfRest) {
    ImmutableList<DueSession> left =
        daily.sessions().stream()
            .map(
                session ->
                    new DueSession(
                        session.partOfDay(),
                        session.exercises().stream()
                            .filter(DueExercise::mayBeDone)
                            .collect(toImmutableList())))
            .filter(session -> !session.exercises().isEmpty())
            .collect(toImmutableList());
    if (left.isEmpty()) {
      sheet.heading(isDayOfRest ? "A day of rest" : "Nothing else is planned for this day");
    }
    left.forEach(this::session);
  }

  private void session(DueSession session) {
    sheet.heading(session.partOfDay().title().english());
    int number = 1;
    for (DueExercise due : session.exercises()) {
      RoutineItem item = due.entry().item();
      sheet.entry(
          2,
          NUMBER,
          number + ".",
          item.name().english() + (due.done().isPresent() ? " (done)" : ""));
      sheet.line(2 + NUMBER, due.dosage().phrase().english());
      if (due.isReduced()) {
        sheet.line(2 + NUMBER, "Less than was approved, because the pain rose.");
      }
      if (due.entry().number() == 1) {
        item.conditions()
            .forEach(condition -> sheet.entry(2 + NUMBER, BULLET, "-", condition.english()));
      }
      number++;
    }
  }
}
