package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.web.account.SessionCookie;
import org.fbsroutines.web.account.SignInServices;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Spoken;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The people of the demonstration on a real server, for a test class; register it in a static
 * field.
 */
final class DemonstrationServer implements BeforeAllCallback, AfterAllCallback {
  static final Instant NOW = Instant.parse("2027-01-31T09:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final TestDatabase store;
  private final Clock clock;
  private final boolean withDoor;
  private final Pages pages;
  private Optional<Door> door = Optional.empty();
  private @Nullable ClinicId clinic;
  private @Nullable WebServer server;

  DemonstrationServer() {
    this(CLOCK);
  }

  /** The clinic at another time. */
  DemonstrationServer(Clock clock) {
    this(new TestDatabase(), clock, false, Spoken.pages());
  }

  /** The clinic in whose pages other languages are spoken. */
  DemonstrationServer(Pages pages) {
    this(new TestDatabase(), CLOCK, false, pages);
  }

  private DemonstrationServer(TestDatabase store, Clock clock, boolean withDoor, Pages pages) {
    this.store = store;
    this.clock = clock;
    this.withDoor = withDoor;
    this.pages = pages;
  }

  /** The clinic in a database that has no other. */
  static DemonstrationServer ofTheOnlyClinic() {
    return new DemonstrationServer(TestDatabase.empty(), CLOCK, false, Spoken.pages());
  }

  /** The demonstration as {@code fbs demo} shows it, in a database of its own. */
  static DemonstrationServer withDoor() {
    return withDoor(Spoken.pages());
  }

  static DemonstrationServer withDoor(Pages pages) {
    return new DemonstrationServer(TestDatabase.empty(), CLOCK, true, pages);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    store.beforeAll(context);
    if (withDoor) {
      door = Demonstration.begin(store.database(), clock);
      clinic = door.orElseThrow().clinic();
    } else {
      clinic = DemonstrationClinic.ensure(store.database(), clock);
    }
    server = start();
  }

  private WebServer start() {
    return door.map(open -> WebServer.startDemonstration(store.database(), 0, clock, open, pages))
        .orElseGet(
            () ->
                WebServer.start(
                    store.database(),
                    new WebSettings(0),
                    clock,
                    TestAccounts.keys(),
                    TestAccounts.hashing(),
                    pages));
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

  SignInServices entrance() {
    return SignInServices.to(
        store.database(),
        clock,
        TestAccounts.hashing(),
        new SessionCookie(false),
        TestAccounts.keys());
  }

  /** Adds every route, as the running server has them. */
  void addRoutes(RoutesConfig routes, Pages pages) {
    ClinicDesk desk = new ClinicDesk(store.database(), clock);
    door.ifPresentOrElse(
        open -> Routes.addDemonstration(routes, desk, pages, entrance(), open),
        () -> Routes.add(routes, desk, pages, entrance()));
  }

  Browser browser() {
    return new Browser(server());
  }
}
