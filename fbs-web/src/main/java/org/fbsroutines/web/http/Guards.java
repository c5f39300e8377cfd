package org.fbsroutines.web.http;

import com.google.common.base.Ascii;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.fbsroutines.web.operation.Health;

/**
 * Requests that are refused before anything is looked up, and the headers of every answer, the
 * server's own answers too.
 *
 * @param name the names that the server answers to
 */
public record Guards(PublicName name) {
  private static final ImmutableSet<HttpField> HEADERS =
      ImmutableSet.of(
          new HttpField(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                  + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                  + " object-src 'none'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'"),
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("Referrer-Policy", "no-referrer"),
          new HttpField(
              "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
          new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));

  private static final HttpField HTTPS_ALONE =
      new HttpField("Strict-Transport-Security", "max-age=31536000; includeSubDomains");

  /** What the pages answer themselves, if only to say that they do not. */
  private static final ImmutableSet<String> METHODS =
      ImmutableSet.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Pattern OTHER_CHARSET =
      Pattern.compile("(?i)charset\\s*=(?!\\s*\"?utf-8\"?\\s*(;|$))");

  private static final ImmutableSet<String> FOR_PROGRAMS =
      ImmutableSet.of(Health.LIVE, Health.READY);

  /**
   * Puts the guards in place.
   *
   * @param config the server's configuration
   * @param name the names that the server answers to
   */
  public static void enforce(JavalinConfig config, PublicName name) {
    Guards guards = new Guards(name);
    UnreadableRequests errors = new UnreadableRequests(guards);
    config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(guards::guard));
    config.jetty.modifyServer(server -> server.setErrorHandler(errors));
    config.jetty.modifyServletContextHandler(context -> withoutSessions(context, errors));
    config.routes.before(guards::refuseOtherNames);
    config.routes.before(Guards::refuseOtherMethods);
    config.routes.before(Guards::refuseParts);
    config.routes.before(Guards::refuseOtherCharsets);
  }

  /**
   * Nothing here uses the server's own sessions, which anybody could fill its memory with: it keeps
   * none, and sets no cookie.
   */
  private static void withoutSessions(ServletContextHandler context, UnreadableRequests errors) {
    SessionHandler sessions = context.getSessionHandler();
    sessions.setUsingCookies(false);
    NullSessionCache none = new NullSessionCache(sessions);
    none.setSessionDataStore(new NullSessionDataStore());
    sessions.setSessionCache(none);
    context.setErrorHandler(errors);
  }

  private Request guard(Request request, HttpFields.Mutable answer) {
    addHeaders(answer);
    if (!METHODS.contains(request.getMethod())) {
      throw new HttpException.RuntimeException(HttpStatus.NOT_IMPLEMENTED_501);
    }
    if (request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_KEY)
        || request.getHeaders().contains(HttpHeader.UPGRADE, "websocket")) {
      throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400);
    }
    Request.getCookies(request); // Refuses those that nobody can read, before a page looks at them.
    return request;
  }

  /** Puts the headers on an answer, in the place of those that it has. */
  void addHeaders(HttpFields.Mutable answer) {
    HEADERS.forEach(answer::put);
    if (name.isHttps()) {
      answer.put(HTTPS_ALONE);
    }
  }

  /** Whether a request names another server than this. */
  boolean isForAnother(Request request) {
    String host = request.getHeaders().get(HttpHeader.HOST);
    return host != null && !name.answersTo(host);
  }

  /**
   * Else a page elsewhere could give its own name this computer's address and read patients. What
   * is for programs says nothing of anybody, and they ask by whatever address they reach.
   */
  private void refuseOtherNames(Context ctx) {
    String host = ctx.host();
    if (!FOR_PROGRAMS.contains(ctx.path()) && (host == null || !name.answersTo(host))) {
      throw new PageException(421, "error.other-name", name.words());
    }
  }

  /** No form here sends a file, so nobody has to read what might be malformed. */
  private static void refuseParts(Context ctx) {
    if (Ascii.toLowerCase(contentType(ctx)).startsWith("multipart/")) {
      throw PageException.badRequest("error.multipart");
    }
  }

  /** As it was sent: the server would look up the charset, and fail where there is none such. */
  private static String contentType(Context ctx) {
    return Strings.nullToEmpty(ctx.header("Content-Type"));
  }

  /** Pages are sent in UTF-8, and browsers send their forms so, whether they say it or not. */
  private static void refuseOtherCharsets(Context ctx) {
    if (OTHER_CHARSET.matcher(contentType(ctx)).find()) {
      throw PageException.badRequest("error.charset");
    }
  }

  /** Javalin would take the method, and with it the roles, from this header. */
  private static void refuseOtherMethods(Context ctx) {
    if (ctx.header("X-HTTP-Method-Override") != null) {
      throw PageException.badRequest("error.method-override");
    }
  }
}
