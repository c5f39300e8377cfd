package org.fbsroutines.web.http;

import io.javalin.http.Context;
import java.util.UUID;

/** What a page is about, by the id in its address. */
public final class IdParameter {
  private IdParameter() {}

  /**
   * Reads the part {@code id} of the address.
   *
   * @param ctx the request
   * @param missing the key of the text where there is no such thing
   * @return the id
   * @throws PageException if it is no id of anything
   */
  public static UUID of(Context ctx, String missing) {
    return of(ctx, "id", missing);
  }

  /**
   * Reads a part of the address.
   *
   * @param ctx the request
   * @param part the name of the part
   * @param missing the key of what is said where there is no such thing
   * @return the id
   * @throws PageException if it is no id of anything
   */
  public static UUID of(Context ctx, String part, String missing) {
    try {
      return UUID.fromString(ctx.pathParam(part));
    } catch (IllegalArgumentException e) {
      throw PageException.notFound(missing);
    }
  }
}
