package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The patient's plan. */
public final class PlanPages {
  private final OwnRecord own;
  private final Pages pages;

  /** Pages of the patient who has signed in. */
  public PlanPages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows why each exercise is there, and what waits. */
  public void show(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    PatientDay day = own.day(ctx);
    PlanView view =
        new PlanView(
            day,
            day.routine(),
            UnlockTimeline.of(day.chart().screener(day.rules()), day.chart().facts(), day.date()),
            Visit.signedIn(ctx).zone(),
            says);
    pages.show(ctx, "patient/plan", says.say("patient.plan.title"), Section.PLAN, view);
  }
}
