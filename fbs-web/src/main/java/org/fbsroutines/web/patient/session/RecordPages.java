package org.fbsroutines.web.patient.session;

import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.day.DailyCare;
import org.fbsroutines.persistence.clinic.day.DayState;
import org.fbsroutines.persistence.clinic.day.NotPrescribedException;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.clinic.day.Reported;
import org.fbsroutines.persistence.store.DuplicateRecordException;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.TakenSessionException;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.offline.Owner;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.patient.OwnRecord;
import org.fbsroutines.web.patient.today.TodayPage;
import org.fbsroutines.web.visit.Visit;

/** What a patient records about exercises that were done, and corrects later. */
public final class RecordPages {
  private static final String REVISION = "revision";
  private static final String SETTLING = "settling";

  private static final ImmutableMap<String, Settling> SETTLINGS =
      Stream.of(Settling.values())
          .collect(ImmutableMap.toImmutableMap(Settling::token, settling -> settling));

  private final OwnRecord own;
  private final Pages pages;
  private final DuePage duePage;
  private final TodayPage todayPage;

  /** Pages of the patient who has signed in. */
  public RecordPages(OwnRecord own, Pages pages) {
    this.own = own;
    this.pages = pages;
    this.duePage = new DuePage(pages);
    this.todayPage = new TodayPage(own, pages);
  }

  /** Takes a record: it states what happened, so it is kept even where the exercise is left out. */
  public void add(Context ctx) {
    Form form = Form.of(ctx);
    String recordId = RecordEntry.recordId(form);
    report(ctx, care -> add(care, recordId, form));
  }

  private Consumer<Context> add(DailyCare care, String recordId, Form form) {
    Optional<SessionRecord> record = RecordEntry.read(form, care.today());
    try {
      if (record.isPresent()) {
        return to(after(care.record(recordId, record.get())));
      }
    } catch (NotPrescribedException e) {
      form.refuse(RecordEntry.EXERCISE, "patient.record.not-an-exercise");
    } catch (TakenSessionException e) {
      form.refuse(RecordEntry.AFTER, "patient.record.session-taken");
      RecordHistory history = RecordHistory.of(care, e.recordId());
      return ctx -> page(ctx, HttpStatus.CONFLICT, history, form);
    }
    if (!form.isRefused()) {
      form.refuse(RecordEntry.EXERCISE, "patient.record.not-an-exercise");
    }
    return refused(care.day(), form);
  }

  /**
   * Straight to what is left of the session, else to the day; to the day also where the pain that
   * was recorded requires a stop.
   */
  private static String after(Reported reported) {
    PatientDay day = reported.day();
    SessionRecord record = reported.row().record();
    return stop(day, record)
        .or(
            () ->
                Optional.of(record)
                    .filter(made -> day.state() == DayState.OPEN && made.date().equals(day.date()))
                    .flatMap(made -> day.routine().flatMap(today -> next(today, made)))
                    .map(
                        due ->
                            DuePage.address(due)
                                + "?"
                                + DuePage.RECORDED
                                + "="
                                + reported.row().recordId()))
        .orElse("/today?recorded");
  }

  /** To what the patient must stop now, where the exercise is not done today. */
  private static Optional<String> stop(PatientDay day, SessionRecord record) {
    ExerciseId exercise = record.pain().exercise();
    return day.routine()
        .flatMap(today -> today.notToday(exercise))
        .map(why -> "/today?recorded&stop=" + exercise.value());
  }

  private static Optional<DueExercise> next(DailyRoutine today, SessionRecord record) {
    return record
        .partOfDay()
        .flatMap(today::session)
        .flatMap(session -> session.after(record.pain().exercise()));
  }

  /** Shows a record, with all its earlier content. */
  public void show(Context ctx) {
    RecordHistory history =
        own.read(
            ctx,
            (handle, patientId) ->
                RecordHistory.of(handle, own.desk().rules(handle), patientId, ctx.pathParam("id")));
    page(ctx, HttpStatus.OK, history, Form.filled(ctx, RecordEntry.of(history.latest())));
  }

  /** Corrects a record; what it stated before is kept. */
  public void correct(Context ctx) {
    Form form = Form.of(ctx);
    OptionalInt seen = revision(form);
    report(ctx, care -> correct(care, ctx.pathParam("id"), seen, form));
  }

  private Consumer<Context> correct(DailyCare care, String recordId, OptionalInt seen, Form form) {
    RecordHistory history = RecordHistory.of(care, recordId);
    Optional<SessionRecord> record = RecordEntry.correct(form, history.latest());
    if (history.isTakenBack()) {
      form.refuse(REVISION, "patient.record.is-taken-back");
    }
    if (form.isRefused() || record.isEmpty() || seen.isEmpty()) {
      return ctx -> page(ctx, HttpStatus.UNPROCESSABLE_CONTENT, history, form);
    }
    PatientDay day = care.correct(recordId, seen.getAsInt(), record.get()).day();
    return to(
        Optional.of(record.get())
            .filter(corrected -> corrected.date().equals(day.date()))
            .flatMap(corrected -> stop(day, corrected))
            .orElse("/today/records/" + recordId + "?corrected"));
  }

  /** Takes a record back; the session can be recorded again, and what it stated is kept. */
  public void takeBack(Context ctx) {
    int seen =
        revision(Form.of(ctx)).orElseThrow(() -> new PageException(422, "patient.record.stale"));
    String recordId = ctx.pathParam("id");
    report(
        ctx,
        care -> {
          RecordHistory.of(care, recordId);
          care.takeBack(recordId, seen);
          return to("/today/records/" + recordId);
        });
  }

  /** Takes the answer to how the pain of an earlier session went down. */
  public void settle(Context ctx) {
    Form form = Form.of(ctx);
    OptionalInt seen = revision(form);
    report(ctx, care -> settle(care, ctx.pathParam("id"), seen, form));
  }

  private Consumer<Context> settle(DailyCare care, String recordId, OptionalInt seen, Form form) {
    RecordHistory history = RecordHistory.of(care, recordId);
    SessionRecord before = history.latest();
    Optional<Settling> settling = form.choice(SETTLING, SETTLINGS);
    if (history.isTakenBack()) {
      return to("/today/records/" + recordId);
    }
    if (settling.isEmpty() || seen.isEmpty()) {
      form.refuse(SETTLING, "form.missing");
      return ctx -> {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        todayPage.show(ctx, form);
      };
    }
    care.correct(recordId, seen.getAsInt(), settling.get().applyTo(before, care.today()));
    return to("/today");
  }

  /** Reports in one transaction, and answers when it is stored. */
  private void report(Context ctx, Function<DailyCare, Consumer<Context>> work) {
    try {
      own.report(ctx, work).accept(ctx);
    } catch (StaleException e) {
      throw new PageException(409, "patient.record.stale");
    } catch (DuplicateRecordException e) {
      throw new PageException(409, "patient.record.taken");
    }
  }

  private static Consumer<Context> to(String address) {
    return ctx -> ctx.redirect(address, HttpStatus.SEE_OTHER);
  }

  private static OptionalInt revision(Form form) {
    OptionalInt seen = form.number(REVISION, 1, Integer.MAX_VALUE);
    if (seen.isEmpty()) {
      form.refuse(REVISION, "form.missing");
    }
    return seen;
  }

  /** What is still to be done stays on the page, with its player. */
  private Consumer<Context> refused(PatientDay day, Form form) {
    Optional<DueExercise> due =
        day.routine()
            .filter(routine -> day.state() == DayState.OPEN)
            .flatMap(routine -> RecordEntry.due(form, routine));
    if (due.isEmpty()) {
      RecordHistory none = RecordHistory.none(day.rules());
      return ctx -> page(ctx, HttpStatus.UNPROCESSABLE_CONTENT, none, form);
    }
    return ctx -> {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      duePage.show(ctx, day, due.get(), form);
    };
  }

  private void page(Context ctx, HttpStatus status, RecordHistory history, Form form) {
    Localizer words = Pages.words(ctx);
    RecordView view =
        new RecordView(
            history.revisions(),
            history.exercise(form).map(words::translate).orElse(""),
            form,
            Owner.of(Visit.signedIn(ctx)),
            ctx.queryParam("corrected") != null,
            Visit.signedIn(ctx).zone(),
            words);
    ctx.status(status);
    pages.show(ctx, "patient/record", "patient.record.title", Section.TODAY, view);
  }
}
