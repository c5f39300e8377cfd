package org.fbsroutines.web.visit;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Who asks for a page.
 *
 * @param signedIn who it is; empty for somebody who has not signed in
 * @param csrfToken what a form must carry
 * @param path the address that was asked for, without its query
 */
public record Visit(Optional<SignedIn> signedIn, String csrfToken, String path) {
  private static final String ATTRIBUTE = Visit.class.getName();

  /**
   * Reads the visit of a request.
   *
   * @param ctx the request
   * @return the visit; a stranger's where none was set
   */
  public static Visit of(Context ctx) {
    Visit visit = ctx.attribute(ATTRIBUTE);
    return visit == null ? new Visit(Optional.empty(), "", ctx.path()) : visit;
  }

  /**
   * Whether the visit of a request was set.
   *
   * @param ctx the request
   * @return false before it was, and where no route was found
   */
  public static boolean isAttached(Context ctx) {
    return ctx.attribute(ATTRIBUTE) != null;
  }

  /**
   * Who has signed in.
   *
   * @param ctx a request whose route no stranger may use
   * @return who it is
   * @throws IllegalStateException if nobody has
   */
  public static SignedIn signedIn(Context ctx) {
    return of(ctx).signedIn().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
  }

  /**
   * Sets the visit of a request, once, before its handler runs.
   *
   * @param ctx the request
   */
  public void attachTo(Context ctx) {
    ctx.attribute(ATTRIBUTE, this);
  }
}
