package org.fbsroutines.persistence.database;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.fbsroutines.persistence.database.process.StartLock;

/**
 * A cluster that the embedded server made and migrated once for a build, as it does for users.
 * Tests that are not about its making start from a copy. All modules and test programs of a build
 * share it.
 */
public final class TestCluster {
  private static final Path HOME =
      Path.of("..", "target", "test-postgres").toAbsolutePath().normalize();

  /** Where PostgreSQL is unpacked once. */
  static final Path BINARIES = HOME.resolve("binaries");

  private static final Path LOCK = HOME.resolve("lock");
  private static final String MADE = "made-";
  private static final Path MIGRATIONS =
      Path.of("..", "fbs-persistence", "src", "main", "resources", "db", "migration");

  /** The code that decides what is in a new cluster. */
  private static final List<Class<?>> MAKERS =
      List.of(
          Access.class, Cluster.class, ClusterRoles.class, Passwords.class, PostgresBinaries.class);

  private TestCluster() {}

  /** Unpacks PostgreSQL unless another test did. */
  static Path binaries() {
    return locked(
        () -> {
          PostgresBinaries.unpack(BINARIES);
          return BINARIES;
        });
  }

  /** Makes a data directory that is migrated and holds nothing, with all that production sets. */
  static void copyTo(DataDirectory directory) {
    Path made = locked(TestCluster::made);
    directory.create();
    try {
      DataDirectory original = new DataDirectory(made);
      copy(original.cluster(), directory.cluster());
      Files.copy(original.passwords(), directory.passwords(), StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a data directory for a program of its own, with PostgreSQL unpacked. */
  public static void copyTo(Path dataDirectory) {
    DataDirectory directory = new DataDirectory(dataDirectory);
    copyTo(directory);
    try {
      Files.createSymbolicLink(directory.binaries(), BINARIES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path made() throws IOException {
    Path made = HOME.resolve(MADE + key());
    if (!Files.isDirectory(made)) {
      deleteThoseOfOtherVersions();
      Path unfinished = HOME.resolve(MADE + "unfinished");
      try (EmbeddedServer server = EmbeddedServer.enter(new DataDirectory(unfinished), BINARIES)) {
        new Migrations(server.owner()).migrate();
      }
      Files.move(unfinished, made, StandardCopyOption.ATOMIC_MOVE);
    }
    return made;
  }

  private static void deleteThoseOfOtherVersions() throws IOException {
    try (Stream<Path> there = Files.list(HOME)) {
      for (Path path : there.filter(TestCluster::isOfAnyVersion).toList()) {
        new ServerProcess(
                new DataDirectory(path),
                new PostgresProgram(PostgresBinaries.unpack(BINARIES).home()))
            .stop();
        PostgresBinaries.delete(path);
      }
    }
  }

  private static boolean isOfAnyVersion(Path path) {
    return path.getFileName().toString().startsWith(MADE);
  }

  /** Another one whenever a new cluster would be another. */
  private static String key() throws IOException {
    Hasher hasher = Hashing.sha256().newHasher();
    for (Class<?> maker : MAKERS) {
      hasher.putBytes(
          Resources.toByteArray(Resources.getResource(maker, maker.getSimpleName() + ".class")));
    }
    hasher.putBytes(
        Resources.toByteArray(
            Resources.getResource(PostgresBinaries.class, "postgresql.properties")));
    try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
      for (Path migration : migrations.sorted().toList()) {
        hasher.putBytes(Files.readAllBytes(migration));
      }
    }
    return hasher.hash().toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            copyOne(directory);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            copyOne(file);
            return FileVisitResult.CONTINUE;
          }

          private void copyOne(Path path) throws IOException {
            Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
          }
        });
  }

  private static Path locked(StartLock.Work<Path> work) {
    try {
      Files.createDirectories(HOME);
      return StartLock.whileHeld(LOCK, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
