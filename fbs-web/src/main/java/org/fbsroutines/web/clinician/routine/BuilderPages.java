package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.care.GrowthCheck;
import org.fbsroutines.domain.dosage.Dosage;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.routine.ProposedRoutine;
import org.fbsroutines.domain.routine.Refusal;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.screening.ExerciseScreening;
import org.fbsroutines.persistence.clinic.Limitations;
import org.fbsroutines.persistence.clinic.prescribing.HeldGrowthException;
import org.fbsroutines.persistence.clinic.prescribing.RoutineApproval;
import org.fbsroutines.persistence.clinic.prescribing.TightenedRoutineException;
import org.fbsroutines.persistence.clinic.prescribing.UnreadEntriesException;
import org.fbsroutines.persistence.clinic.prescribing.UnreadLimitationsException;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.routine.PrescriptionDraftStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.LimitationsView;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** Where a clinician chooses a routine among what the screening releases, and approves it. */
public record BuilderPages(ClinicDesk desk, Pages pages) {
  /** The field of the reason for growth that something stands in the way of. */
  static final String GROWTH_REASON = "growth-reason";

  /** What comes of a form: which page to answer with, and from what. */
  private record Outcome(
      Workbench bench, Optional<ProposedRoutine> proposed, ImmutableList<String> changes) {
    static Outcome proposed(Workbench bench, ProposedRoutine routine) {
      return new Outcome(bench, Optional.of(routine), ImmutableList.of());
    }

    static Outcome again(Workbench bench, ImmutableList<String> changes) {
      return new Outcome(bench, Optional.empty(), changes);
    }
  }

  /** Shows the form, filled from the current routine or from a draft that came by an import. */
  public void form(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Workbench bench = desk.read(who, handle -> Workbench.find(desk, handle, patientId));
    boolean fromDraft = BuilderStart.DRAFT.equals(ctx.queryParam("start"));
    show(
        ctx,
        bench,
        Form.filled(
            ctx,
            bench
                .draft()
                .filter(draft -> fromDraft)
                .map(draft -> BuilderStart.ofDraft(bench, draft, desk.today(who)))
                .orElseGet(() -> BuilderStart.ofCurrent(bench, desk.today(who)))),
        ImmutableList.of());
  }

  /** Shows a preview, approves, or shows what is wrong. */
  public void submit(Context ctx) {
    Form form = Form.of(ctx);
    switch (form.value("action")) {
      case "approve" -> approve(ctx, form);
      case "change" -> show(ctx, find(ctx), form, ImmutableList.of());
      default -> preview(ctx, form, "");
    }
  }

  private void preview(Context ctx, Form form, String problem) {
    Outcome outcome = desk.read(Visit.signedIn(ctx), handle -> propose(ctx, handle, form, desk));
    if (outcome.proposed().isEmpty()) {
      refuse(ctx, form, outcome);
      return;
    }
    Localizer words = Pages.words(ctx);
    ProposedRoutine proposed = outcome.proposed().get();
    PatientHead head = PatientHead.of(outcome.bench().record(), PatientTabs.ROUTINES, words, "");
    head.show(
        ctx,
        desk,
        pages,
        "clinician/preview",
        "clinician.preview.title",
        new PreviewView(
            head,
            proposed,
            PreviewDay.firstWeek(proposed),
            outcome.bench().prescribing().check().kept(proposed.items(), growthReason(form)),
            PreviewView.fields(ctx.formParamMap()),
            outcome.bench().limitations(),
            form.all(LimitationsView.READ),
            outcome.bench().unread(),
            problem,
            outcome.bench().seen()));
  }

  private void approve(Context ctx, Form form) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    try {
      Outcome outcome =
          desk.write(
              who,
              handle -> {
                Workbench.hold(desk, handle, patientId);
                Outcome proposed = propose(ctx, handle, form, desk);
                proposed
                    .proposed()
                    .ifPresent(routine -> approve(handle, who, form, proposed, routine));
                return proposed;
              });
      if (outcome.proposed().isEmpty()) {
        refuse(ctx, form, outcome);
      } else {
        Done.redirect(ctx, PatientTabs.ROUTINES.href(patientId), "approved");
      }
    } catch (UnreadLimitationsException e) {
      ctx.status(422);
      preview(ctx, form, Pages.words(ctx).say("clinician.limitations.keep-back"));
    } catch (UnreadEntriesException e) {
      ctx.status(422);
      preview(ctx, form, "");
    } catch (StaleException e) {
      refuse(ctx, form, Outcome.again(find(ctx), ImmutableList.of("clinician.stale.routine")));
    } catch (TightenedRoutineException e) {
      refuse(ctx, form, Outcome.again(find(ctx), ImmutableList.of("clinician.stale.instructions")));
    } catch (HeldGrowthException e) {
      refuse(ctx, form, Outcome.again(find(ctx), ImmutableList.of("clinician.stale.attention")));
    }
  }

  private void approve(
      Handle handle, SignedIn who, Form form, Outcome outcome, ProposedRoutine routine) {
    Workbench bench = outcome.bench();
    Recording by = desk.recording(who);
    Limitations.markRead(handle, bench.record().chart(), bench.limitations().ticked(form), by);
    new RoutineApproval(handle, bench.prescribing()).record(routine, by, growthReason(form));
    form.number(BuilderStart.DRAFT, 1, Integer.MAX_VALUE)
        .ifPresent(
            draft ->
                new PrescriptionDraftStore(handle)
                    .consider(bench.record().chart().patient().patientId(), draft, by));
  }

  /** Screens anew by what is stored now; what the clinician did not see is shown, not approved. */
  private static Outcome propose(Context ctx, Handle handle, Form form, ClinicDesk desk) {
    Workbench bench = Workbench.find(desk, handle, ctx.pathParam("id"));
    ImmutableList<String> changes = bench.changesSince(form);
    if (!changes.isEmpty()) {
      return Outcome.again(bench, changes);
    }
    Prescription prescription = Prescription.read(form, bench, desk.today(handle));
    if (prescription.period().isEmpty()) {
      return Outcome.again(bench, ImmutableList.of());
    }
    return bench
        .prescribing()
        .propose(prescription.items(), prescription.period().get())
        .fold(
            routine -> {
              refuseGrowth(ctx, form, bench, routine);
              return form.isRefused()
                  ? Outcome.again(bench, ImmutableList.of())
                  : Outcome.proposed(bench, routine);
            },
            refusals -> {
              refusals.forEach(refusal -> refuse(ctx, form, bench, refusal));
              return Outcome.again(bench, ImmutableList.of());
            });
  }

  private static Optional<String> growthReason(Form form) {
    return Optional.of(form.text(GROWTH_REASON, GrowthFields.MAX_REASON_LENGTH))
        .filter(reason -> !reason.isEmpty());
  }

  /** A dosage that grows although something stands in the way of it is refused at its field. */
  private static void refuseGrowth(
      Context ctx, Form form, Workbench bench, ProposedRoutine routine) {
    GrowthCheck check = bench.prescribing().check();
    ImmutableSet<ExerciseId> held = check.held(routine.items(), growthReason(form));
    Localizer words = Pages.words(ctx);
    for (RoutineItem item : routine.items()) {
      if (held.contains(item.exercise())) {
        form.refuse(
            check.hold().yieldsToReason()
                ? GROWTH_REASON
                : new DosageFields(item.exercise()).amount(item.dosage()),
            check.hold().yieldsToReason()
                ? "clinician.build.growth-needs-reason"
                : "clinician.build.growth-held",
            words.translate(item.name()),
            check
                .last(item.exercise())
                .map(Dosage.Stated::phrase)
                .map(words::translate)
                .orElse(""));
      }
    }
  }

  private static void refuse(Context ctx, Form form, Workbench bench, Refusal refusal) {
    form.refuse(
        bench
                .screening()
                .find(refusal.exercise())
                .filter(ExerciseScreening::isPrescribable)
                .isPresent()
            ? new DosageFields(refusal.exercise()).override()
            : Prescription.CHOSEN,
        "clinician.build.refused",
        bench.name(refusal.exercise(), Pages.words(ctx)),
        Pages.words(ctx).translate(refusal.reason()));
  }

  private void refuse(Context ctx, Form form, Outcome outcome) {
    ctx.status(outcome.changes().isEmpty() ? 422 : 409);
    show(ctx, outcome.bench(), form, outcome.changes());
  }

  private Workbench find(Context ctx) {
    String patientId = ctx.pathParam("id");
    return desk.read(Visit.signedIn(ctx), handle -> Workbench.find(desk, handle, patientId));
  }

  private void show(Context ctx, Workbench bench, Form form, ImmutableList<String> changes) {
    Localizer words = Pages.words(ctx);
    PatientHead head = PatientHead.of(bench.record(), PatientTabs.ROUTINES, words, "");
    head.show(
        ctx,
        desk,
        pages,
        "clinician/builder",
        "clinician.build.title",
        new BuilderView(head, form, bench, changes, words));
  }
}
