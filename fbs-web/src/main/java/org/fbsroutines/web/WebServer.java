package org.fbsroutines.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.account.SecretKeys;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.web.account.DoorSignIns;
import org.fbsroutines.web.account.SessionCookie;
import org.fbsroutines.web.account.SessionSignIns;
import org.fbsroutines.web.account.SignInServices;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Access;
import org.fbsroutines.web.http.Errors;
import org.fbsroutines.web.http.Guards;
import org.fbsroutines.web.http.PublicName;
import org.fbsroutines.web.http.RequestLimits;
import org.fbsroutines.web.http.SignIns;
import org.fbsroutines.web.http.TrustedProxies;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.Languages;
import org.fbsroutines.web.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running web server. Unless configured otherwise it answers this computer alone. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final Duration MAX_STOP = Duration.ofSeconds(5);

  /** How long a connection may be silent once the server stops; who waits for an answer is not. */
  private static final Duration MAX_SILENCE_AT_STOP = Duration.ofMillis(250);

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts a server.
   *
   * @param database open and migrated; it is not closed with the server
   * @param settings how to run
   * @param clock gives the day
   * @param keys open the keys of second factors, which are sealed in the database
   * @return the server, which answers now
   * @throws io.javalin.util.JavalinBindException if the port is in use
   */
  public static WebServer start(
      Database database, WebSettings settings, Clock clock, SecretKeys keys) {
    return start(database, settings, clock, keys, new PasswordHashing(), pages());
  }

  static WebServer start(
      Database database,
      WebSettings settings,
      Clock clock,
      SecretKeys keys,
      PasswordHashing hashing,
      Pages pages) {
    SignInServices entrance =
        SignInServices.to(database, clock, hashing, new SessionCookie(settings.https()), keys);
    return start(
        settings,
        pages,
        new SessionSignIns(entrance, pages),
        config -> Routes.add(config.routes, new ClinicDesk(database, clock), pages, entrance));
  }

  private static Pages pages() {
    return new Pages(Assets.read(), Languages.read());
  }

  /**
   * Starts a server of the demonstration, whose first page signs anybody in. It has no option to
   * answer any computer but this one.
   *
   * @param database the demonstration's; it is not closed with the server
   * @param port 1 to 65535, or 0 for any that is free
   * @param clock gives the day
   * @param door the way in
   * @return the server, which answers now
   * @throws IllegalArgumentException if there is no such port
   * @throws io.javalin.util.JavalinBindException if the port is in use
   */
  public static WebServer startDemonstration(Database database, int port, Clock clock, Door door) {
    return startDemonstration(database, port, clock, door, pages());
  }

  static WebServer startDemonstration(
      Database database, int port, Clock clock, Door door, Pages pages) {
    SignInServices entrance =
        SignInServices.to(
            database, clock, new PasswordHashing(), new SessionCookie(false), SecretKeys.unkept());
    return start(
        port,
        pages,
        new DoorSignIns(new SessionSignIns(entrance, pages)),
        config ->
            Routes.addDemonstration(
                config.routes, new ClinicDesk(database, clock), pages, entrance, door));
  }

  static WebServer start(int port, Pages pages, SignIns signIns, Consumer<JavalinConfig> routes) {
    return start(new WebSettings(port), pages, signIns, routes);
  }

  private static WebServer start(
      WebSettings settings, Pages pages, SignIns signIns, Consumer<JavalinConfig> routes) {
    TrustedProxies proxies = new TrustedProxies(settings.behindProxy());
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.prefer405over404 = true;
              pages.languages().speakOn(config);
              config.contextResolver.ip = proxies::client;
              RequestLimits.set(config, proxies);
              config.jetty.modifyServer(WebServer::stopGracefully);
              Access.enforce(config, signIns);
              Guards.enforce(config, new PublicName(settings.publicUrl()));
              Errors.show(config, pages, signIns);
              routes.accept(config);
            });
    return new WebServer(javalin.start(settings.listen(), settings.port()));
  }

  /** Returns the port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests, answers those that are under way for five seconds, and stops. */
  @Override
  public void close() {
    for (Connector connector : javalin.jettyServer().server().getConnectors()) {
      if (connector instanceof AbstractConnector waiting) {
        waiting.setShutdownIdleTimeout(MAX_SILENCE_AT_STOP.toMillis());
      }
    }
    try {
      javalin.stop();
    } catch (JavalinException e) {
      LOG.warn("stopped before every request was answered");
    }
  }

  private static void stopGracefully(Server server) {
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(MAX_STOP.toMillis());
  }
}
