package org.fbsroutines.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which page of a list an address asks for. */
public final class PageParameter {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  private PageParameter() {}

  /**
   * Reads the parameter {@code page}.
   *
   * @param ctx the request
   * @return 1 to 999 999; 1 where none is asked for
   * @throws PageException if it is no such number
   */
  public static int of(Context ctx) {
    String text = Optional.ofNullable(ctx.queryParam("page")).orElse("1");
    if (!NUMBER.matcher(text).matches()) {
      throw PageException.badRequest("error.page");
    }
    return Integer.parseInt(text);
  }
}
