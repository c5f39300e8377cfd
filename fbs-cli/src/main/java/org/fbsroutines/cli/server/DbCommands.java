package org.fbsroutines.cli.server;

import org.fbsroutines.cli.clinic.DatabaseOptions;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.database.DatabaseStatus;
import org.fbsroutines.persistence.database.SchemaOwner;
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
    try (SchemaOwner owner = SchemaOwner.of(database.settings(surroundings))) {
      status = owner.status();
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
    try (SchemaOwner owner = SchemaOwner.of(database.settings(surroundings))) {
      int applied = owner.migrate();
      database.open(surroundings).close();
      if (json) {
        terminal.write(DatabaseStatusText.json(owner.status()));
      } else {
        terminal.report("command.database.migrated", applied);
      }
    }
  }
}
