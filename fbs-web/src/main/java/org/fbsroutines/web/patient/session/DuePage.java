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
  private final Pages pages;
  private final Figures figures = new Figures();

  DuePage(Pages pages) {
    this.pages = pages;
  }

  /** Shows an exercise of a day that is open, with a form that is new or was refused. */
  void show(Context ctx, PatientDay day, DueExercise due, Form form) {
    Localizer words = Pages.words(ctx);
    DueView view =
        new DueView(
            due,
            DuePlayer.of(due, day, figures, next(day, due), words),
            form,
            new StopAdvice(due, day, words),
            OfflineView.of(Visit.signedIn(ctx), day),
            words);
    pages.showNamed(ctx, "patient/exercise", view.name(), Section.TODAY, view);
  }

  /** The next exercise of the session that is still to be done. */
  private static Optional<String> next(PatientDay day, DueExercise due) {
    return day.routine().orElseThrow().session(due.partOfDay()).stream()
        .flatMap(session -> session.exercises().stream())
        .dropWhile(other -> !other.equals(due))
        .skip(1)
        .filter(other -> other.mayBeDone() && other.done().isEmpty())
        .map(
            other ->
                "/today/sessions/"
                    + due.partOfDay().token()
                    + "/"
                    + other.entry().item().exercise().value())
        .findFirst();
  }
}
