package org.fbsroutines.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** Requests that are refused before anything is looked up, and the headers of every answer. */
public record Guards(PublicName name) {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
          + " object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String HTTPS_ALONE = "max-age=31536000; includeSubDomains";

  /**
   * Puts the guards in place.
   *
   * @param config the server's configuration
   * @param name the names that the server answers to
   */
  public static void enforce(JavalinConfig config, PublicName name) {
    Guards guards = new Guards(name);
    config.routes.before(guards::addHeaders);
    config.routes.before(guards::refuseOtherNames);
    config.routes.before(Guards::refuseOtherMethods);
  }

  private void addHeaders(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
    if (name.isHttps()) {
      ctx.header("Strict-Transport-Security", HTTPS_ALONE);
    }
  }

  /** Else a page elsewhere could give its own name this computer's address and read patients. */
  private void refuseOtherNames(Context ctx) {
    String host = ctx.host();
    if (host == null || !name.answersTo(host)) {
      throw new PageException(421, "error.other-name", name.words());
    }
  }

  /** Javalin would take the method, and with it the roles, from this header. */
  private static void refuseOtherMethods(Context ctx) {
    if (ctx.header("X-HTTP-Method-Override") != null) {
      throw PageException.badRequest("error.method-override");
    }
  }
}
