package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.web.http.PageParameter;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** How it went. */
public record ProgressPages(OwnRecord own, Pages pages) {
  private static final int WEEKS = 12;

  /** Shows pain and what was done. */
  public void show(Context ctx) {
    Localizer words = Pages.words(ctx);
    LocalDate today = own.desk().today(Visit.signedIn(ctx));
    int page = PageParameter.of(ctx);
    ProgressView view =
        own.read(
            ctx,
            (handle, patientId) ->
                new ProgressView(
                    ImmutableList.copyOf(
                        new SessionRecordStore(handle)
                            .between(patientId, today.minusWeeks(WEEKS), today)),
                    CurrentRoutine.read(handle, patientId).map(CurrentRoutine::routine),
                    own.desk().rules(handle).catalogue(),
                    today,
                    page,
                    words));
    pages.show(ctx, "patient/progress", "patient.progress.title", Section.PROGRESS, view);
  }
}
