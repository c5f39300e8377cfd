package org.fbsroutines.web.clinician.instruction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.domain.instruction.ClinicianInstruction;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.Instructions;
import org.fbsroutines.persistence.store.WithdrawnInstructionException;
import org.fbsroutines.persistence.store.patient.InstructionRow;
import org.fbsroutines.persistence.store.patient.InstructionStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientRecord;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** What clinicians decide for one patient beside the rule book; what tightens holds at once. */
public record InstructionPages(ClinicDesk desk, Pages pages) {
  private static final int MAX_REASON_LENGTH = 1_000;

  /** A patient's record with all instructions, and what the patient says beside them. */
  private record Opened(
      PatientRecord record, ImmutableList<InstructionRow> rows, LimitationsView limitations) {
    static Opened of(ClinicDesk desk, Handle handle, PatientRecord record) {
      return new Opened(
          record,
          new InstructionStore(handle).all(record.chart().patient().patientId()).reverse(),
          LimitationsView.read(handle, record, desk.time(handle).zone()));
    }
  }

  /** Shows all instructions, and the forms for new ones. */
  public void show(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Opened opened =
        desk.read(
            who, handle -> Opened.of(desk, handle, PatientRecord.find(desk, handle, patientId)));
    show(ctx, opened, Form.filled(ctx, ImmutableMap.of()));
  }

  /** Adds a limit or a waiver, or shows what is wrong. */
  public void add(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    boolean added =
        desk.write(
            who,
            handle -> {
              desk.patient(handle, patientId);
              ClinicRules rules = desk.rules(handle);
              Optional<Function<String, ClinicianInstruction>> read =
                  form.value("instruction").equals("waiver")
                      ? InstructionEntry.waiver(
                          form, rules, who.name(), desk.today(who), Pages.words(ctx))
                      : InstructionEntry.limit(form, rules, who.name(), desk.today(who));
              read.ifPresent(
                  instruction ->
                      Instructions.add(
                          handle,
                          patientId,
                          rules,
                          instruction,
                          desk.today(who),
                          desk.recording(who)));
              return read.isPresent();
            });
    if (added) {
      Done.redirect(ctx, PatientTabs.INSTRUCTIONS.href(patientId), "instruction");
    } else {
      again(ctx, form);
    }
  }

  /** Withdraws an instruction for a written reason. */
  public void withdraw(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    String instructionId = ctx.pathParam("instruction");
    Form form = Form.of(ctx);
    String because = form.required("because-" + instructionId, MAX_REASON_LENGTH);
    if (form.isRefused()) {
      again(ctx, form);
      return;
    }
    try {
      desk.write(
          who,
          handle -> {
            desk.patient(handle, patientId);
            Instructions.withdraw(
                handle, patientId, instructionId, because, desk.today(who), desk.recording(who));
            return instructionId;
          });
    } catch (WithdrawnInstructionException e) {
      throw PageException.notFound("error.no-instruction");
    }
    Done.redirect(ctx, PatientTabs.INSTRUCTIONS.href(patientId), "withdrawn");
  }

  private void again(Context ctx, Form form) {
    String patientId = ctx.pathParam("id");
    Opened opened =
        desk.read(
            Visit.signedIn(ctx),
            handle -> Opened.of(desk, handle, PatientRecord.find(desk, handle, patientId)));
    ctx.status(422);
    show(ctx, opened, form);
  }

  private void show(Context ctx, Opened opened, Form form) {
    Localizer words = Pages.words(ctx);
    PatientHead head =
        PatientHead.of(opened.record(), PatientTabs.INSTRUCTIONS, words, Done.of(ctx));
    head.show(
        ctx,
        desk,
        pages,
        "clinician/instructions",
        "clinician.tab.instructions",
        new InstructionsView(
            head, form, opened.rows(), opened.limitations(), opened.record().rules(), words));
  }
}
