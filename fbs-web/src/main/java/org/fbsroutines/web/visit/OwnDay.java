package org.fbsroutines.web.visit;

import io.javalin.http.Context;
import java.util.Optional;
import org.fbsroutines.persistence.store.day.DayRow;

/** The day of a patient who asks for a page, as it was read with the sign-in of the request. */
public final class OwnDay {
  private static final String ATTRIBUTE = OwnDay.class.getName();

  private OwnDay() {}

  /** Keeps the day for the handler of a request that changes nothing. */
  public static void attachTo(Context ctx, DayRow day) {
    ctx.attribute(ATTRIBUTE, day);
  }

  /** Returns the day that was read with the sign-in; empty where none was. */
  public static Optional<DayRow> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }
}
