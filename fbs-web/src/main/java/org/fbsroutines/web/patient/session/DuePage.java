package org.fbsroutines.web.patient.session;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.web.figure.Figures;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.patient.DuePlayer;
import org.fbsroutines.web.patient.StopAdvice;
import org.fbsroutines.web.visit.Visit;

/** The page of an exercise of today: its player and the form in which it is recorded. */
final class DuePage {
  /** The record that was made a moment ago, in the address of the next exercise. */
  static final String RECORDED = "recorded";

  private final Pages pages;
  private final Figures figures = new Figures();

  DuePage(Pages pages) {
    this.pages = pages;
  }

  /** Where an exercise of a session is. */
  static String address(DueExercise due) {
    return SessionView.address(due.partOfDay()) + "/" + due.entry().item().exercise().value();
  }

  /** Shows an exercise of a day that is open, with a form that is new or was refused. */
  void show(Context ctx, PatientDay day, DueExercise due, Form form) {
    Localizer words = Pages.words(ctx);
    DueView view =
        new DueView(
            due,
            day.routine().orElseThrow().session(due.partOfDay()).orElseThrow(),
            recorded(ctx, day, words),
            DuePlayer.of(due, day, figures, words),
            form,
            new StopAdvice(due, day, words),
            OfflineView.of(Visit.signedIn(ctx), day),
            words);
    pages.showNamed(ctx, "patient/exercise", view.name(), Section.TODAY, view);
  }

  /** What was recorded a moment ago, if it is of this day. */
  private static Optional<DueView.Recorded> recorded(Context ctx, PatientDay day, Localizer words) {
    return day.records().stream()
        .filter(row -> row.recordId().equals(ctx.queryParam(RECORDED)))
        .flatMap(
            row ->
                day.rules().catalogue().find(row.record().pain().exercise()).stream()
                    .map(
                        exercise ->
                            new DueView.Recorded(
                                words.translate(exercise.name()),
                                "/today/records/" + row.recordId())))
        .findFirst();
  }
}
