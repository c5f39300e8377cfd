package org.fbsroutines.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** Requests that are refused before anything is looked up, and the headers of every answer. */
public final class Guards {
  private static final Pattern OWN_HOST =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private Guards() {}

  /**
   * Puts the guards in place.
   *
   * @param config the server's configuration
   */
  public static void enforce(JavalinConfig config) {
    config.routes.before(Guards::addHeaders);
    config.routes.before(Guards::refuseOtherNames);
    config.routes.before(Guards::refuseOtherMethods);
  }

  private static void addHeaders(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  /** Else a page elsewhere could give its own name this computer's address and read patients. */
  private static void refuseOtherNames(Context ctx) {
    String host = ctx.host();
    if (host == null || !OWN_HOST.matcher(host).matches()) {
      throw new PageException(421, "This server answers to the name localhost alone.");
    }
  }

  /** Javalin would take the method, and with it the roles, from this header. */
  private static void refuseOtherMethods(Context ctx) {
    if (ctx.header("X-HTTP-Method-Override") != null) {
      throw PageException.badRequest("The header X-HTTP-Method-Override is not accepted.");
    }
  }
}
