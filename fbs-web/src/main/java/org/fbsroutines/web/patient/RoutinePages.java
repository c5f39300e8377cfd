package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.fbsroutines.domain.routine.RoutinePeriod;
import org.fbsroutines.domain.screening.Screening;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.RoutineStatus;
import org.fbsroutines.web.clinic.ShownClinic;
import org.fbsroutines.web.http.DateParameter;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.page.Words;
import org.fbsroutines.web.start.HelpSigns;
import org.jdbi.v3.core.Handle;

/** The routine of a day, for the patient. */
public final class RoutinePages {
  private final ShownClinic clinic;
  private final Pages pages;
  private final Clock clock;

  /** Pages of a clinic's patients. */
  public RoutinePages(ShownClinic clinic, Pages pages, Clock clock) {
    this.clinic = clinic;
    this.pages = pages;
    this.clock = clock;
  }

  /** Shows what the patient does on a day. */
  public void show(Context ctx) {
    String patientId = ctx.pathParam("id");
    LocalDate date = DateParameter.of(ctx, clock);
    clinic.read(handle -> page(handle, patientId, date, Pages.words(ctx))).accept(ctx);
  }

  private Consumer<Context> page(Handle handle, String patientId, LocalDate date, Words words) {
    PatientChart chart = clinic.patient(handle, patientId);
    ClinicRules rules = clinic.rules(handle);
    HelpSigns help = HelpSigns.of(rules.ruleBook());
    Optional<CurrentRoutine> current = CurrentRoutine.read(handle, patientId);
    if (current.isEmpty()) {
      return none(chart, help, "No routine yet", "Your clinician has not approved one yet.", "");
    }
    if (current.get().row().status() == RoutineStatus.SUSPENDED) {
      return none(
          chart,
          help,
          "Your routine is paused",
          "Do not exercise until your clinician has looked at it again.",
          "");
    }
    RoutinePeriod period = current.get().routine().period();
    return period.contains(date)
        ? day(chart, rules, help, current.get(), date)
        : outside(chart, help, period, date, words);
  }

  private Consumer<Context> day(
      PatientChart chart,
      ClinicRules rules,
      HelpSigns help,
      CurrentRoutine current,
      LocalDate date) {
    Screening screening = chart.screener(rules).screen(chart.facts(), date);
    RoutineView view =
        new RoutineView(
            chart.patient().patientId(),
            chart.patient().displayName(),
            chart.patient().demonstration(),
            date,
            LocalDate.now(clock),
            clock.getZone(),
            current.routine(),
            current.paused(screening),
            screening,
            rules.catalogue(),
            help);
    return ctx -> pages.show(ctx, "routine", "Routine of the day", Section.ROUTINE, view);
  }

  private Consumer<Context> outside(
      PatientChart chart, HelpSigns help, RoutinePeriod period, LocalDate date, Words words) {
    return none(
        chart,
        help,
        "No routine on this day",
        words.day(date)
            + " is outside your routine, which is for "
            + words.date(period.startsOn())
            + " to "
            + words.date(period.endsOn())
            + ".",
        period.startsOn().toString());
  }

  private Consumer<Context> none(
      PatientChart chart, HelpSigns help, String title, String message, String otherDay) {
    NoRoutineView view =
        new NoRoutineView(
            chart.patient().patientId(),
            chart.patient().displayName(),
            title,
            message,
            otherDay,
            help);
    return ctx -> pages.show(ctx, "no-routine", title, Section.ROUTINE, view);
  }
}
