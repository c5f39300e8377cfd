package org.fbsroutines.cli.clinic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Version;
import org.fbsroutines.persistence.clinic.ReleasedRules;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.SchemaOwner;
import org.fbsroutines.persistence.database.Timeouts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
public final class DatabaseOptions {
  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path dataDirectory;

  @Option(names = "--database-url", paramLabel = "URL")
  private @Nullable String url;

  /**
   * Checks that there is a database, for a command that has nothing to do in an empty one.
   *
   * @throws Failure with this exit code and text if there is none in the data directory
   */
  public void requireExisting(CommandContext surroundings, ExitCode exitCode, String key) {
    settings(surroundings)
        .fold(server -> Optional.<Path>empty(), embedded -> Optional.of(embedded.dataDirectory()))
        .filter(directory -> !Files.isDirectory(directory))
        .ifPresent(
            directory -> {
              throw new Failure(exitCode, key, directory);
            });
  }

  /**
   * The database chosen by these options, the environment and the home directory.
   *
   * @throws Failure if the options choose two
   */
  public DatabaseSettings settings(CommandContext surroundings) {
    if (url != null && dataDirectory != null) {
      throw new Failure(ExitCode.USAGE, "command.either", "--data", "--database-url");
    }
    if (dataDirectory != null) {
      return new DatabaseSettings.Embedded(dataDirectory.toAbsolutePath().normalize());
    }
    return DatabaseSettings.choose(url, null, surroundings.environment(), surroundings.home());
  }

  /**
   * Opens the database to work in it by a command: its schema must be this program's, and the rules
   * of its clinics are. Whoever gets it closes it.
   */
  public Database open(CommandContext surroundings) {
    return open(settings(surroundings), Timeouts.OF_A_COMMAND, surroundings);
  }

  /**
   * Opens a database to serve pages from it, as {@link #open(CommandContext)} does; the schema of
   * an embedded one is brought up to date first, as nobody else looks after it.
   */
  public static Database openToServe(DatabaseSettings settings, CommandContext surroundings) {
    return settings.fold(
        server -> open(server, Timeouts.OF_A_REQUEST, surroundings),
        embedded -> {
          // Its owner stays until the database is open, lest the server be stopped in between.
          try (SchemaOwner owner = SchemaOwner.of(embedded)) {
            owner.migrate();
            return open(embedded, Timeouts.OF_A_REQUEST, surroundings);
          }
        });
  }

  private static Database open(
      DatabaseSettings settings, Timeouts timeouts, CommandContext surroundings) {
    Database database = Database.open(settings, timeouts);
    try {
      putRulesInForce(database, surroundings);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Reports for each clinic whose rules are new that its patients are to be screened again. */
  private static void putRulesInForce(Database migrated, CommandContext surroundings) {
    new ReleasedRules(Version.number())
        .putInForce(migrated, surroundings.clock())
        .forEach(clinic -> surroundings.terminal().say("command.rules.renewed", clinic.name()));
  }
}
