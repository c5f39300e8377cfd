package org.fbsroutines.web.visit;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;
import org.fbsroutines.persistence.store.day.DayRow;

/** The day of a patient who asks for a page, as it was read with the sign-in of the request. */
public final class OwnDay {
  private static final String ATTRIBUTE = OwnDay.class.getName();

  private OwnDay() {}

  /**
   * Whether a request is answered by looking at a patient's own record, and changes nothing.
   *
   * @param ctx the request
   * @return false where the route is for others, too
   */
  public static boolean isAskedFor(Context ctx) {
    return ctx.method() == HandlerType.GET && ctx.routeRoles().equals(Set.of(Role.PATIENT));
  }

  /**
   * Keeps the day for the handler of a request that {@link #isAskedFor} is true of.
   *
   * @param ctx the request
   * @param day the day of who has signed in
   */
  public static void attachTo(Context ctx, DayRow day) {
    ctx.attribute(ATTRIBUTE, day);
  }

  /**
   * The day that was read with the sign-in.
   *
   * @param ctx the request
   * @return empty where it was not
   */
  public static Optional<DayRow> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }
}
