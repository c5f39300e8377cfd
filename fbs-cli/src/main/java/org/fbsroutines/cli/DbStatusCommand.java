package org.fbsroutines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.DatabaseStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how the database is, and changes nothing. */
@Command(
    name = "status",
    description = "Tell which database is used, its schema, and what each clinic has stored.",
    footer = {"", "Example: is the database well", "  $ fbs db status"})
final class DbStatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--json", description = "Print the status as JSON.")
  private boolean json;

  DbStatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    DatabaseSettings settings = database.settings(surroundings);
    settings.fold(server -> server, embedded -> existing(embedded, embedded.dataDirectory()));
    DatabaseStatus status;
    try (Database open = Database.connect(settings)) {
      status = open.status();
    }
    Terminal terminal = surroundings.terminal();
    if (json) {
      terminal.out().print(DatabaseStatusText.json(status));
    } else {
      new DatabaseStatusText(terminal).print(status);
    }
    return ExitCode.DONE.number();
  }

  private static DatabaseSettings existing(DatabaseSettings settings, Path directory) {
    if (Files.notExists(directory)) {
      throw new Failure(
          ExitCode.DATABASE,
          directory + ": no database yet ('fbs serve' or 'fbs db migrate' makes one)");
    }
    return settings;
  }
}
