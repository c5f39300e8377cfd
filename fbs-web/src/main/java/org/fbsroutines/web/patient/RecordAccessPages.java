package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import org.fbsroutines.persistence.store.audit.RecordAccessStore;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** Who looked at the patient's record. */
public record RecordAccessPages(OwnRecord own, Pages pages) {
  private static final int MAX = 200;

  /** Shows who looked. */
  public void show(Context ctx) {
    Localizer words = Pages.words(ctx);
    RecordAccessView view =
        own.read(
            ctx,
            (handle, patientId) ->
                new RecordAccessView(
                    new RecordAccessStore(handle).list(patientId, MAX),
                    Visit.signedIn(ctx).zone(),
                    words));
    pages.show(ctx, "patient/record-access", "patient.access.title", Section.TODAY, view);
  }
}
