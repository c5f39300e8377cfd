package org.fbsroutines.cli.server;

import com.google.common.collect.ImmutableList;
import java.net.BindException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.domain.text.InvalidValueException;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.WebSettings;

/**
 * A server that answers until the program is stopped.
 *
 * @param server answers now
 * @param beside ends what runs beside the server, once it has stopped
 * @param database left after all others
 * @param terminal where it states that it is ready
 */
record RunningServer(
    WebServer server, ImmutableList<Runnable> beside, Database database, Terminal terminal) {

  /**
   * How a server is to be run.
   *
   * @throws Failure if it may not be run so
   */
  static WebSettings settings(Supplier<WebSettings> settings) {
    try {
      return settings.get();
    } catch (InvalidValueException e) {
      throw new Failure(ExitCode.USAGE, "command.refused", e.field(), e.problem());
    }
  }

  /**
   * Starts a server that stops with the program: first it takes no more requests, then what runs
   * beside it ends, then the database is left.
   *
   * @param beside ends what runs beside the server; also where the server cannot start
   * @throws Failure if the port is in use
   */
  static RunningServer start(
      Database database,
      ImmutableList<Runnable> beside,
      int port,
      Terminal terminal,
      Supplier<WebServer> start) {
    WebServer server;
    try {
      server = start(port, start);
    } catch (RuntimeException e) {
      beside.forEach(Runnable::run);
      throw e;
    }
    RunningServer running = new RunningServer(server, beside, database, terminal);
    Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
    return running;
  }

  private static WebServer start(int port, Supplier<WebServer> start) {
    try {
      return start.get();
    } catch (RuntimeException e) {
      if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .anyMatch(BindException.class::isInstance)) {
        throw new Failure(ExitCode.FAILED, "command.serve.port-in-use", Integer.toString(port));
      }
      throw e;
    }
  }

  private void stop() {
    server.close();
    beside.forEach(Runnable::run);
    database.close();
  }

  /** The port that it listens on. */
  int port() {
    return server.port();
  }

  /** Reports by this key that it is ready; returns when the program is stopped. */
  int await(String ready) throws InterruptedException {
    terminal.say(ready);
    terminal.err().flush();
    new CountDownLatch(1).await();
    return ExitCode.DONE.number();
  }
}
