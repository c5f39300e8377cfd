package org.fbsroutines.web.clinician.facts;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.clinic.LooseningDecision;
import org.fbsroutines.persistence.store.code.CodedEntryStore;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientRecord;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.IdParameter;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/**
 * Where a clinician confirms what imports would take back: until then what is stored stays. What is
 * accepted is the clinician's own change.
 */
public record ConfirmPages(ClinicDesk desk, Pages pages) {
  /** How many patients stand on a page, each with all that waits. */
  private static final int PAGE = 20;

  /** How many decisions of the past are shown of a patient. */
  private static final int DECIDED = 100;

  private static final String UNKNOWN = "error.no-change";

  /** Shows what waits, by patient. */
  public void list(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String after = Optional.ofNullable(ctx.queryParam("after")).orElse("");
    Localizer words = Pages.words(ctx);
    ConfirmView view = desk.write(who, handle -> all(handle, who, after, words, Done.of(ctx)));
    pages.show(ctx, "clinician/to-confirm", "clinician.confirm.title", Section.TO_CONFIRM, view);
  }

  private ConfirmView all(Handle handle, SignedIn who, String after, Localizer words, String done) {
    QueuedLooseningStore store = new QueuedLooseningStore(handle);
    ImmutableList<String> patients = store.patients(after, PAGE + 1);
    ImmutableList<ConfirmView.Patient> shown =
        patients.stream()
            .limit(PAGE)
            .map(
                patient -> {
                  PatientRecord.noteLook(desk, who, handle, patient, PatientTabs.TO_CONFIRM.look());
                  return patient(handle, PatientRecord.find(desk, handle, patient), words);
                })
            .collect(toImmutableList());
    return new ConfirmView(
        shown,
        store.count(),
        patients.size() > PAGE ? patients.get(PAGE - 1) : "",
        done,
        desk.time(handle).zone());
  }

  /** Shows what waits of one patient. */
  public void show(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Localizer words = Pages.words(ctx);
    PatientConfirmView view =
        desk.read(
            who,
            handle -> {
              PatientRecord opened = PatientRecord.find(desk, handle, patientId);
              return new PatientConfirmView(
                  PatientHead.of(opened, PatientTabs.TO_CONFIRM, words, Done.of(ctx)),
                  patient(handle, opened, words),
                  decided(handle, patientId, words),
                  UnreadView.read(handle, patientId, words),
                  desk.time(handle).zone());
            });
    view.head()
        .show(ctx, desk, pages, "clinician/patient-to-confirm", "clinician.confirm.title", view);
  }

  private static ImmutableList<PatientConfirmView.Decided> decided(
      Handle handle, String patientId, Localizer words) {
    return new QueuedLooseningStore(handle)
        .decidedOf(patientId, DECIDED).stream()
            .map(
                row ->
                    new PatientConfirmView.Decided(
                        row,
                        ConfirmView.Change.what(LooseningDecision.change(row.change()), words)))
            .collect(toImmutableList());
  }

  private static ConfirmView.Patient patient(Handle handle, PatientRecord opened, Localizer words) {
    String patientId = opened.chart().patient().patientId();
    return new ConfirmView.Patient(
        patientId,
        opened.chart().patient().displayName(),
        new QueuedLooseningStore(handle)
            .waitingOf(patientId).stream()
                .map(
                    queued ->
                        ConfirmView.Change.of(
                            queued,
                            change ->
                                LooseningDecision.isOvertaken(
                                    handle, change, opened.chart().facts()),
                            words))
                .collect(toImmutableList()),
        new CodedEntryStore(handle).countUnreadOf(patientId));
  }

  /** Makes a change, unless something else is stored by now. */
  public void accept(Context ctx) {
    String seen = Form.of(ctx).value("seen");
    decide(
        ctx,
        (handle, who, patientId, id) ->
            LooseningDecision.accept(
                handle, patientId, id, seen, desk.today(handle), desk.recording(who)));
  }

  /** Leaves what is stored. */
  public void dismiss(Context ctx) {
    decide(
        ctx,
        (handle, who, patientId, id) ->
            LooseningDecision.dismiss(handle, patientId, id, desk.recording(who)));
  }

  /** Decides on a change of a patient. */
  private interface Decide {
    LooseningDecision of(Handle handle, SignedIn who, String patientId, UUID id);
  }

  private void decide(Context ctx, Decide decide) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    UUID id = IdParameter.of(ctx, "change", UNKNOWN);
    LooseningDecision decision =
        desk.write(
            who,
            handle -> {
              desk.patient(handle, patientId);
              return decide.of(handle, who, patientId, id);
            });
    Done.redirect(
        ctx,
        Form.of(ctx).value("from").equals("list")
            ? "/to-confirm"
            : PatientTabs.TO_CONFIRM.href(patientId),
        "change-" + decision.token());
  }
}
