package org.fbsroutines.cli.server;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fbsroutines.cli.clinic.DatabaseOptions;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.persistence.clinic.CaseloadJob;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.Door;
import org.fbsroutines.persistence.schedule.Scheduler;
import org.fbsroutines.web.WebServer;
import org.fbsroutines.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the demonstration in the browser until it is stopped. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
  private static final String DIRECTORY = ".fbs-demo";

  private final CommandContext surroundings;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8485")
  private int port;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path directory;

  /** Speaks to the terminal of its surroundings. */
  public DemoCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    RunningServer.settings(() -> new WebSettings(port));
    Path data =
        Optional.ofNullable(directory).orElseGet(() -> surroundings.home().resolve(DIRECTORY));
    Database open =
        DatabaseOptions.openToServe(
            new DatabaseSettings.Embedded(data.toAbsolutePath().normalize()), surroundings);
    RunningServer running;
    try {
      running = start(open, data);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
    // Not the name 'localhost': cookies know no ports, and those of 'fbs serve' are kept under it.
    surroundings.terminal().writeLine("http://127.0.0.1:" + running.port() + "/");
    return running.await("command.demo.ready");
  }

  private RunningServer start(Database open, Path data) {
    Door door =
        Demonstration.begin(open, surroundings.clock())
            .orElseThrow(() -> Failure.ofInput("command.demo.other-clinic", data));
    Scheduler scheduler =
        new Scheduler(
            open,
            surroundings.clock(),
            ImmutableList.of(CaseloadJob.of(open, surroundings.clock())));
    scheduler.start();
    return RunningServer.start(
        open,
        ImmutableList.of(scheduler::close),
        port,
        surroundings.terminal(),
        () -> WebServer.startDemonstration(open, port, surroundings.clock(), door));
  }
}
