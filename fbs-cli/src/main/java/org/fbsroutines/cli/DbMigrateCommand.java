package org.fbsroutines.cli;

import java.util.concurrent.Callable;
import org.fbsroutines.persistence.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the schema of the database and the rules of its clinics up to date. */
@Command(
    name = "migrate",
    description = "Bring the database's schema up to date, making the database if need be.",
    footer = {
      "",
      "Example: prepare the database of a server before the program is put to use",
      "  $ FBS_DATABASE_URL=postgresql://owner:secret@db.example/fbs fbs db migrate"
    })
final class DbMigrateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--json", description = "Print the database's status afterwards as JSON.")
  private boolean json;

  DbMigrateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    try (Database open = Database.connect(database.settings(surroundings))) {
      int applied = open.migrate();
      RenewedDatabase.putRulesInForce(open, surroundings);
      if (json) {
        terminal.out().print(DatabaseStatusText.json(open.status()));
      } else {
        terminal
            .out()
            .println(
                applied == 0
                    ? "The schema was up to date."
                    : "Applied " + applied + (applied == 1 ? " migration." : " migrations."));
      }
    }
    return ExitCode.DONE.number();
  }
}
