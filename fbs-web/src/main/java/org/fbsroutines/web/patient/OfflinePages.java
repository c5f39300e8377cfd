package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.offline.Owner;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** What a device may keep of today. */
public final class OfflinePages {
  private final OwnRecord own;
  private final Pages pages;

  /** Pages of the patient who has signed in. */
  public OfflinePages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows what is left of today, without a name. */
  public void show(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    pages.show(
        ctx,
        "patient/offline",
        says.say("patient.today.title"),
        Section.TODAY,
        new OfflineView(own.day(ctx), Owner.of(Visit.signedIn(ctx)), says));
  }
}
