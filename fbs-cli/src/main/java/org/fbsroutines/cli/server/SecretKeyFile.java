package org.fbsroutines.cli.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.persistence.account.SealedFactors;
import org.fbsroutines.persistence.account.SecretKeys;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;

/**
 * The file of the keys that seal second factors, beside the embedded database or in the home
 * directory, for its owner alone. The environment takes its place where it names keys.
 */
final class SecretKeyFile {
  private static final String VARIABLE = "FBS_SECRET_KEYS";
  private static final String NAME = "secret-keys";
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private SecretKeyFile() {}

  /**
   * The keys of a database; makes the file with a new one where there is none, and warns of second
   * factors that the keys do not open.
   *
   * @throws Failure if there is something else than keys, if others may read the file, or if the
   *     database has second factors, the keys open none, and no link waits that sets one of them up
   *     anew
   */
  static SecretKeys read(
      DatabaseSettings settings, Database database, CommandContext surroundings) {
    Path directory =
        settings.fold(
            server -> surroundings.home().resolve(".fbs"), embedded -> embedded.dataDirectory());
    String given = surroundings.environment().getOrDefault(VARIABLE, "");
    String place = given.isBlank() ? directory.resolve(NAME).toString() : VARIABLE;
    SecretKeys keys =
        SecretKeys.parse(given.isBlank() ? text(directory.resolve(NAME)) : given)
            .orElseThrow(() -> new Failure(ExitCode.FAILED, "command.secret-keys.form", place));
    SealedFactors.Fit fit = new SealedFactors(database, surroundings.clock(), keys).seal();
    if (fit.isOfOthers()) {
      throw new Failure(ExitCode.FAILED, "command.secret-keys.others", place);
    }
    if (fit.unopened() > 0) {
      surroundings.terminal().say("command.secret-keys.some", place, fit.unopened());
    }
    return keys;
  }

  private static String text(Path file) {
    try {
      make(file);
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) {
        throw new Failure(ExitCode.FAILED, "command.secret-keys.open", file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure(ExitCode.FAILED, "command.secret-keys.unreadable", file);
    }
  }

  /** Whoever comes second keeps the key of the first. */
  private static void make(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
    FileAttribute<?>[] forOwner =
        Files.getFileStore(directory).supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path unfinished = Files.createTempFile(directory, NAME, ".new", forOwner);
    try {
      Files.writeString(unfinished, SecretKeys.newKey() + "\n", StandardOpenOption.DSYNC);
      Files.createLink(file, unfinished);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.delete(unfinished);
    }
  }
}
