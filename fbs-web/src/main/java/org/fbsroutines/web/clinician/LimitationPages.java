package org.fbsroutines.web.clinician;

import io.javalin.http.Context;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** Where a clinician marks as read what a patient says cannot be done. */
public final class LimitationPages {
  private final ClinicDesk desk;

  /** Limitations at a desk. */
  public LimitationPages(ClinicDesk desk) {
    this.desk = desk;
  }

  /** Marks what was ticked; where the facts are no longer those on the screen, nothing. */
  public void read(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
    boolean isMarked =
        desk.write(
            who,
            handle -> {
              PatientRecord opened = PatientRecord.find(desk, handle, patientId);
              if (opened.chart().factsVersion() != seen) {
                return false;
              }
              LimitationsView limitations =
                  LimitationsView.read(handle, opened, desk.time(handle).zone());
              Limitations.markRead(
                  handle, opened.chart(), limitations.ticked(form), desk.recording(who));
              return true;
            });
    Done.redirect(
        ctx,
        PatientTabs.SCREENING.href(patientId),
        isMarked ? "limitations" : "limitations-changed");
  }
}
