package org.fbsroutines.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database a command works on. */
final class DatabaseOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep our own PostgreSQL here; .fbs in the home directory if not given.")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = {
        "Use this server instead, postgresql://USER:PASSWORD@HOST/DATABASE. Others can see a"
            + " command line: a password is better kept in "
            + DatabaseSettings.URL_VARIABLE
            + "."
      })
  private @Nullable String url;

  /**
   * Checks that there is a database, for a command that has nothing to do in an empty one.
   *
   * @throws Failure if there is none in the data directory
   */
  void requireExisting(Surroundings surroundings) {
    settings(surroundings)
        .fold(server -> Optional.<Path>empty(), embedded -> Optional.of(embedded.dataDirectory()))
        .filter(directory -> !Files.isDirectory(directory))
        .ifPresent(
            directory -> {
              throw Failure.ofInput(
                  "--data: "
                      + directory
                      + ": no such directory (expected: one that 'fbs serve' or an import made)");
            });
  }

  /** The database chosen by these options, the environment and the home directory. */
  DatabaseSettings settings(Surroundings surroundings) {
    if (url != null && dataDirectory != null) {
      throw new ParameterException(
          spec.commandLine(), "Give either --data or --database-url, not both");
    }
    if (dataDirectory != null) {
      return new DatabaseSettings.Embedded(dataDirectory.toAbsolutePath().normalize());
    }
    return DatabaseSettings.choose(url, null, surroundings.environment(), surroundings.home());
  }
}
