package org.fbsroutines.cli.backup;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.InputFile;
import org.fbsroutines.cli.terminal.OutputFile;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.cli.terminal.Version;
import org.fbsroutines.persistence.backup.BackupDirectory;
import org.fbsroutines.persistence.backup.BackupKey;
import org.fbsroutines.persistence.backup.BackupManifest;
import org.fbsroutines.persistence.backup.Backups;
import org.fbsroutines.persistence.backup.ProvedBackup;
import org.fbsroutines.persistence.backup.Restored;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about copies of the embedded database. */
@Command(name = "backup")
public record BackupCommands(CommandContext surroundings) {
  private static final String STANDARD_OUTPUT = "-";

  /** Copies all that the embedded server keeps, while it works. */
  @Command(name = "create")
  void create(
      @Parameters(paramLabel = "DIR", descriptionKey = "directory") String directory,
      @Option(names = "--data", paramLabel = "DIR") @Nullable Path data,
      @Mixin KeyOption sealing) {
    Path source = source(data);
    Optional<BackupKey> key = sealing.key();
    Terminal terminal = surroundings.terminal();
    if (directory.equals(STANDARD_OUTPUT)) {
      BackupManifest made =
          Backups.create(
              source, surroundings.output(), key, surroundings.clock(), Version.number());
      terminal.say(
          "command.backup.created",
          surroundings.words().say("command.backup.standard-output"),
          made.heads().size(),
          made.patients());
      return;
    }
    Path file = new BackupDirectory(Path.of(directory)).place(surroundings.clock().instant());
    try (OutputFile output = OutputFile.begin("DIR", file)) {
      BackupManifest made =
          Backups.create(source, output.bytes(), key, surroundings.clock(), Version.number());
      output.keep();
      terminal.report("command.backup.created", file, made.heads().size(), made.patients());
    }
  }

  private Path source(@Nullable Path data) {
    return data == null
        ? DatabaseSettings.choose(null, null, surroundings.environment(), surroundings.home())
            .fold(
                server -> {
                  throw new Failure(ExitCode.USAGE, "command.backup.embedded-alone");
                },
                DatabaseSettings.Embedded::dataDirectory)
        : data.toAbsolutePath().normalize();
  }

  /** Restores a backup to a place of its own and looks whether all of it is there. */
  @Command(name = "verify")
  void verify(
      @Parameters(paramLabel = "FILE", descriptionKey = "file") String file,
      @Option(names = "--work", paramLabel = "DIR") @Nullable Path work,
      @Mixin KeyOption sealing) {
    Optional<BackupKey> key = sealing.key();
    Path place = work == null ? Path.of(System.getProperty("java.io.tmpdir")) : work;
    InputFile input = InputFile.named(file, surroundings);
    ProvedBackup proved =
        input.read((name, bytes) -> Backups.verify(name, bytes, key, place, Version.number()));
    BackupManifest manifest = proved.manifest();
    Terminal terminal = surroundings.terminal();
    terminal.report(
        "command.backup.verified",
        input.name(),
        manifest.heads().size(),
        manifest.patients(),
        proved.screenings());
    if (!manifest.program().equals(Version.number())) {
      terminal.say("command.backup.other-version", manifest.program());
    }
  }

  /** Makes a data directory of a backup. */
  @Command(name = "restore")
  void restore(
      @Parameters(paramLabel = "FILE", descriptionKey = "file") String file,
      @Option(names = "--data", paramLabel = "DIR", required = true) Path data,
      @Mixin KeyOption sealing) {
    Optional<BackupKey> key = sealing.key();
    InputFile input = InputFile.named(file, surroundings);
    Restored restored =
        input.read(
            (name, bytes) ->
                Backups.restore(name, bytes, key, data, surroundings.clock().instant()));
    Terminal terminal = surroundings.terminal();
    terminal.report(
        "command.backup.restored",
        data,
        restored.manifest().created().toString(),
        restored.manifest().heads().size(),
        restored.manifest().patients());
    terminal.say("command.backup.revived", restored.accessCodes());
    terminal.say("command.backup.since", restored.manifest().created().toString());
  }

  /** Lists the backups of a directory. */
  @Command(name = "list")
  void list(
      @Parameters(paramLabel = "DIR", descriptionKey = "directory") Path directory,
      @Option(names = "--json") boolean json) {
    ImmutableList<BackupDirectory.Kept> backups = new BackupDirectory(directory).list();
    Terminal terminal = surroundings.terminal();
    if (backups.isEmpty()) {
      terminal.say("command.backup.none", directory);
    }
    if (json) {
      terminal.write(BackupList.json(backups));
    } else if (!backups.isEmpty()) {
      BackupList.print(backups, terminal);
    }
  }

  /** Deletes all but the latest backups of a directory. */
  @Command(name = "prune")
  void prune(
      @Parameters(paramLabel = "DIR", descriptionKey = "directory") Path directory,
      @Option(names = "--keep", paramLabel = "N", required = true) int keep) {
    if (keep < 1) {
      throw Failure.misused("--keep", keep, "command.expected.at-least-one");
    }
    ImmutableList<BackupDirectory.Kept> gone =
        new BackupDirectory(directory).prune(keep, surroundings.clock().instant());
    Terminal terminal = surroundings.terminal();
    gone.forEach(backup -> terminal.report("command.backup.deleted", backup.file()));
    if (gone.isEmpty()) {
      terminal.say("command.backup.none-deleted", directory);
    }
  }
}
