package org.fbsroutines.web.account;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.fbsroutines.persistence.account.FormToken;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.Sessions;
import org.fbsroutines.web.visit.Visit;

/**
 * The cookies of signing in: the session; before there is one, a random text to which the token of
 * the sign-in form is bound; and another by which a device that has signed in is known, so that
 * nobody elsewhere can keep its owner out by guessing. Over https all carry the prefix {@code
 * __Host-}, so that no other host can set them; browsers take that prefix, and {@code Secure}, over
 * https alone, so on this computer's own plain http they have neither.
 *
 * @param https whether browsers reach the server by https
 */
public record SessionCookie(boolean https) {
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;
  private static final Duration DEVICE_LASTS = Duration.ofDays(180);
  private static final String NEW_DEVICE = SessionCookie.class.getName();

  /**
   * The session's token.
   *
   * @param ctx the request
   * @return empty where there is none, or what cannot be one
   */
  public Optional<SecretToken> token(Context ctx) {
    return Optional.ofNullable(ctx.cookie(session())).flatMap(SecretToken::parse);
  }

  /**
   * What every form of this visitor must carry.
   *
   * @param ctx the request
   * @return empty where no form was shown yet
   */
  String formToken(Context ctx) {
    return Optional.ofNullable(ctx.cookie(form())).map(FormToken::of).orElse("");
  }

  /** Gives a stranger a form to fill in: its token goes into the page, its ground into a cookie. */
  void prepareForm(Context ctx) {
    Visit visit = Visit.of(ctx);
    if (visit.csrfToken().isEmpty()) {
      String ground = FormToken.newGround();
      set(ctx, form(), ground, UNTIL_THE_BROWSER_CLOSES);
      new Visit(visit.signedIn(), FormToken.of(ground), visit.path()).attachTo(ctx);
    }
  }

  /** Begins the session in the browser; a patient's outlives the browser's window. */
  void begin(Context ctx, SecretToken token, boolean patient) {
    set(
        ctx,
        session(),
        token.text(),
        patient ? (int) Sessions.PATIENT_LONGEST.toSeconds() : UNTIL_THE_BROWSER_CLOSES);
    set(ctx, form(), "", 0);
  }

  /** Ends the session in the browser, and clears what it kept. */
  void end(Context ctx) {
    set(ctx, session(), "", 0);
    ctx.header("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  /** What this browser keeps, or is to keep once it has signed in. */
  String device(Context ctx) {
    String kept = ctx.cookie(device());
    if (!Strings.isNullOrEmpty(kept)) {
      return kept;
    }
    if (ctx.attribute(NEW_DEVICE) == null) {
      ctx.attribute(NEW_DEVICE, FormToken.newGround());
    }
    return requireNonNull(ctx.<String>attribute(NEW_DEVICE));
  }

  /** Lets the browser keep by what it is known. */
  void keepDevice(Context ctx) {
    set(ctx, device(), device(ctx), (int) DEVICE_LASTS.toSeconds());
  }

  private String device() {
    return https ? "__Host-fbs-device" : "fbs-device";
  }

  private String session() {
    return https ? "__Host-fbs-session" : "fbs-session";
  }

  private String form() {
    return https ? "__Host-fbs-form" : "fbs-form";
  }

  private void set(Context ctx, String name, String value, int maxAge) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(maxAge);
    cookie.setHttpOnly(true);
    cookie.setSecure(https);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
  }
}
