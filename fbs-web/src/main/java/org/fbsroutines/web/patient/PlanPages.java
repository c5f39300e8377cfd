package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.domain.screening.UnlockTimeline;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The patient's plan. */
public record PlanPages(OwnRecord own, Pages pages) {
  /** Shows why each exercise is there, and what waits. */
  public void show(Context ctx) {
    Localizer words = Pages.words(ctx);
    PatientDay day = own.day(ctx);
    PlanView view =
        new PlanView(
            day,
            day.routine(),
            UnlockTimeline.of(day.chart().screener(day.rules()), day.chart().facts(), day.date()),
            Visit.signedIn(ctx).zone(),
            words);
    pages.show(ctx, "patient/plan", "patient.plan.title", Section.PLAN, view);
  }
}
