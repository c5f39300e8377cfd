package org.fbsroutines.web.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The day that a page is asked for. */
public final class DateParameter {
  private static final Pattern FORM = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private DateParameter() {}

  /**
   * Reads the parameter {@code date}.
   *
   * @param ctx the request
   * @param today where none is given
   * @return the day
   * @throws PageException if it is no day
   */
  public static LocalDate of(Context ctx, LocalDate today) {
    String text = ctx.queryParam("date");
    if (text == null || text.isBlank()) {
      return today;
    }
    if (!FORM.matcher(text).matches()) {
      throw malformed(text);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw malformed(text);
    }
  }

  private static PageException malformed(String text) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return PageException.badRequest("error.date", shown);
  }
}
