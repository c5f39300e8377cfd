package org.fbsroutines.web.http;

import com.google.common.collect.ImmutableSet;
import io.javalin.config.JavalinConfig;
import io.javalin.event.HandlerMetaInfo;
import io.javalin.http.Context;

/** Roles: a server with a route that names none does not start, and none is ever answered. */
public final class Access {
  private static final ImmutableSet<Role> GRANTED =
      ImmutableSet.of(Role.PUBLIC, Role.DEMONSTRATION);

  private Access() {}

  /**
   * Puts the check in place; before the first route.
   *
   * @param config the server's configuration
   */
  public static void enforce(JavalinConfig config) {
    config.events.handlerAdded(Access::requireRole);
    config.routes.beforeMatched(Access::check);
  }

  private static void requireRole(HandlerMetaInfo handler) {
    if (handler.getHttpMethod().isHttpMethod() && handler.getRoles().isEmpty()) {
      throw new IllegalStateException(
          "route "
              + handler.getHttpMethod().name()
              + " "
              + handler.getPath()
              + ": no role (expected: at least one)");
    }
  }

  private static void check(Context ctx) {
    if (ctx.routeRoles().stream().noneMatch(GRANTED::contains)) {
      throw new PageException(403, "You may not see this page.");
    }
  }
}
