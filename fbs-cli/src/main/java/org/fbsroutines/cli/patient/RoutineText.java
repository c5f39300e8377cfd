package org.fbsroutines.cli.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.TextReport;
import org.fbsroutines.cli.terminal.Wording;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.care.NotToday;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import picocli.CommandLine.Help.Ansi.Style;

/** One day of a routine for people; how an exercise is done stands where it comes first. */
record RoutineText(TextReport sheet, Wording words, ClinicTime time) {
  private static final int NUMBER = 4;
  private static final int BULLET = 2;

  RoutineText(Terminal terminal, ClinicTime time) {
    this(new TextReport(terminal), terminal.words(), time);
  }

  void print(PatientDay day, CurrentRoutine current, LimitationsText limitations) {
    DailyRoutine daily = day.routine().orElseThrow();
    ApprovedRoutine routine = current.routine();
    sheet.line(
        0, words.say("command.routine.title", current.row().patientId(), day.date()), Style.bold);
    sheet.say(
        0,
        "command.routine.version",
        Integer.toString(current.row().version()),
        routine.period().startsOn(),
        routine.period().endsOn(),
        routine.approval().clinician(),
        time.dayOf(routine.approval().at()));
    if (day.state() == DayState.PAUSED) {
      warn(words.say("command.routine.paused"), words.say("command.routine.paused.until"));
    }
    Multimaps.index(daily.notToday().values(), NotToday::why).asMap().forEach(this::notToday);
    limitations.print(sheet);
    sessions(daily, RoutinePlanner.day(routine, day.date()).sessions().isEmpty());
  }

  private void notToday(NotToday.Why why, Collection<NotToday> exercises) {
    warn(
        words.say(
            "command.routine.not-today",
            exercises.stream().map(exercise -> exercise.item().name()).toList()),
        words.say("command.routine.not-today." + why.token()));
  }

  private void warn(String title, String text) {
    sheet.blank();
    sheet.line(0, title, Style.bold, Style.fg_red);
    sheet.line(0, text, Style.bold);
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
      sheet.heading(isDayOfRest ? "command.routine.day-of-rest" : "command.routine.nothing-left");
    }
    left.forEach(this::session);
  }

  private void session(DueSession session) {
    sheet.title(words.translate(session.partOfDay().title()));
    int number = 1;
    for (DueExercise due : session.exercises()) {
      RoutineItem item = due.entry().item();
      sheet.entry(
          2,
          NUMBER,
          number + ".",
          due.done().isPresent()
              ? words.say("command.routine.done", item.name())
              : words.translate(item.name()));
      sheet.line(2 + NUMBER, words.translate(due.dosage().phrase()));
      if (due.isReduced()) {
        sheet.say(2 + NUMBER, "command.routine.reduced");
      }
      if (due.entry().number() == 1) {
        item.conditions()
            .forEach(condition -> sheet.entry(2 + NUMBER, BULLET, "-", words.translate(condition)));
      }
      number++;
    }
  }
}
