package org.fbsroutines.persistence.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The parts of a backup as files of a new data directory, for their owner alone. */
record RestoredFiles(Path directory) implements BackupArchive.Target {
  private static final int BUFFER = 1 << 16;

  /** Makes the directory, which must not exist. */
  static RestoredFiles in(Path directory) throws IOException {
    Files.createDirectory(directory, forOwner(directory, "rwx------"));
    return new RestoredFiles(directory);
  }

  @Override
  public void directory(String name) throws IOException {
    Files.createDirectories(directory.resolve(name), forOwner(directory, "rwx------"));
  }

  @Override
  public void file(String name, InputStream content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent(), forOwner(directory, "rwx------"));
    Files.createFile(file, forOwner(directory, "rw-------"));
    byte[] buffer = new byte[BUFFER];
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      int length;
      while ((length = content.read(buffer)) >= 0) {
        write(out, buffer, length);
      }
      if (!name.startsWith(HotCopy.CLUSTER)) {
        sync(out); // The server does that with its own files before it recovers.
      }
    }
  }

  /** What cannot be written is the disk's fault, and not the backup's. */
  private static void write(FileOutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sync(FileOutputStream out) {
    try {
      out.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] forOwner(Path place, String permissions) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
