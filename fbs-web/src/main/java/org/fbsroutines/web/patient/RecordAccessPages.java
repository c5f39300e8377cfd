package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.persistence.store.RecordAccessStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** Who looked at the patient's record. */
public final class RecordAccessPages {
  private static final int MOST = 200;

  private final OwnRecord own;
  private final Pages pages;

  /** Pages of the patient who has signed in. */
  public RecordAccessPages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows who looked. */
  public void show(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    RecordAccessView view =
        own.read(
            ctx,
            (handle, patientId) ->
                new RecordAccessView(
                    new RecordAccessStore(handle).list(patientId, MOST),
                    Visit.signedIn(ctx).zone(),
                    says));
    pages.show(ctx, "patient/record-access", says.say("patient.access.title"), Section.TODAY, view);
  }
}
