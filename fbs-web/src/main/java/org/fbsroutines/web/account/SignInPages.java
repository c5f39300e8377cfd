package org.fbsroutines.web.account;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.SignInOutcome;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Role;

/** Signing in and out. No address to go on to is taken from anywhere. */
public final class SignInPages {
  static final String PATIENT = "account/sign-in-patient";
  static final String CLINIC = "account/sign-in-clinic";

  private static final String CODE = "code";
  private static final String BORN = "born";
  private static final String NAME = "name";
  private static final int MAX_LENGTH = 100;

  private final SignInServices entrance;
  private final Pages pages;
  private final LateFormPages late;

  /** Pages at an entrance. */
  public SignInPages(SignInServices entrance, Pages pages) {
    this.entrance = entrance;
    this.pages = pages;
    this.late = new LateFormPages(entrance.lateForms(), entrance.cookie(), pages);
  }

  /** Asks a patient for the access code and the date of birth. */
  public void askPatient(Context ctx) {
    showPatient(ctx, Form.filled(ctx, Map.of()));
  }

  /** Signs a patient in. */
  public void admitPatient(Context ctx) {
    Form form = Form.of(ctx);
    String code = form.required(CODE, MAX_LENGTH);
    Optional<LocalDate> born = form.date(BORN);
    if (born.isEmpty()) {
      form.refuse(BORN, "account.born.missing");
    }
    if (!form.isRefused()) {
      SignInOutcome outcome =
          entrance.patients().attempt(code, born.orElseThrow(), entrance.origin(ctx));
      if (isAdmitted(ctx, form, CODE, "account.patient.refused", outcome)) {
        return;
      }
    }
    showPatient(ctx, form);
  }

  /** Asks somebody of the clinic for name, password and second factor. */
  public void askClinic(Context ctx) {
    showClinic(ctx, Form.filled(ctx, Map.of()));
  }

  /** Signs somebody of the clinic in. */
  public void admitClinic(Context ctx) {
    Form form = Form.of(ctx);
    String name = form.required(NAME, MAX_LENGTH);
    if (!form.isRefused()) {
      SignInOutcome outcome =
          entrance
              .accounts()
              .attempt(
                  name, form.value("password"), form.text(CODE, MAX_LENGTH), entrance.origin(ctx));
      if (isAdmitted(ctx, form, NAME, "account.clinic.refused", outcome)) {
        return;
      }
    }
    showClinic(ctx, form);
  }

  /** Ends the session. */
  public void signOut(Context ctx) {
    entrance.cookie().token(ctx).ifPresent(entrance.sessions()::end);
    entrance.cookie().end(ctx);
    ctx.redirect("/");
  }

  private boolean isAdmitted(
      Context ctx, Form form, String field, String refusal, SignInOutcome outcome) {
    return outcome.fold(
        token -> admit(ctx, form, token),
        () -> {
          entrance.refuse(ctx, form, field, refusal);
          return false;
        },
        (Instant until) -> {
          entrance.hold(ctx, form, field, until);
          return false;
        });
  }

  private boolean admit(Context ctx, Form form, SecretToken token) {
    SessionHolder holder = entrance.sessions().find(token).orElseThrow();
    Role role = SessionSignIns.role(holder);
    entrance.begin(ctx, token, role);
    entrance.cookie().keepDevice(ctx);
    if (!late.open(ctx, form.value(LateFormPages.FIELD), token, holder)) {
      entrance.lead(ctx, role);
    }
    return true;
  }

  private void showPatient(Context ctx, Form form) {
    show(ctx, form, PATIENT);
  }

  private void showClinic(Context ctx, Form form) {
    show(ctx, form, CLINIC);
  }

  private void show(Context ctx, Form form, String template) {
    if (form.isRefused() && ctx.statusCode() < 400) {
      ctx.status(422);
    }
    entrance.cookie().prepareForm(ctx);
    pages.show(ctx, template, "account.sign-in.title", Section.SIGN_IN, form);
  }
}
