package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.persistence.account.RecoveryCodes;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.store.account.AccountRow;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.SessionOwner;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.http.IdParameter;
import org.fbsroutines.web.http.PageException;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/** One's own account: where one is signed in, the password, the second factor. */
public record AccountPages(SignInServices entrance, ClinicDesk desk, Pages pages) {
  private static final String OWN = "/account";

  /** Shows the account. */
  public void show(Context ctx) {
    show(ctx, Form.filled(ctx, Map.of()));
  }

  /** Changes the password; every other session ends. */
  public void changePassword(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    String next = form.value("new-password");
    AccountRow account = account(who).orElseThrow(AccountPages::noPassword);
    PasswordProblems.report(
        form,
        "new-password",
        entrance
            .passwords()
            .problem(
                next,
                ImmutableList.of(
                    account.loginName(),
                    account.displayName(),
                    desk.read(who, handle -> new ClinicStore(handle).own().name()))));
    if (form.isRefused()) {
      show(ctx, form);
      return;
    }
    Optional<SecretToken> token =
        entrance
            .own()
            .changePassword(
                who.clinic(), who.accountId(), form.value("password"), next, Device.of(ctx));
    if (token.isPresent()) {
      entrance.cookie().begin(ctx, token.get(), false);
      ctx.redirect(OWN, HttpStatus.SEE_OTHER);
    } else {
      form.refuse("password", "account.password.wrong");
      show(ctx, form);
    }
  }

  /** Shows new recovery codes; the old ones no longer work. */
  public void renewRecoveryCodes(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    Optional<RecoveryCodes> codes =
        entrance
            .own()
            .renewRecoveryCodes(who.clinic(), who.accountId(), form.value("recovery-password"));
    if (codes.isPresent()) {
      pages.show(
          ctx,
          "account/recovery-codes",
          "account.title",
          Section.OWN_ACCOUNT,
          RecoveryView.of(codes.get(), who.role()));
    } else {
      form.refuse("recovery-password", "account.password.wrong");
      show(ctx, form);
    }
  }

  /** Leads to the page on which password and second factor are set up anew. */
  public void renewSecondFactor(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    Form form = Form.of(ctx);
    Optional<SecretToken> link =
        entrance
            .own()
            .renewSecondFactor(who.clinic(), who.accountId(), form.value("factor-password"));
    if (link.isPresent()) {
      ctx.redirect("/link/" + link.get().text(), HttpStatus.SEE_OTHER);
    } else {
      form.refuse("factor-password", "account.password.wrong");
      show(ctx, form);
    }
  }

  /** Ends one of one's own sessions. */
  public void endSession(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    UUID session = IdParameter.of(ctx, "error.no-session");
    boolean ended =
        desk.write(
            who,
            handle ->
                new SessionStore(handle).end(owner(who), session, entrance.clock().instant()));
    if (!ended) {
      throw PageException.notFound("error.no-session");
    }
    ctx.redirect(OWN, HttpStatus.SEE_OTHER);
  }

  /** Ends all sessions, this one too. */
  public void signOutEverywhere(Context ctx) {
    SignedIn who = Visit.signedIn(ctx);
    entrance.own().signOutEverywhere(who.clinic(), owner(who));
    entrance.cookie().end(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, Form form) {
    SignedIn who = Visit.signedIn(ctx);
    if (form.isRefused()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    AccountView view =
        desk.read(
            who,
            handle ->
                new AccountView(
                    form,
                    new AccountStore(handle).find(who.accountId()),
                    entrance.sessions().list(handle, owner(who)),
                    who.zone()));
    pages.show(ctx, "account/account", "account.title", Section.OWN_ACCOUNT, view);
  }

  private Optional<AccountRow> account(SignedIn who) {
    return desk.read(who, handle -> new AccountStore(handle).find(who.accountId()));
  }

  private static SessionOwner owner(SignedIn who) {
    return who.role() == Role.PATIENT
        ? SessionOwner.access(who.accountId())
        : SessionOwner.account(who.accountId());
  }

  private static PageException noPassword() {
    return PageException.notFound("error.no-password");
  }
}
