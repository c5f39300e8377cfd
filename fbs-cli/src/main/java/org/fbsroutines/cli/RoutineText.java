package org.fbsroutines.cli;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineDay;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;
import org.fbsroutines.domain.routine.SessionItem;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.store.ClinicTime;
import org.fbsroutines.persistence.store.RoutineRow;
import org.fbsroutines.persistence.store.RoutineStatus;
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

  void print(
      CurrentRoutine current,
      ImmutableSet<ExerciseId> suspended,
      LimitationsText limitations,
      LocalDate date) {
    RoutineRow row = current.row();
    ApprovedRoutine routine = current.routine();
    sheet.line(0, "Routine of patient " + row.patientId() + " on " + date, Style.bold);
    sheet.line(
        0,
        "Version "
            + row.version()
            + ", "
            + routine.period().startsOn()
            + " to "
            + routine.period().endsOn()
            + ", approved by "
            + routine.approval().clinician()
            + " on "
            + time.dayOf(routine.approval().at()));
    if (row.status() == RoutineStatus.SUSPENDED) {
      sheet.blank();
      sheet.line(0, "PAUSED", Style.bold, Style.fg_red);
      sheet.line(0, "Not to be followed until a clinician resumes it.", Style.bold);
    }
    suspended(routine, suspended);
    limitations.print(sheet);
    day(RoutinePlanner.day(routine, date), suspended);
  }

  private void suspended(ApprovedRoutine routine, ImmutableSet<ExerciseId> suspended) {
    List<String> names =
        routine.items().stream()
            .filter(item -> suspended.contains(item.exercise()))
            .map(RoutineItem::name)
            .toList();
    if (!names.isEmpty()) {
      sheet.blank();
      sheet.line(0, "NOT NOW: " + String.join(", ", names), Style.bold, Style.fg_red);
      sheet.line(0, "Suspended until a clinician has approved them again.", Style.bold);
    }
  }

  private void day(RoutineDay approved, ImmutableSet<ExerciseId> suspended) {
    RoutineDay day = approved.without(suspended);
    if (day.sessions().isEmpty()) {
      sheet.heading(
          approved.sessions().isEmpty() ? "A day of rest" : "Nothing else is planned for this day");
    }
    day.sessions().forEach(this::session);
  }

  private void session(Session session) {
    sheet.heading(session.partOfDay().title());
    int number = 1;
    for (SessionItem item : session.items()) {
      sheet.entry(2, NUMBER, number + ".", item.item().name());
      sheet.line(2 + NUMBER, item.item().dosage().phrase());
      if (item.number() == 1) {
        item.item()
            .conditions()
            .forEach(condition -> sheet.entry(2 + NUMBER, BULLET, "-", condition));
      }
      number++;
    }
  }
}
