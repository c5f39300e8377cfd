package org.fbsroutines.web.account;

import com.google.common.base.Strings;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.account.LateForm;
import org.fbsroutines.persistence.account.LateForms;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.SecurityLog;
import org.fbsroutines.web.page.Navigation;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/**
 * Forms that are sent after their session has ended: whoever typed them signs in and sends them by
 * one button. What was typed waits in the page, sealed; it is neither stored nor shown before, and
 * to nobody else.
 */
record LateFormPages(LateForms forms, SessionCookie cookie, Pages pages) {
  /** The field of the sign-in forms in which a sealed form waits. */
  static final String FIELD = "late";

  private static final String CSRF = "csrf";
  private static final int MAX_LENGTH = 150_000;
  private static final Pattern SECRET =
      Pattern.compile("^/(account|demonstration|link|sign-in|sign-out)(/|$)");

  /**
   * Asks a stranger to sign in over a form of theirs.
   *
   * @param ctx a request that changes something
   * @return whether it was answered; not where nobody's session had the form
   */
  boolean ask(Context ctx) {
    Optional<LateForm> form = form(ctx);
    String token = token(ctx);
    Optional<Boolean> isPatients = forms.isPatients(token);
    Optional<String> sealed =
        isPatients.isEmpty() ? Optional.empty() : form.flatMap(late -> forms.seal(token, late));
    sealed.ifPresent(
        text -> {
          SecurityLog.formLate(ctx);
          ctx.status(HttpStatus.UNAUTHORIZED);
          cookie.prepareForm(ctx);
          hideAddress(ctx, isPatients.orElseThrow() ? "/sign-in" : "/sign-in/clinic");
          pages.show(
              ctx,
              isPatients.orElseThrow() ? SignInPages.PATIENT : SignInPages.CLINIC,
              "account.sign-in.title",
              Section.SIGN_IN,
              Form.filled(ctx, Map.of(FIELD, List.of(text))));
        });
    return sealed.isPresent();
  }

  /**
   * Offers a form again to somebody who has signed in anew since it was shown.
   *
   * @param ctx a request that changes something, of somebody who may do so
   * @param who who has signed in
   * @param holder whose session it is
   * @return whether it was answered; not where the form is not theirs
   */
  boolean again(Context ctx, SignedIn who, SessionHolder holder) {
    Optional<LateForm> form = form(ctx);
    boolean isOwn = form.isPresent() && forms.isOf(token(ctx), who.clinic(), holder);
    if (isOwn) {
      SecurityLog.formLate(ctx);
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, form.get(), who);
    }
    return isOwn;
  }

  /**
   * Shows the form that waited to whoever has signed in just now.
   *
   * @param ctx the request to sign in
   * @param sealed what waited in it
   * @param token the session that has begun
   * @param holder who has signed in
   * @return whether there is such a form of theirs
   */
  boolean open(Context ctx, String sealed, SecretToken token, SessionHolder holder) {
    Optional<LateForm> form = forms.open(sealed, token.clinic(), holder);
    form.ifPresent(
        late -> {
          SignedIn who = SessionSignIns.signedIn(token, holder);
          new Visit(Optional.of(who), who.csrfToken(), ctx.path()).attachTo(ctx);
          show(ctx, late, who);
        });
    return form.isPresent();
  }

  /**
   * The page is read by whoever sits there: the links of a page name where it is, and a patient.
   */
  private static void hideAddress(Context ctx, String signIn) {
    Visit visit = Visit.of(ctx);
    new Visit(visit.signedIn(), visit.csrfToken(), signIn).attachTo(ctx);
  }

  private void show(Context ctx, LateForm form, SignedIn who) {
    Optional<PatientRow> patient =
        LateFormKind.patientId(form, who.role()).flatMap(id -> forms.patient(who.clinic(), id));
    pages.show(
        ctx,
        "account/late-form",
        "account.late.title",
        Section.NONE,
        new LateFormView(form, patient, Navigation.home(who.role())));
  }

  /** Passwords are typed again, and signing out needs no second time. */
  private static Optional<LateForm> form(Context ctx) {
    boolean isScripted = ctx.header("HX-Request") != null || ctx.header("X-CSRF-Token") != null;
    if (isScripted || SECRET.matcher(ctx.path()).find()) {
      return Optional.empty();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    long length = 0;
    for (Map.Entry<String, List<String>> field : ctx.formParamMap().entrySet()) {
      if (!field.getKey().equals(CSRF)) {
        fields.put(field.getKey(), new ArrayList<>(field.getValue()));
        length += field.getKey().length();
        length += field.getValue().stream().mapToLong(String::length).sum();
      }
    }
    return length > MAX_LENGTH ? Optional.empty() : Optional.of(LateForm.of(ctx.path(), fields));
  }

  private static String token(Context ctx) {
    return Strings.nullToEmpty(ctx.formParam(CSRF));
  }
}
