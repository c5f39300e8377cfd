package org.fbsroutines.web.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Optional;
import org.fbsroutines.web.visit.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was refused, for whoever runs the server. A line has the route, the role, the account's
 * number and the network address; nothing that was typed, no name, and nothing about a patient.
 */
public final class SecurityLog {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

  private SecurityLog() {}

  static void pageRefused(Context ctx, Optional<SignedIn> who) {
    LOG.warn("{} refused to {} from {}", route(ctx), words(who), ctx.ip());
  }

  static void formRefused(Context ctx, Optional<SignedIn> who) {
    LOG.warn("form without its token: {} by {} from {}", route(ctx), words(who), ctx.ip());
  }

  /**
   * A form that was sent after its session had ended.
   *
   * @param ctx the request
   */
  public static void formLate(Context ctx) {
    LOG.info("form after its session: {} from {}", route(ctx), ctx.ip());
  }

  /**
   * A sign-in that was refused.
   *
   * @param ctx the request
   * @param why in a few words of our own
   */
  public static void signInRefused(Context ctx, String why) {
    LOG.warn("sign-in refused ({}): {} from {}", why, route(ctx), ctx.ip());
  }

  private static String route(Context ctx) {
    Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
    return ctx.method().name() + " " + (endpoint == null ? "?" : endpoint.path);
  }

  private static String words(Optional<SignedIn> who) {
    return who.map(one -> one.role() + " " + one.accountId()).orElse("a stranger");
  }
}
