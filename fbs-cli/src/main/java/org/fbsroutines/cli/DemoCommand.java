package org.fbsroutines.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the demonstration in the browser until it is stopped. */
@Command(
    name = "demo",
    description = {
      "Show a clinic in which nobody is real, until stopped.",
      "Its first page signs you in as a patient, as the clinician, as staff or as the administrator,"
          + " by one button each.",
      "It answers this computer alone, and keeps what it shows in a directory of its own: run it"
          + " again to go on where you stopped."
    },
    footer = {
      "",
      "Example: look at everything: open the address that is printed, stop with Ctrl-C",
      "  $ fbs demo"
    })
final class DemoCommand implements Callable<Integer> {
  private static final String DIRECTORY = ".fbs-demo";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8485",
      description = "Listen here; 8485 if not given, and any free port for 0.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep the demonstration here; " + DIRECTORY + " in the home directory if not given.")
  private @Nullable Path directory;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    checkPort();
    Path data =
        Optional.ofNullable(directory).orElseGet(() -> surroundings.home().resolve(DIRECTORY));
    Database open =
        RenewedDatabase.open(
            new DatabaseSettings.Embedded(data.toAbsolutePath().normalize()), surroundings);
    RunningServer running;
    try {
      running = start(open, data);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    // Not the name 'localhost': cookies know no ports, and those of 'fbs serve' are kept under it.
    running.tellAddress("http://127.0.0.1:" + running.port() + "/");
    return running.await("Nobody in it is real: open this address in your browser.");
  }

  private void checkPort() {
    try {
      new WebSettings(port);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private RunningServer start(Database open, Path data) {
    Door door =
        Demonstration.begin(open, surroundings.clock())
            .orElseThrow(
                () ->
                    Failure.ofInput(
                        "--data: "
                            + data
                            + ": has a clinic that 'fbs demo' did not make"
                            + " (expected: a directory of its own)"));
    return RunningServer.start(
        open,
        port,
        surroundings.terminal(),
        () -> WebServer.startDemonstration(open, port, surroundings.clock(), door));
  }
}
