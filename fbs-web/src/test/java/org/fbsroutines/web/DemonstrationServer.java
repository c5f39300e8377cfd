package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.web.account.Entrance;
import org.fbsroutines.web.account.SessionCookie;
import org.fbsroutines.web.page.Assets;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The demonstration clinic on a real server, for a test class; register it in a static field. */
final class DemonstrationServer implements BeforeAllCallback, AfterAllCallback {
  static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final TestDatabase store = new TestDatabase();
  private final Clock clock;
  private @Nullable ClinicId clinic;
  private @Nullable WebServer server;

  DemonstrationServer() {
    this(CLOCK);
  }

  /** The clinic at another time. */
  DemonstrationServer(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    store.beforeAll(context);
    clinic = DemonstrationClinic.ensure(store.database(), clock);
    server = WebServer.start(store.database(), new WebSettings(0), clock);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (server != null) {
      server.close();
    }
    store.afterAll(context);
  }

  TestDatabase store() {
    return store;
  }

  ClinicId clinic() {
    return requireNonNull(clinic);
  }

  /** Works in the clinic's store. */
  <T> T in(HandleCallback<T, RuntimeException> work) {
    return store.database().<T, RuntimeException>inClinic(clinic(), work);
  }

  Clock clock() {
    return clock;
  }

  WebServer server() {
    return requireNonNull(server);
  }

  Entrance entrance() {
    return Entrance.to(store.database(), clock, new SessionCookie(false), false);
  }

  /** Adds every route, as the running server has them. */
  void addRoutes(RoutesConfig routes, Assets assets) {
    Routes.add(routes, store.database(), assets, clock, entrance());
  }

  Browser browser() {
    return new Browser(server());
  }
}
