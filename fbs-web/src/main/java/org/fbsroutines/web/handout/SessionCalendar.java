package org.fbsroutines.web.handout;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ProductId;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.ApprovedRoutine;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.domain.routine.RoutinePlanner;
import org.fbsroutines.domain.routine.Session;

/**
 * The sessions of a routine as a calendar, one event each. Calendars are shared and shown on locked
 * screens, so the events state neither who does what nor why.
 *
 * @param routine what was approved
 * @param leftOut the exercises that what is known now no longer releases
 * @param owner distinguishes the events of one patient from those of another; is not written as it
 *     is
 * @param title what every event is called
 */
public record SessionCalendar(
    ApprovedRoutine routine, ImmutableSet<ExerciseId> leftOut, String owner, String title) {
  private static final Duration LENGTH = Duration.ofMinutes(30);

  /**
   * Writes the calendar.
   *
   * @param from the first day
   * @param now the moment of writing
   * @return the text of an {@code .ics} file
   */
  public String write(LocalDate from, Instant now) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(new ProductId("-//FBS Routines//Sessions//EN"));
    RoutinePlanner.days(routine).stream()
        .filter(day -> !day.date().isBefore(from))
        .forEach(
            day ->
                day.without(leftOut)
                    .sessions()
                    .forEach(
                        session -> calendar.addEvent(event(calendar, day.date(), session, now))));
    return Biweekly.write(calendar).go();
  }

  /** Morning is morning wherever the patient is: the times name no zone. */
  private static void floating(ICalendar calendar, DateOrDateTimeProperty at) {
    calendar.getTimezoneInfo().setFloating(at, true);
  }

  private VEvent event(ICalendar calendar, LocalDate date, Session session, Instant now) {
    LocalDateTime start = date.atTime(time(session.partOfDay()));
    VEvent event = new VEvent();
    event.setUid(uid(date, session.partOfDay()));
    event.setDateTimeStamp(Date.from(now));
    floating(calendar, event.setDateStart(local(start)));
    floating(calendar, event.setDateEnd(local(start.plus(LENGTH))));
    event.setSummary(title);
    return event;
  }

  private static Date local(LocalDateTime time) {
    DateTimeComponents parts =
        new DateTimeComponents(
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond(),
            false);
    return new ICalDate(parts, true);
  }

  /** The same session has the same id in every file, so that a newer file replaces the older. */
  private String uid(LocalDate date, PartOfDay part) {
    return Hashing.sha256()
            .hashString(owner + "/" + date + "/" + part, StandardCharsets.UTF_8)
            .toString()
            .substring(0, 32)
        + "@fbs-routines";
  }

  private static LocalTime time(PartOfDay part) {
    return switch (part) {
      case MORNING -> LocalTime.of(9, 0);
      case LATE_MORNING -> LocalTime.of(10, 30);
      case MIDDAY -> LocalTime.of(12, 30);
      case AFTERNOON -> LocalTime.of(15, 30);
      case EVENING -> LocalTime.of(18, 30);
      case BEDTIME -> LocalTime.of(21, 0);
    };
  }
}
