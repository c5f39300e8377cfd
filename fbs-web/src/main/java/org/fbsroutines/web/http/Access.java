package org.fbsroutines.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.fbsroutines.web.visit.Visit;

/**
 * Roles: a server with a route that names none does not start, and a route is answered for its
 * roles alone. What changes something must also carry the token of the visit's forms.
 */
public record Access(SignIns signIns) {

  /**
   * Puts the check in place; before the first route.
   *
   * @param config the server's configuration
   * @param signIns identifies who has signed in
   */
  public static void enforce(JavalinConfig config, SignIns signIns) {
    Access access = new Access(signIns);
    config.events.handlerAdded(Access::requireRole);
    config.routes.beforeMatched(access::check);
  }

  private static void requireRole(HandlerMetaInfo handler) {
    if (handler.getHttpMethod().isHttpMethod() && handler.getRoles().isEmpty()) {
      throw new IllegalStateException(
          "route "
              + handler.getHttpMethod().name()
              + " "
              + handler.getPath()
              + ": no role (expected: at least one)");
    }
  }

  private void check(Context ctx) {
    if (ctx.routeRoles().contains(Role.PROGRAM)) {
      return;
    }
    Visit visit = visit(ctx, signIns);
    visit.attachTo(ctx);
    Optional<SignedIn> signedIn = visit.signedIn();
    boolean granted =
        ctx.routeRoles().stream()
            .anyMatch(
                role ->
                    role == Role.PUBLIC || signedIn.map(who -> who.role() == role).orElse(false));
    boolean isScripted = ctx.header("HX-Request") != null;
    if (!granted && signedIn.isEmpty() && (!changes(ctx) || isScripted)) {
      leadToSignIn(ctx);
      return;
    }
    if (changes(ctx) && (granted || signedIn.isEmpty()) && isLate(ctx, signedIn)) {
      ctx.skipRemainingHandlers();
      return;
    }
    if (!granted) {
      SecurityLog.pageRefused(ctx, signedIn);
      throw new PageException(403, "error.page-not-yours");
    }
    if (changes(ctx) && (isFromElsewhere(ctx) || !hasToken(ctx))) {
      SecurityLog.formRefused(ctx, signedIn);
      throw new PageException(403, "error.form-over");
    }
  }

  private boolean isLate(Context ctx, Optional<SignedIn> signedIn) {
    return !isFromElsewhere(ctx) && !hasToken(ctx) && signIns.answersLate(ctx, signedIn);
  }

  /** Where a script asked for a part of a page, the whole page is led there. */
  private void leadToSignIn(Context ctx) {
    String signIn = signIns.entrance(ctx.routeRoles().contains(Role.PATIENT));
    if (ctx.header("HX-Request") == null) {
      ctx.redirect(signIn, HttpStatus.SEE_OTHER);
    } else {
      ctx.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", signIn).skipRemainingHandlers();
    }
  }

  static Visit visit(Context ctx, SignIns signIns) {
    Optional<SignedIn> signedIn = signIns.find(ctx);
    String token =
        signedIn.map(SignedIn::csrfToken).orElseGet(() -> signIns.strangersFormToken(ctx));
    return new Visit(signedIn, token, ctx.path());
  }

  /** Whether a request may change something. */
  public static boolean changes(Context ctx) {
    return switch (ctx.method().name()) {
      case "GET", "HEAD" -> false;
      default -> true;
    };
  }

  /** Browsers state where a form came from; older ones do not, and then the token decides. */
  private static boolean isFromElsewhere(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static boolean hasToken(Context ctx) {
    String expected = Visit.of(ctx).csrfToken();
    String header = ctx.header("X-CSRF-Token");
    String given = header == null ? ctx.formParam("csrf") : header;
    return !expected.isEmpty()
        && given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
