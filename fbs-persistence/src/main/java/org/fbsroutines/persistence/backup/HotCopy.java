package org.fbsroutines.persistence.backup;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.text.BackupComplaint;

/**
 * Copies the files of a server that works, by PostgreSQL's low-level API on one connection: the
 * files as they change, and the log of changes that makes them consistent again. A replication slot
 * keeps that log until it is copied; it goes with the connection.
 */
record HotCopy(Superuser database, Path cluster, BackupArchive.Writer archive) {
  static final String CLUSTER = "cluster/";

  private static final String PLACES =
      """
      select coalesce(string_agg(pg_tablespace_location(oid), ', '), '') from pg_tablespace
      where spcname not in ('pg_default', 'pg_global')
      """;

  private static final String SLOT =
      """
      select slot_name from pg_create_physical_replication_slot(
        'fbs_backup_' || pg_backend_pid(), immediately_reserve => true, temporary => true)
      """;

  private static final String CONTROL = "global/pg_control";
  private static final String LOG = "pg_wal";

  /** Directories whose content a server makes anew when it starts. */
  private static final ImmutableSet<String> MADE_ANEW =
      ImmutableSet.of(
          LOG,
          "pg_dynshmem",
          "pg_notify",
          "pg_replslot",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final ImmutableSet<String> LEFT_OUT =
      ImmutableSet.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

  /**
   * Copies.
   *
   * @return what stood in the database shortly before the end
   */
  StoredCounts copy() throws SQLException, IOException {
    if (!database.text(PLACES).isEmpty()) {
      throw new BackupException(BackupComplaint.TABLESPACES.of(Shown.line(database.text(PLACES))));
    }
    database.text(SLOT);
    String first = database.text("select pg_walfile_name(pg_backup_start('fbs backup', true))");
    copyFiles();
    StoredCounts counts = StoredCounts.of(database);
    // The name of a file of the log has no blank.
    String stop =
        database.text("select pg_walfile_name(lsn) || ' ' || labelfile from pg_backup_stop(false)");
    int end = stop.indexOf(' ');
    archive.put(CLUSTER + "backup_label", stop.substring(end + 1));
    copyLog(first, stop.substring(0, end));
    return counts;
  }

  private void copyFiles() throws IOException {
    Files.walkFileTree(
        cluster,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            String name = name(directory);
            if (name.isEmpty()) {
              return FileVisitResult.CONTINUE;
            }
            if (directory.getFileName().toString().startsWith("pgsql_tmp")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            archive.putDirectory(CLUSTER + name);
            return MADE_ANEW.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String name = name(file);
            if (!LEFT_OUT.contains(name)
                && !name.equals(CONTROL)
                && !file.getFileName().toString().startsWith("pg_internal.init")) {
              archive.put(CLUSTER + name, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // Dropped meanwhile, which the log repeats.
            }
            throw e;
          }
        });
    archive.putDirectory(CLUSTER + LOG + "/archive_status");
    copyControl();
  }

  /** The server may be writing it: twice the same is whole. */
  private void copyControl() throws IOException {
    Path control = cluster.resolve(CONTROL);
    byte[] seen = Files.readAllBytes(control);
    byte[] again = Files.readAllBytes(control);
    while (!Arrays.equals(seen, again)) {
      seen = again;
      again = Files.readAllBytes(control);
    }
    archive.put(CLUSTER + CONTROL, again);
  }

  private void copyLog(String first, String last) throws IOException {
    try (Stream<Path> segments = Files.list(cluster.resolve(LOG))) {
      for (Path segment : segments.filter(Files::isRegularFile).sorted().toList()) {
        String name = segment.getFileName().toString();
        if (name.length() == first.length()
            && name.compareTo(first) >= 0
            && name.compareTo(last) <= 0) {
          archive.put(CLUSTER + LOG + "/" + name, segment);
        }
      }
    }
  }

  private String name(Path file) {
    return cluster.relativize(file).toString().replace('\\', '/');
  }
}
