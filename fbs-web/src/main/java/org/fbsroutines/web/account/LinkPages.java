package org.fbsroutines.web.account;

import com.google.common.collect.ImmutableList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.account.AccountSetUp;
import org.fbsroutines.persistence.account.SecondFactor;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.web.http.Form;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Section;

/** What a one-time link opens. Looking does not use it up: mail programs look as well. */
public record LinkPages(SignInServices entrance, Pages pages) {
  private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");
  private static final int MAX_LENGTH = 200;

  /** Shows what a link is good for. */
  public void show(Context ctx) {
    Optional<AccountSetUp.Open> open = token(ctx).flatMap(entrance.setUp()::find);
    if (open.isEmpty()) {
      showOver(ctx);
    } else {
      showSetUp(ctx, open.get(), Form.filled(ctx, Map.of()));
    }
  }

  /** Uses a link up. */
  public void use(Context ctx) {
    if (!entrance.setUp().mayTry(entrance.origin(ctx))) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      show(ctx, "account/link-over", false);
      return;
    }
    Optional<SecretToken> token = token(ctx);
    Optional<AccountSetUp.Open> open = token.flatMap(entrance.setUp()::find);
    if (open.isEmpty()) {
      showOver(ctx);
    } else {
      setUp(ctx, token.get(), open.get());
    }
  }

  private void setUp(Context ctx, SecretToken link, AccountSetUp.Open open) {
    Form form = Form.of(ctx);
    String loginName = "";
    String displayName = "";
    if (open.account().isEmpty()) {
      loginName = form.required("name", MAX_LENGTH).toLowerCase(Locale.ROOT);
      displayName = form.name("display-name", MAX_LENGTH);
      if (!LOGIN_NAME.matcher(loginName).matches()) {
        form.refuse("name", "account.name.malformed");
      }
    }
    String password = form.value("password");
    ImmutableList<String> names =
        open.account()
            .map(
                account ->
                    ImmutableList.of(account.loginName(), account.displayName(), open.clinicName()))
            .orElse(ImmutableList.of(loginName, displayName, open.clinicName()));
    PasswordProblems.report(form, "password", entrance.passwords().problem(password, names));
    OptionalLong step =
        SecondFactor.step(open.key(), form.value("code"), entrance.clock().instant());
    if (step.isEmpty()) {
      form.refuse("code", "account.code.wrong");
    }
    if (form.isRefused()) {
      showSetUp(ctx, open, form);
      return;
    }
    complete(
        ctx,
        link,
        open,
        form,
        new AccountSetUp.Choice(loginName, displayName, password, step.getAsLong()));
  }

  private void complete(
      Context ctx,
      SecretToken link,
      AccountSetUp.Open open,
      Form form,
      AccountSetUp.Choice choice) {
    try {
      Optional<AccountSetUp.Done> done =
          entrance.setUp().complete(link, choice, entrance.origin(ctx));
      if (done.isEmpty()) {
        showOver(ctx);
        return;
      }
      entrance.admit(ctx, done.get().session(), SessionSignIns.role(done.get().role()));
      entrance.cookie().keepDevice(ctx);
      ctx.removeHeader("Location");
      ctx.status(HttpStatus.OK);
      show(
          ctx, "account/recovery-codes", RecoveryView.of(done.get().recovery(), done.get().role()));
    } catch (StoreException e) {
      form.refuse("name", "account.name.taken");
      showSetUp(ctx, open, form);
    }
  }

  private static Optional<SecretToken> token(Context ctx) {
    return SecretToken.parse(ctx.pathParam("token"));
  }

  private void showSetUp(Context ctx, AccountSetUp.Open open, Form form) {
    if (form.isRefused()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    entrance.cookie().prepareForm(ctx);
    show(ctx, "account/set-up", LinkView.of(form, open));
  }

  private void showOver(Context ctx) {
    ctx.status(HttpStatus.GONE);
    show(ctx, "account/link-over", true);
  }

  private void show(Context ctx, String template, Object page) {
    pages.show(ctx, template, "account.link.title", Section.SIGN_IN, page);
  }
}
