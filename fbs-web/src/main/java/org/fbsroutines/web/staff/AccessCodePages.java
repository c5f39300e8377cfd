package org.fbsroutines.web.staff;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.account.AccessCodes;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.ListTurns;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** The codes with which patients sign in. A code is shown once, when it is made. */
public record AccessCodePages(ClinicDesk desk, Pages pages, AccessCodes codes, ListTurns turns) {
  private static final String PATIENT = "patient";
  private static final int MAX_ID_LENGTH = 64;

  /** So that nobody lists a clinic's patients by a letter. */
  private static final int LEAST_LETTERS = 3;

  private static final Splitter WORDS = Splitter.onPattern("\\s+");

  /** Shows a form for a patient's id or name, and the state of the code of one who is named. */
  public void show(Context ctx) {
    show(ctx, Strings.nullToEmpty(ctx.queryParam(PATIENT)).strip());
  }

  /** Finds a patient by id or name; it is a form, so that no name stands in an address. */
  public void find(Context ctx) {
    show(ctx, Form.of(ctx).value(PATIENT).strip());
  }

  private void show(Context ctx, String words) {
    if (words.length() > MAX_ID_LENGTH || words.chars().anyMatch(Character::isISOControl)) {
      throw PageException.badRequest("error.search-too-long");
    }
    Form form = Form.filled(ctx, Map.of(PATIENT, List.of(words)));
    ImmutableList<PatientRow> similar = similar(ctx, words);
    if (!words.isEmpty() && similar.isEmpty()) {
      patient(ctx, words, form);
    }
    show(ctx, form, similar, Optional.empty());
  }

  private ImmutableList<PatientRow> similar(Context ctx, String words) {
    return WORDS.splitToStream(words).noneMatch(word -> word.length() >= LEAST_LETTERS)
        ? ImmutableList.of()
        : turns.take(() -> similar(Visit.signedIn(ctx), words));
  }

  private ImmutableList<PatientRow> similar(SignedIn who, String words) {
    desk.catchUp(who);
    return desk.read(
        who,
        handle ->
            new PatientStore(handle).find(words).isPresent()
                ? ImmutableList.of()
                : new PatientListing(handle).find(words, AccessCodesView.MAX_SIMILAR + 1));
  }

  /** Gives a patient a new code; the previous one no longer works. */
  public void issue(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    Optional<PatientRow> patient = patient(ctx, form.required(PATIENT, MAX_ID_LENGTH), form);
    patient
        .filter(row -> row.birthDate() == null)
        .ifPresent(row -> form.refuse(PATIENT, "staff.codes.no-birth-date"));
    if (form.isRefused()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form, Optional.empty());
      return;
    }
    AccessCodes.Issued issued =
        desk.write(
            who,
            handle -> codes.issue(handle, patient.orElseThrow().patientId(), desk.recording(who)));
    show(ctx, form, Optional.of(issued));
  }

  /** Takes a patient's code back and ends the patient's sessions. */
  public void revoke(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    Optional<PatientRow> patient = patient(ctx, form.required(PATIENT, MAX_ID_LENGTH), form);
    if (patient.isEmpty()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form, Optional.empty());
      return;
    }
    String id = patient.get().patientId();
    desk.write(who, handle -> codes.revoke(handle, id, desk.recording(who)));
    ctx.redirect("/access-codes?patient=" + id + "&done=revoked", HttpStatus.SEE_OTHER);
  }

  private Optional<PatientRow> patient(Context ctx, String id, Form form) {
    Optional<PatientRow> patient =
        desk.read(Visit.signedIn(ctx), handle -> new PatientStore(handle).find(id));
    if (patient.isEmpty() && !id.isEmpty()) {
      form.refuse(PATIENT, "staff.codes.no-patient");
    }
    return patient;
  }

  private void show(Context ctx, Form form, Optional<AccessCodes.Issued> issued) {
    show(ctx, form, ImmutableList.of(), issued);
  }

  private void show(
      Context ctx,
      Form form,
      ImmutableList<PatientRow> similar,
      Optional<AccessCodes.Issued> issued) {
    String id = form.value(PATIENT).strip();
    AccessCodesView view =
        desk.read(
            Visit.signedIn(ctx),
            handle ->
                new AccessCodesView(
                    form,
                    new PatientStore(handle).find(id),
                    similar,
                    new AccessCodeStore(handle).current(id),
                    issued,
                    "revoked".equals(ctx.queryParam("done"))
                        && new AccessCodeStore(handle).current(id).isEmpty(),
                    desk.time(handle).zone()));
    pages.show(ctx, "staff/access-codes", "staff.codes.title", Section.ACCESS_CODES, view);
  }
}
