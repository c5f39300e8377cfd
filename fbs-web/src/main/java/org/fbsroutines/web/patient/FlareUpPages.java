package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.start.HelpSigns;

/** What helps when the pain flares up. */
public record FlareUpPages(OwnRecord own, Pages pages) {
  /** Shows which pain passes and which says stop, what to do less of, and whom to call. */
  public void show(Context ctx) {
    PatientDay day = own.day(ctx);
    pages.show(
        ctx,
        "patient/flare-up",
        "patient.flare-up.title",
        Section.TODAY,
        new FlareUpView(
            day.rules().ruleBook(), HelpSigns.of(day.rules().ruleBook()), day.numbers()));
  }
}
