package org.fbsroutines.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.RoutineDay;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;
import org.fbsroutines.domain.routine.SessionItem;
import org.fbsroutines.persistence.store.RoutineRow;
import org.fbsroutines.persistence.store.RoutineStatus;
import picocli.CommandLine.Help.Ansi.Style;

/** One day of a routine for people; how an exercise is done stands where it comes first. */
final class RoutineText {
  private static final int NUMBER = 4;
  private static final int BULLET = 2;

  private final Sheet sheet;

  RoutineText(Terminal terminal) {
    this.sheet = new Sheet(terminal);
  }

  void print(RoutineRow row, ApprovedRoutine routine, LocalDate date) {
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
            + routine.approval().at().atOffset(ZoneOffset.UTC).toLocalDate());
    if (row.status() == RoutineStatus.SUSPENDED) {
      sheet.blank();
      sheet.line(0, "SUSPENDED", Style.bold, Style.fg_red);
      sheet.line(0, "Not to be followed until a clinician has approved it again.", Style.bold);
    }
    day(RoutinePlanner.day(routine, date));
  }

  private void day(RoutineDay day) {
    if (day.sessions().isEmpty()) {
      sheet.heading("A day of rest");
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
