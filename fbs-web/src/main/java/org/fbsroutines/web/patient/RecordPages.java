package org.fbsroutines.web.patient;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fbsroutines.domain.care.DailyRoutine;
import org.fbsroutines.domain.care.DueExercise;
import org.fbsroutines.domain.care.DueSession;
import org.fbsroutines.domain.care.Settling;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.DayState;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.persistence.format.RoutineJson;
import org.fbsroutines.persistence.store.RoutineStore;
import org.fbsroutines.persistence.store.SessionRecordRow;
import org.fbsroutines.persistence.store.SessionRecordStore;
import org.fbsroutines.persistence.store.StaleRecordException;
import org.fbsroutines.persistence.store.TakenRecordException;
import org.fbsroutines.persistence.store.TakenSessionException;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

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
  public RecordPages(ClinicDesk desk, Pages pages) {
    this.own = new OwnRecord(desk);
    this.pages = pages;
    this.duePage = new DuePage(pages);
    this.todayPage = new TodayPage(desk, pages);
  }

  /**
   * Takes a record. It tells what happened, so it is kept even where the exercise rests by now; but
   * only for an exercise that a clinician approved for this patient at some time.
   */
  public void add(Context ctx) {
    Form form = Form.of(ctx);
    String recordId = RecordEntry.recordId(form);
    Optional<SessionRecord> record = RecordEntry.read(form, own.desk().today(Visit.signedIn(ctx)));
    if (record.isEmpty() ? !form.isRefused() : !isApproved(ctx, record.get().pain().exercise())) {
      form.refuse(RecordEntry.EXERCISE, "patient.record.not-an-exercise");
    }
    if (form.isRefused()) {
      refuseNew(ctx, form);
      return;
    }
    try {
      stored(() -> own.report(ctx, care -> care.record(recordId, record.orElseThrow())));
    } catch (TakenSessionException e) {
      recordedAlready(ctx, e.recordId(), form);
      return;
    }
    ctx.redirect(after(own.day(ctx), record.orElseThrow()), HttpStatus.SEE_OTHER);
  }

  /** What was typed stands in the form that corrects the record that there is. */
  private void recordedAlready(Context ctx, String recordId, Form form) {
    form.refuse(RecordEntry.AFTER, "patient.record.session-taken");
    ctx.status(HttpStatus.CONFLICT);
    page(ctx, history(ctx, recordId), form);
  }

  /**
   * Back to the session while something of it is left, else to the day; to the day also where the
   * pain that was recorded says stop.
   */
  private static String after(PatientDay day, SessionRecord record) {
    ExerciseId exercise = record.pain().exercise();
    if (day.routine().flatMap(today -> today.resting(exercise)).isPresent()) {
      return "/today?recorded&stop=" + exercise.value();
    }
    return record
        .partOfDay()
        .filter(part -> day.state() == DayState.OPEN && record.date().equals(day.date()))
        .filter(part -> day.routine().flatMap(today -> left(today, record)).isPresent())
        .map(part -> "/today/sessions/" + Says.token(part) + "?recorded")
        .orElse("/today?recorded");
  }

  private static Optional<DueSession> left(DailyRoutine today, SessionRecord record) {
    return record.partOfDay().flatMap(today::session).filter(session -> !session.isDone());
  }

  private boolean isApproved(Context ctx, ExerciseId exercise) {
    return own.read(
        ctx,
        (handle, patientId) ->
            new RoutineStore(handle)
                .history(patientId).stream()
                    .map(row -> RoutineJson.read("routine " + row.version(), row.document()))
                    .flatMap(routine -> routine.items().stream())
                    .anyMatch(item -> item.exercise().equals(exercise)));
  }

  /** Shows a record, with all that it said before. */
  public void show(Context ctx) {
    ImmutableList<SessionRecordRow> history = history(ctx);
    SessionRecordRow latest = history.get(history.size() - 1);
    page(ctx, history, Form.filled(ctx, RecordEntry.of(latest.record())));
  }

  /** Corrects a record; what it said before is kept. */
  public void correct(Context ctx) {
    ImmutableList<SessionRecordRow> history = history(ctx);
    SessionRecordRow latest = history.get(history.size() - 1);
    Form form = Form.of(ctx);
    OptionalInt seen = revision(form);
    Optional<SessionRecord> record = RecordEntry.correct(form, latest.record());
    if (record.isEmpty() || seen.isEmpty()) {
      refuse(ctx, history, form);
      return;
    }
    correct(ctx, latest.recordId(), seen.getAsInt(), record.get());
    ctx.redirect("/today/records/" + latest.recordId() + "?corrected", HttpStatus.SEE_OTHER);
  }

  /** Takes the answer to how the pain of an earlier session went down. */
  public void settle(Context ctx) {
    ImmutableList<SessionRecordRow> history = history(ctx);
    SessionRecordRow latest = history.get(history.size() - 1);
    Form form = Form.of(ctx);
    OptionalInt seen = revision(form);
    Optional<Settling> settling = form.choice(SETTLING, SETTLINGS);
    if (settling.isEmpty() || seen.isEmpty()) {
      form.refuse(SETTLING, "form.missing");
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      todayPage.show(ctx, form);
      return;
    }
    SessionRecord settled =
        settling.get().applyTo(latest.record(), own.desk().today(Visit.signedIn(ctx)));
    correct(ctx, latest.recordId(), seen.getAsInt(), settled);
    ctx.redirect("/today", HttpStatus.SEE_OTHER);
  }

  private void correct(Context ctx, String recordId, int seen, SessionRecord record) {
    stored(() -> own.report(ctx, care -> care.correct(recordId, seen, record)));
  }

  private static OptionalInt revision(Form form) {
    OptionalInt seen = form.number(REVISION, 1, Integer.MAX_VALUE);
    if (seen.isEmpty()) {
      form.refuse(REVISION, "form.missing");
    }
    return seen;
  }

  private static SessionRecordRow stored(Supplier<SessionRecordRow> work) {
    try {
      return work.get();
    } catch (StaleRecordException e) {
      throw new PageException(409, "patient.record.stale");
    } catch (TakenRecordException e) {
      throw new PageException(409, "patient.record.taken");
    }
  }

  /** All revisions of a record of the patient's own; one of somebody else is not there. */
  private ImmutableList<SessionRecordRow> history(Context ctx) {
    return history(ctx, ctx.pathParam("id"));
  }

  private ImmutableList<SessionRecordRow> history(Context ctx, String recordId) {
    ImmutableList<SessionRecordRow> history =
        own.read(
            ctx,
            (handle, patientId) -> new SessionRecordStore(handle).history(patientId, recordId));
    if (history.isEmpty()) {
      throw PageException.notFound("patient.record.none");
    }
    return history;
  }

  /** What is still to be done stays on the page, with its player. */
  private void refuseNew(Context ctx, Form form) {
    PatientDay day = own.day(ctx);
    Optional<DueExercise> due =
        day.routine()
            .filter(routine -> day.state() == DayState.OPEN)
            .flatMap(routine -> RecordEntry.due(form, routine));
    if (due.isEmpty()) {
      refuse(ctx, ImmutableList.of(), form);
      return;
    }
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    duePage.show(ctx, day, due.get(), form);
  }

  private void refuse(Context ctx, ImmutableList<SessionRecordRow> history, Form form) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    page(ctx, history, form);
  }

  private void page(Context ctx, ImmutableList<SessionRecordRow> history, Form form) {
    Says says = Says.in(Pages.messages(ctx));
    String id =
        history.isEmpty()
            ? form.value(RecordEntry.EXERCISE)
            : history.get(0).record().pain().exercise().value();
    RecordView view =
        new RecordView(
            history,
            own.read(ctx, (handle, patientId) -> name(handle, id, says)),
            form,
            ctx.queryParam("corrected") != null,
            Visit.signedIn(ctx).zone(),
            says);
    pages.show(ctx, "patient/record", says.say("patient.record.title"), Section.TODAY, view);
  }

  private String name(Handle handle, String id, Says says) {
    ClinicRules rules = own.desk().rules(handle);
    return rules.catalogue().exercises().stream()
        .filter(exercise -> exercise.id().value().equals(id))
        .map(exercise -> says.said(exercise.name()))
        .findFirst()
        .orElse("");
  }
}
