package org.fbsroutines.persistence.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.fbsroutines.persistence.text.ServerComplaint;

/** The programs of PostgreSQL for this machine, unpacked from our own jars. */
record PostgresBinaries(Path home) {
  /** The one major version that a data directory may have. */
  static final String MAJOR_VERSION = "17";

  /** Unpacks the programs below the directory, once per version of them. */
  static PostgresBinaries unpack(Path directory) throws IOException {
    Path home = directory.resolve(version());
    if (!Files.isDirectory(home)) {
      Files.createDirectories(directory);
      Path unfinished = directory.resolve(home.getFileName() + ".new");
      delete(unfinished);
      try (InputStream archive = archive()) {
        extract(archive, unfinished);
      }
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(home);
  }

  /** Deletes a directory and all below it, if it is there. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The version as the build chose it; asking the archive itself would slow every start. */
  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream resource =
        PostgresBinaries.class.getResourceAsStream("postgresql.properties")) {
      properties.load(requireNonNull(resource, "postgresql.properties"));
    }
    return properties.getProperty("version");
  }

  private static InputStream archive() throws IOException {
    String architecture = System.getProperty("os.arch", "");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture);
    } catch (IllegalStateException e) {
      throw new DatabaseException(
          ServerComplaint.NO_EMBEDDED.of(system(), architecture),
          ServerComplaint.INSTALL.of(MAJOR_VERSION),
          e);
    }
  }

  private static void extract(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive)), UTF_8.name())) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        extract(entries, entry, target);
      }
    }
  }

  private static void extract(TarArchiveInputStream entries, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("an entry of the archive leaves its directory: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(entries, path);
    if ((entry.getMode() & 0100) != 0
        && Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "Windows";
    }
    return name.startsWith("mac") ? "Darwin" : "Linux";
  }
}
