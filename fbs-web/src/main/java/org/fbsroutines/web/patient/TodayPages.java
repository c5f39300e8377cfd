package org.fbsroutines.web.patient;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import org.fbsroutines.persistence.clinic.DayState;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.offline.Owner;
import org.fbsroutines.web.page.KeptPages;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** The patient's day. */
public final class TodayPages {
  private final OwnRecord own;
  private final Pages pages;
  private final KeptPages kept = new KeptPages();

  /** Pages of the patient who has signed in. */
  public TodayPages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows what is done and what is left, or why nothing is to be done. */
  public void show(Context ctx) {
    kept.show(ctx, own.desk().today(), () -> make(ctx));
  }

  private void make(Context ctx) {
    Says says = Says.in(Pages.messages(ctx));
    boolean recorded = ctx.queryParam("recorded") != null;
    TodayView view =
        own.read(
            ctx,
            (handle, patientId) -> {
              PatientDay day = own.day(handle, patientId);
              return TodayView.of(
                  day, pause(handle, day, says), recorded, Owner.of(Visit.signedIn(ctx)), says);
            });
    pages.show(ctx, "patient/today", says.say("patient.today.title"), Section.TODAY, view);
  }

  private Optional<PauseView> pause(Handle handle, PatientDay day, Says says) {
    LocalDate since =
        day.pause()
            .map(pause -> LocalDate.ofInstant(pause.beganAt(), own.desk().clock().getZone()))
            .orElse(day.date());
    return day.state() == DayState.PAUSED
        ? Optional.of(PauseView.of(handle, day, says, since))
        : Optional.empty();
  }
}
