package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** What a device may keep of today. */
public final class TodayOfflinePages {
  private final OwnRecord own;
  private final Pages pages;
  private final Figures figures = new Figures();

  /** Pages of the patient who has signed in. */
  public TodayOfflinePages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows what is left of today, without a name. */
  public void show(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    PatientDay day = own.day(ctx);
    pages.show(
        ctx,
        "patient/offline",
        says.say("patient.today.title"),
        Section.TODAY,
        new TodayOfflineView(day, OfflineView.of(Visit.signedIn(ctx), day), figures, says));
  }

  /** Shows when to stop and whom to call, without a name. */
  public void help(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    pages.show(
        ctx,
        "patient/offline-help",
        says.say("layout.help"),
        Section.HELP,
        HelpOfflineView.of(own.day(ctx)));
  }
}
