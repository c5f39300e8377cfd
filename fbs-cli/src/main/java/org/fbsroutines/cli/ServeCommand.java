package org.fbsroutines.cli;

import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows routines in the browser until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Show routines in the browser of this computer, until stopped.",
      "The first start sets up a demonstration clinic. Nothing listens to other computers, and"
          + " there is no sign-in yet: only demonstration data is shown unless --all-patients is"
          + " given."
    },
    footer = {
      "",
      "Example: start, open the address that is printed, stop with Ctrl-C",
      "  $ fbs serve --port 8484"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8484",
      description = "Listen here; 8484 if not given, and any free port for 0.")
  private int port;

  @Option(
      names = "--all-patients",
      description = "Show every patient of the clinic to whoever can use this computer.")
  private boolean allPatients;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port: " + port + " (expected: 0 to " + LAST_PORT + ")");
    }
    Database open = Database.open(database.settings(surroundings));
    WebServer server;
    try {
      Demonstration.ensure(open, surroundings.clock());
      server = start(open);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    stopWithTheProgram(server, open);
    Terminal terminal = surroundings.terminal();
    terminal.out().println("http://localhost:" + server.port() + "/");
    terminal.out().flush();
    terminal.say("FBS Routines is ready: open this address in your browser. Stop with Ctrl-C.");
    terminal.err().flush();
    new CountDownLatch(1).await();
    return ExitCode.DONE.number();
  }

  private WebServer start(Database open) {
    try {
      return WebServer.start(open, new WebSettings(port, allPatients), surroundings.clock());
    } catch (RuntimeException e) {
      if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .anyMatch(BindException.class::isInstance)) {
        throw new Failure(
            ExitCode.FAILED, "port " + port + " is in use (choose another with --port)");
      }
      throw e;
    }
  }

  /** First nobody can ask any more, then the database is left. */
  private static void stopWithTheProgram(WebServer server, Database open) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  open.close();
                },
                "stop"));
  }
}
