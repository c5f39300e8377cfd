package org.fbsroutines.web.patient.today;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.patient.OwnRecord;
import org.fbsroutines.web.patient.PauseView;
import org.fbsroutines.web.visit.Visit;

/** The page of a patient's day. */
public record TodayPage(OwnRecord own, Pages pages) {
  /** Shows what is done and what is left, or why nothing is to be done. */
  public void show(Context ctx) {
    show(ctx, Form.filled(ctx, ImmutableMap.of()));
  }

  /** Shows the day, with an answer about an earlier session that is new or was refused. */
  public void show(Context ctx, Form form) {
    Localizer words = Pages.words(ctx);
    boolean recorded = ctx.queryParam("recorded") != null;
    boolean answered = ctx.queryParam("answered") != null;
    boolean contradicted = ctx.queryParam("contradiction") != null;
    Optional<ExerciseId> stop =
        Optional.ofNullable(ctx.queryParam("stop"))
            .filter(ExerciseId::isWellFormed)
            .map(ExerciseId::new);
    PatientDay day = own.day(ctx);
    TodayView view =
        TodayView.of(
            day,
            PauseView.of(day, words),
            recorded,
            answered,
            contradicted,
            stop,
            OfflineView.of(Visit.signedIn(ctx), day),
            form,
            words);
    pages.show(ctx, "patient/today", "patient.today.title", Section.TODAY, view);
  }
}
