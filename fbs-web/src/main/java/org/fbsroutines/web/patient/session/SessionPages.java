package org.fbsroutines.web.patient.session;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.PartOfDay;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.offline.OfflineView;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.patient.OwnRecord;
import org.fbsroutines.web.visit.Visit;

/**
 * The sessions of today and their exercises. Nothing is shown before the safety questions are
 * answered, and nothing that is not done today, whatever address is typed.
 */
public final class SessionPages {
  private final OwnRecord own;
  private final Pages pages;
  private final DuePage duePage;

  /** Pages of the patient who has signed in. */
  public SessionPages(OwnRecord own, Pages pages) {
    this.own = own;
    this.pages = pages;
    this.duePage = new DuePage(pages);
  }

  /** Shows a session. */
  public void session(Context ctx) {
    PatientDay day = own.day(ctx);
    if (isClosed(ctx, day)) {
      return;
    }
    Localizer words = Pages.words(ctx);
    DueSession session =
        part(ctx).flatMap(part -> routine(day).session(part)).orElseThrow(SessionPages::nothing);
    SessionView view =
        new SessionView(
            session,
            day.records().stream()
                .collect(
                    toImmutableMap(
                        SessionRecordRow::record,
                        SessionRecordRow::recordId,
                        (first, second) -> first)),
            OfflineView.of(Visit.signedIn(ctx), day),
            words);
    pages.showNamed(ctx, "patient/session", view.part(), Section.TODAY, view);
  }

  /** Shows an exercise of a session, with the form in which it is recorded. */
  public void exercise(Context ctx) {
    PatientDay day = own.day(ctx);
    if (isClosed(ctx, day)) {
      return;
    }
    DueExercise due =
        part(ctx)
            .flatMap(part -> exerciseId(ctx).flatMap(id -> routine(day).find(part, id)))
            .orElseThrow(SessionPages::nothing);
    ExerciseId id = due.entry().item().exercise();
    duePage.show(
        ctx,
        day,
        due,
        Form.filled(
            ctx, RecordEntry.blank(UUID.randomUUID().toString(), id, due.partOfDay(), day.date())));
  }

  private static boolean isClosed(Context ctx, PatientDay day) {
    if (day.state() == DayState.OPEN) {
      return false;
    }
    ctx.redirect(
        day.state() == DayState.UNCHECKED ? "/today/check" : "/today", HttpStatus.SEE_OTHER);
    return true;
  }

  private static DailyRoutine routine(PatientDay day) {
    return day.routine().orElseThrow();
  }

  private static Optional<PartOfDay> part(Context ctx) {
    return Stream.of(PartOfDay.values())
        .filter(part -> part.token().equals(ctx.pathParam("part")))
        .findFirst();
  }

  private static Optional<ExerciseId> exerciseId(Context ctx) {
    return Optional.of(ctx.pathParam("exercise"))
        .filter(ExerciseId::isWellFormed)
        .map(ExerciseId::new);
  }

  private static PageException nothing() {
    return PageException.notFound("patient.session.nothing");
  }
}
