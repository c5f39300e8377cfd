package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;

/** The page of a patient's day. */
public final class TodayPage {
  private final OwnRecord own;
  private final Pages pages;

  /** The page of the patient who has signed in. */
  public TodayPage(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
  }

  /** Shows what is done and what is left, or why nothing is to be done. */
  public void show(Context ctx) {
    show(ctx, Form.filled(ctx, ImmutableMap.of()));
  }

  /** Shows the day, with an answer about an earlier session that is new or was refused. */
  void show(Context ctx, Form form) {
    Says says = Says.in(Pages.messages(ctx));
    boolean recorded = ctx.queryParam("recorded") != null;
    boolean answered = ctx.queryParam("answered") != null;
    Optional<ExerciseId> stop =
        Optional.ofNullable(ctx.queryParam("stop"))
            .filter(ExerciseId::isWellFormed)
            .map(ExerciseId::new);
    PatientDay day = own.day(ctx);
    TodayView view =
        TodayView.of(
            day,
            PauseView.of(day, says),
            recorded,
            answered,
            stop,
            OfflineView.of(Visit.signedIn(ctx), day),
            form,
            says);
    pages.show(ctx, "patient/today", says.say("patient.today.title"), Section.TODAY, view);
  }
}
