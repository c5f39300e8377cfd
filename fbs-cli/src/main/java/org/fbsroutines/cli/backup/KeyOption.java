package org.fbsroutines.cli.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.fbsroutines.persistence.backup.BackupException;
import org.fbsroutines.persistence.backup.BackupKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which key seals a backup, and opens it. */
public final class KeyOption {
  @Option(names = "--key-file", paramLabel = "FILE")
  private @Nullable Path file;

  /**
   * Reads the key.
   *
   * @return empty if no file is given
   * @throws BackupException if there is no key in the file
   */
  Optional<BackupKey> key() {
    return Optional.ofNullable(file).map(BackupKey::read);
  }
}
