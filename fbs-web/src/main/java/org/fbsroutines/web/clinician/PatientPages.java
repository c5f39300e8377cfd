package org.fbsroutines.web.clinician;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.domain.care.StandingSigns;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.clinic.day.ReportedSigns;
import org.fbsroutines.persistence.clinic.day.RoutinePausing;
import org.fbsroutines.persistence.clinic.day.StandingSignsException;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.persistence.store.patient.NoteStore;
import org.fbsroutines.persistence.store.patient.PatientIdentifierStore;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** A patient at a glance: what needs attention, how it goes, pauses and notes. */
public record PatientPages(ClinicDesk desk, Pages pages) {
  private static final int MAX_REASON_LENGTH = 1_000;
  private static final int MAX_NOTE_LENGTH = 5_000;
  private static final int NOTES = 50;

  /** The pause that was on the screen. */
  private static final String PAUSE = "pause";

  /** Shows the patient. */
  public void show(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.filled(ctx, ImmutableMap.of());
    answer(
        ctx,
        desk.read(
            who,
            handle -> {
              PatientRecord opened = PatientRecord.find(desk, handle, patientId);
              return view(ctx, handle, opened, form);
            }));
  }

  /** Adds a note; nothing that was noted is ever changed. */
  public void note(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    String text = form.required("note", MAX_NOTE_LENGTH);
    if (form.isRefused()) {
      again(ctx, form);
      return;
    }
    desk.write(
        who,
        handle -> {
          desk.patient(handle, patientId);
          Recording recording = desk.recording(who);
          new NoteStore(handle).add(patientId, text, recording);
          return audit(handle, recording, patientId);
        });
    Done.redirect(ctx, PatientTabs.OVERVIEW.href(patientId), "note");
  }

  /**
   * Ends the pause that lasts, for a written reason; never while a warning sign is answered yes,
   * nor while nobody knows whether the one that began the pause is still there.
   */
  public void resume(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    int seen = form.number(PAUSE, 1, Integer.MAX_VALUE).orElse(0);
    desk.write(
        who,
        handle -> {
          desk.patient(handle, patientId);
          RoutinePauseStore pauses = new RoutinePauseStore(handle);
          PatientLock.take(handle, patientId);
          if (pauses.open(patientId).filter(pause -> pause.pauseId() == seen).isEmpty()) {
            form.refuse(PAUSE, "clinician.pause.gone");
          }
          String because = form.isRefused() ? "" : form.required("because", MAX_REASON_LENGTH);
          if (!form.isRefused()) {
            end(handle, patientId, seen, because, desk.recording(who), form);
          }
          return true;
        });
    if (form.isRefused()) {
      again(ctx, form);
    } else {
      Done.redirect(ctx, PatientTabs.OVERVIEW.href(patientId), "resumed");
    }
  }

  private static void end(
      Handle handle, String patientId, int pause, String because, Recording recording, Form form) {
    try {
      RoutinePausing.end(handle, patientId, pause, because, recording);
    } catch (StandingSignsException e) {
      form.refuse(PAUSE, "clinician.pause.red-flag-stands");
    }
  }

  /** Pauses the routine, for a written reason. */
  public void pause(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    String why = form.required("pause-because", MAX_REASON_LENGTH);
    desk.write(
        who,
        handle -> {
          desk.patient(handle, patientId);
          RoutinePauseStore pauses = new RoutinePauseStore(handle);
          PatientLock.take(handle, patientId);
          if (CurrentRoutine.read(handle, patientId).isEmpty()
              || pauses.open(patientId).isPresent()) {
            form.refuse(PAUSE, "clinician.pause.not-now");
          }
          if (!form.isRefused()) {
            RoutinePausing.begin(
                handle, patientId, PauseReason.CLINICIAN, why, desk.recording(who));
          }
          return true;
        });
    if (form.isRefused()) {
      again(ctx, form);
    } else {
      Done.redirect(ctx, PatientTabs.OVERVIEW.href(patientId), "paused");
    }
  }

  private static boolean audit(Handle handle, Recording recording, String patientId) {
    new AuditStore(handle).append(recording, "add-note", "patient", patientId, "{}");
    return true;
  }

  private void again(Context ctx, Form form) {
    String patientId = ctx.pathParam("id");
    ctx.status(422);
    answer(
        ctx,
        desk.read(
            Visit.signedIn(ctx),
            handle -> view(ctx, handle, PatientRecord.find(desk, handle, patientId), form)));
  }

  private void answer(Context ctx, PatientView view) {
    view.head().show(ctx, desk, pages, "clinician/patient", "clinician.tab.overview", view);
  }

  private PatientView view(Context ctx, Handle handle, PatientRecord opened, Form form) {
    Localizer words = Pages.words(ctx);
    String patientId = opened.chart().patient().patientId();
    LocalDate today = desk.today(handle);
    RoutinePauseStore pauses = new RoutinePauseStore(handle);
    PatientDay day = PatientDay.read(handle, opened.rules(), patientId, today);
    PatientStory story =
        new PatientStory(
            new SessionRecordStore(handle)
                .between(patientId, today.minusWeeks(PatientStory.WEEKS), today).stream()
                    .map(SessionRecordRow::record)
                    .collect(ImmutableList.<SessionRecord>toImmutableList()),
            RoutineVersion.all(handle, patientId),
            today,
            desk.time(handle).zone(),
            words);
    return new PatientView(
        PatientHead.of(opened, PatientTabs.OVERVIEW, words, Done.of(ctx)),
        new PatientIdentifierStore(handle).named(patientId),
        day,
        LimitationsView.read(handle, opened, desk.time(handle).zone()),
        day.pause().filter(open -> ReportedSigns.ofFall(handle, open)).isPresent(),
        day.pause()
            .map(open -> StandingSigns.of(day.chart().facts(), ReportedSigns.during(handle, open)))
            .orElse(ImmutableSet.of()),
        pauses.history(patientId),
        story.pain(),
        story.adherence(),
        new NoteStore(handle).latest(patientId, NOTES),
        form,
        desk.time(handle).zone(),
        words);
  }
}
