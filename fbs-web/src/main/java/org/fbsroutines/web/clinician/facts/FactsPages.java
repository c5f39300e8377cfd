package org.fbsroutines.web.clinician.facts;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.patient.EntryRule;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.FactsChange;
import org.fbsroutines.persistence.format.patient.FactsJson;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.patient.FactsRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientRecord;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** What is known of a patient, as a form. Every change is a version, and is screened at once. */
public record FactsPages(ClinicDesk desk, Pages pages) {
  /** Shows what is known. */
  public void form(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    PatientRecord opened = desk.read(who, handle -> PatientRecord.find(desk, handle, patientId));
    Form form = Form.filled(ctx, FactsFields.of(opened.chart().facts()));
    show(ctx, opened, form, opened.chart().factsVersion(), ImmutableList.of(), "");
  }

  /** Records what was typed, adds or removes a row, or shows what is wrong. */
  public void save(Context ctx) {
    Optional<Form> changed = FactsRows.changed(ctx);
    if (changed.isPresent()) {
      again(ctx, changed.get());
      return;
    }
    Form form = Form.of(ctx);
    int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
    PatientFacts facts = FactsEntry.read(form, rule(ctx, seen), Pages.words(ctx));
    if (form.isRefused()) {
      ctx.status(422);
      again(ctx, form);
      return;
    }
    record(ctx, facts, seen);
  }

  private EntryRule rule(Context ctx, int seen) {
    String patientId = ctx.pathParam("id");
    return desk.read(
        Visit.signedIn(ctx),
        handle ->
            ClinicRules.entryRule(handle, desk.today(handle))
                .bornOn(Optional.ofNullable(desk.patient(handle, patientId).patient().birthDate()))
                .replacing(Before.read(handle, patientId, seen).facts()));
  }

  private void record(Context ctx, PatientFacts facts, int seen) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    try {
      FactsChange change =
          desk.write(
              who,
              handle -> {
                desk.patient(handle, patientId);
                return FactsChange.record(
                    handle, patientId, facts, seen, desk.today(handle), desk.recording(who));
              });
      Done.redirect(
          ctx, PatientTabs.SCREENING.href(patientId), change.changed() ? "facts" : "unchanged");
    } catch (StaleException e) {
      ctx.status(409);
      stale(ctx, seen);
    }
  }

  private void again(Context ctx, Form form) {
    int seen = form.number("seen", 0, Integer.MAX_VALUE).orElse(0);
    show(ctx, find(ctx), form, seen, ImmutableList.of(), "");
  }

  /** What was typed is kept, the rest is what is stored now; what changed stands above it. */
  private void stale(Context ctx, int seen) {
    SignedIn who = Visit.signedIn(ctx);
    Localizer words = Pages.words(ctx);
    PatientRecord opened = find(ctx);
    Before before = desk.read(who, handle -> Before.read(handle, ctx.pathParam("id"), seen));
    show(
        ctx,
        opened,
        Form.filled(ctx, FactsMerge.of(ctx.formParamMap(), before.facts(), opened.chart().facts())),
        opened.chart().factsVersion(),
        FactsDifference.between(before.facts(), opened.chart().facts(), words),
        before.changedBy());
  }

  /** The facts that were on the screen, and who replaced them. */
  private record Before(PatientFacts facts, String changedBy) {
    static Before read(Handle handle, String patientId, int seen) {
      PatientStore store = new PatientStore(handle);
      return new Before(
          store
              .factsVersion(patientId, seen)
              .map(row -> FactsJson.readStored("facts " + seen, row.document()).facts())
              .orElseGet(PatientFacts::unknown),
          store.facts(patientId).map(FactsRow::recordedBy).orElse(""));
    }
  }

  private PatientRecord find(Context ctx) {
    String patientId = ctx.pathParam("id");
    return desk.read(Visit.signedIn(ctx), handle -> PatientRecord.find(desk, handle, patientId));
  }

  private void show(
      Context ctx,
      PatientRecord opened,
      Form form,
      int seen,
      ImmutableList<FactsDifference> changes,
      String changedBy) {
    Localizer words = Pages.words(ctx);
    PatientHead head = PatientHead.of(opened, PatientTabs.FACTS, words, Done.of(ctx));
    head.show(
        ctx,
        desk,
        pages,
        "clinician/facts",
        "clinician.tab.facts",
        new FactsView(head, form, seen, changes, changedBy, opened.rules().catalogue(), words));
  }
}
