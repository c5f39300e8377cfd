package org.fbsroutines.web.patient.today;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.patient.OwnRecord;
import org.fbsroutines.web.visit.Visit;

/** What a device may keep of today. */
public final class TodayOfflinePages {
  private final OwnRecord own;
  private final Pages pages;
  private final Figures figures = new Figures();

  /** Pages of the patient who has signed in. */
  public TodayOfflinePages(OwnRecord own, Pages pages) {
    this.own = own;
    this.pages = pages;
  }

  /** Shows what is left of today, without a name. */
  public void show(Context ctx) {
    Localizer words = Pages.words(ctx);
    PatientDay day = own.day(ctx);
    pages.show(
        ctx,
        "patient/offline",
        "patient.today.title",
        Section.TODAY,
        new TodayOfflineView(
            day,
            OfflineView.of(Visit.signedIn(ctx), day),
            figures,
            Form.filled(ctx, ImmutableMap.of()),
            words));
  }

  /** Shows when to stop and whom to call, without a name. */
  public void help(Context ctx) {
    pages.show(
        ctx, "patient/offline-help", "layout.help", Section.HELP, HelpOfflineView.of(own.day(ctx)));
  }
}
