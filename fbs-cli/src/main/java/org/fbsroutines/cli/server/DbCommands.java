package org.fbsroutines.cli.server;

import org.fbsroutines.cli.clinic.DatabaseOptions;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands about the database as a whole. */
@Command(name = "db")
public record DbCommands(CommandContext surroundings) {
  /** Reports how the database is, and changes nothing. */
  @Command(name = "status")
  void status(@Mixin DatabaseOptions database, @Option(names = "--json") boolean json) {
    database.requireExisting(surroundings, ExitCode.DATABASE, "command.database.none");
    DatabaseStatus status;
    try (Database open = Database.connect(database.settings(surroundings))) {
      status = open.status();
    }
    if (json) {
      surroundings.terminal().write(DatabaseStatusText.json(status));
    } else {
      new DatabaseStatusText(surroundings.terminal()).print(status);
    }
  }

  /** Brings the schema of the database and the rules of its clinics up to date. */
  @Command(name = "migrate")
  void migrate(@Mixin DatabaseOptions database, @Option(names = "--json") boolean json) {
    Terminal terminal = surroundings.terminal();
    try (Database open = Database.connect(database.settings(surroundings))) {
      int applied = open.migrate();
      DatabaseOptions.putRulesInForce(open, surroundings);
      if (json) {
        terminal.write(DatabaseStatusText.json(open.status()));
      } else {
        terminal.report("command.database.migrated", applied);
      }
    }
  }
}
