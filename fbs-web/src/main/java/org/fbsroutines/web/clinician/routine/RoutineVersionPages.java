package org.fbsroutines.web.clinician.routine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.domain.care.NextStep;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.persistence.clinic.RoutineVersion;
import org.fbsroutines.persistence.clinic.prescribing.HeldGrowthException;
import org.fbsroutines.persistence.clinic.prescribing.Prescribing;
import org.fbsroutines.persistence.clinic.prescribing.RoutineApproval;
import org.fbsroutines.persistence.clinic.prescribing.TightenedRoutineException;
import org.fbsroutines.persistence.clinic.prescribing.UnreadEntriesException;
import org.fbsroutines.persistence.clinic.prescribing.UnreadLimitationsException;
import org.fbsroutines.persistence.store.StaleException;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.fbsroutines.persistence.store.routine.SuspensionStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.clinician.Done;
import org.fbsroutines.web.clinician.PatientHead;
import org.fbsroutines.web.clinician.PatientTabs;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;
import org.jdbi.v3.core.Handle;

/** The versions of a patient's routine, and the next step of its dosages. */
public record RoutineVersionPages(ClinicDesk desk, Pages pages) {
  /** What a page of versions is made from. */
  private record Opened(Workbench bench, ImmutableList<SuspendedItemRow> suspended) {}

  /** Shows all versions, two of them side by side, and what may come next. */
  public void show(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    answer(
        ctx,
        desk.read(who, handle -> opened(handle, Workbench.find(desk, handle, patientId))),
        Form.filled(ctx, ImmutableMap.of()),
        "");
  }

  /** Accepts one step: a new version of the routine with one dosage changed. */
  public void grow(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    String patientId = ctx.pathParam("id");
    Form form = Form.of(ctx);
    Localizer words = Pages.words(ctx);
    Answered answered;
    try {
      answered =
          desk.write(
              who,
              handle -> {
                Workbench.hold(desk, handle, patientId);
                Opened opened = opened(handle, Workbench.find(desk, handle, patientId));
                return opened.bench().changesSince(form).isEmpty()
                    ? new Answered(422, opened, accept(handle, who, opened, form, words))
                    : new Answered(409, opened, words.say("clinician.stale.again"));
              });
    } catch (HeldGrowthException | TightenedRoutineException | StaleException e) {
      answered = refused(who, patientId, 409, words.say("clinician.growth.gone"));
    } catch (UnreadEntriesException e) {
      answered = refused(who, patientId, 422, words.say("clinician.unread.keep-back"));
    } catch (UnreadLimitationsException e) {
      answered = refused(who, patientId, 422, words.say("clinician.limitations.read-first"));
    }
    if (answered.problem().isEmpty() && !form.isRefused()) {
      Done.redirect(ctx, PatientTabs.ROUTINES.href(patientId), "approved");
    } else {
      ctx.status(answered.status());
      answer(ctx, answered.opened(), form, answered.problem());
    }
  }

  /** What stands in the way came up while the step was being accepted, or stands on the page. */
  private Answered refused(SignedIn who, String patientId, int status, String problem) {
    return desk.read(
        who,
        handle ->
            new Answered(status, opened(handle, Workbench.find(desk, handle, patientId)), problem));
  }

  /** What came of accepting a step; the problem is empty where it was accepted. */
  private record Answered(int status, Opened opened, String problem) {}

  /** Returns why it was refused, if that is no matter of a field; empty where it was accepted. */
  private String accept(Handle handle, SignedIn who, Opened opened, Form form, Localizer words) {
    Prescribing prescribing = opened.bench().prescribing();
    Optional<NextStep> step =
        Optional.of(form.value(GrowthFields.EXERCISE))
            .filter(ExerciseId::isWellFormed)
            .flatMap(exercise -> prescribing.step(new ExerciseId(exercise)));
    Optional<NextStep.Offer> offer = step.flatMap(open -> GrowthFields.accepted(open, form));
    if (step.isEmpty() || offer.isEmpty()) {
      return words.say("clinician.growth.gone");
    }
    Optional<String> growthReason = growthReason(step.get(), form);
    if (form.isRefused()) {
      return "";
    }
    return prescribing
        .accept(step.get(), offer.get())
        .fold(
            routine -> {
              new RoutineApproval(handle, prescribing)
                  .record(routine, desk.recording(who), growthReason);
              return "";
            },
            refusals ->
                words.say(
                    "clinician.build.refused",
                    opened.bench().name(refusals.get(0).exercise(), words),
                    words.translate(refusals.get(0).reason())));
  }

  /** The reason that a step needs which something stands in the way of. */
  private static Optional<String> growthReason(NextStep step, Form form) {
    String field = new GrowthFields(step.item().exercise()).reason();
    return step.isHeld()
        ? Optional.of(form.required(field, GrowthFields.MAX_REASON_LENGTH))
        : Optional.empty();
  }

  private Opened opened(Handle handle, Workbench bench) {
    String patientId = bench.record().chart().patient().patientId();
    return new Opened(
        bench,
        bench
            .prescribing()
            .current()
            .map(now -> new SuspensionStore(handle).of(patientId, now.row().version()))
            .orElse(ImmutableList.of()));
  }

  private void answer(Context ctx, Opened opened, Form form, String problem) {
    Localizer words = Pages.words(ctx);
    PatientHead head =
        PatientHead.of(opened.bench().record(), PatientTabs.ROUTINES, words, Done.of(ctx));
    head.show(
        ctx,
        desk,
        pages,
        "clinician/routines",
        "clinician.tab.routines",
        new RoutinesView(
            head,
            opened.bench(),
            comparison(ctx, opened.bench().prescribing().versions()),
            opened.suspended(),
            form,
            problem,
            Visit.signedIn(ctx).zone(),
            words));
  }

  private static Optional<Comparison> comparison(
      Context ctx, ImmutableList<RoutineVersion> versions) {
    return version(ctx, "one", versions)
        .flatMap(one -> version(ctx, "other", versions).map(other -> Comparison.of(one, other)));
  }

  private static Optional<RoutineVersion> version(
      Context ctx, String parameter, ImmutableList<RoutineVersion> versions) {
    String asked = ctx.queryParam(parameter);
    return versions.stream()
        .filter(version -> String.valueOf(version.row().version()).equals(asked))
        .findFirst();
  }
}
