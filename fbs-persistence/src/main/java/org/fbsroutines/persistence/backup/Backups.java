package org.fbsroutines.persistence.backup;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.EmbeddedServer;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.persistence.store.clinic.ClinicTime;
import org.fbsroutines.persistence.text.BackupComplaint;

/** Makes backups of the embedded server of a data directory, and restores them. */
public final class Backups {
  /** What belongs to the server beside its cluster. */
  private static final List<String> BESIDE = List.of("passwords", "secret-keys");

  private static final String VALID_CODES =
      """
      select count(*) from fbs.access_code
      where ended_at is null and expires_at > cast(? as timestamptz)
      """;

  private Backups() {}

  /**
   * Copies everything that the server keeps, while it works.
   *
   * @param dataDirectory of the server, which is started if nobody uses it
   * @param out the backup; left open
   * @param key that seals it, if one does
   * @param clock what time it is
   * @param program the version of this program
   * @return what the backup contains
   * @throws BackupException if it cannot be made
   * @throws DatabaseException if there is no server, or it cannot be started
   */
  public static BackupManifest create(
      Path dataDirectory, OutputStream out, Optional<BackupKey> key, Clock clock, String program) {
    Instant created = clock.instant();
    try (EmbeddedServer server = EmbeddedServer.enterExisting(dataDirectory);
        Connection connection = server.connectAsSuperuser()) {
      Superuser database = new Superuser(connection);
      OutputStream sealed =
          key.isPresent() ? new SealingStream(out, key.get()) : CloseShieldOutputStream.wrap(out);
      ImmutableMap<ClinicId, ScreenedSample> screenings =
          server.isOfThisProgram() ? screen(dataDirectory, created, clock) : ImmutableMap.of();
      BackupArchive.Writer archive = new BackupArchive.Writer(sealed);
      for (String name : BESIDE) {
        archive.put(name, dataDirectory.resolve(name));
      }
      StoredCounts counts = new HotCopy(database, server.cluster(), archive).copy();
      BackupManifest manifest =
          new BackupManifest(
              created,
              program,
              database.text("show server_version"),
              counts.rows(),
              counts.heads(),
              screenings,
              archive.hashes());
      archive.put(BackupManifest.NAME, manifest.toJson());
      archive.finish();
      sealed.close();
      return manifest;
    } catch (IOException | SQLException e) {
      throw BackupException.failed(BackupComplaint.NOT_MADE.of(Shown.line(cause(e))), e);
    }
  }

  private static ImmutableMap<ClinicId, ScreenedSample> screen(
      Path dataDirectory, Instant moment, Clock clock) {
    ImmutableMap.Builder<ClinicId, ScreenedSample> samples = ImmutableMap.builder();
    try (Database database = Database.open(new DatabaseSettings.Embedded(dataDirectory))) {
      for (Clinic clinic : database.readOutsideClinics(handle -> new ClinicStore(handle).list())) {
        database
            .readInClinic(
                clinic.id(),
                handle -> ScreenedSample.draw(handle, moment, ClinicTime.of(handle, clock).today()))
            .ifPresent(sample -> samples.put(clinic.id(), sample));
      }
    }
    return samples.buildOrThrow();
  }

  /**
   * Restores a backup to a data directory that is empty or does not exist yet, whole or not at all.
   * Everybody who was signed in is signed out.
   *
   * @param name of the backup, for messages
   * @param backup its bytes
   * @param key of a sealed backup
   * @param now the time
   * @return what was restored
   * @throws BackupException if a part is changed or missing, or the directory is not empty
   * @throws DatabaseException if the restored server cannot be started
   */
  public static Restored restore(
      String name, InputStream backup, Optional<BackupKey> key, Path directory, Instant now) {
    Path place = directory.toAbsolutePath().normalize();
    try {
      requireFree(place);
      Path parent = Files.createDirectories(place.getParent());
      Path unfinished = Files.createTempDirectory(parent, "." + place.getFileName() + "-");
      try {
        Path whole = unfinished.resolve("data");
        BackupManifest manifest = BackupArchive.read(name, backup, key, RestoredFiles.in(whole));
        long accessCodes = startAfresh(whole, now);
        Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
        return new Restored(manifest, accessCodes);
      } finally {
        delete(unfinished);
      }
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw BackupException.failed(
          BackupComplaint.NOT_RESTORED.of(Shown.line(place), Shown.line(cause(e))), e);
    }
  }

  /** Signs everybody out, ends links that were sent, and counts the access codes that are valid. */
  private static long startAfresh(Path data, Instant now) throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.enterExisting(data);
        Connection connection = server.connectAsSuperuser()) {
      Superuser database = new Superuser(connection);
      connection.createStatement().execute("delete from fbs.web_session");
      connection.createStatement().execute("delete from fbs.one_time_link");
      return Long.parseLong(database.text(VALID_CODES, now.toString()));
    }
  }

  private static void requireFree(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (DirectoryStream<Path> there = Files.newDirectoryStream(place)) {
      if (there.iterator().hasNext()) {
        throw new BackupException(BackupComplaint.PLACE_TAKEN.of(Shown.line(place)));
      }
    } catch (NotDirectoryException e) {
      throw new BackupException(BackupComplaint.PLACE_TAKEN.of(Shown.line(place)), e);
    }
  }

  /**
   * Proves a backup: restores it to a directory of its own, starts its server, brings its schema up
   * to date, and finds what was counted when it was made, whole audit logs, and the same decisions
   * about the patients who were drawn then.
   *
   * @param name of the backup, for messages
   * @param backup its bytes
   * @param key of a sealed backup
   * @param work where there is room for all of it, unpacked
   * @param program the version of this program
   * @return what was found
   * @throws BackupException if it is not what it should be
   * @throws DatabaseException if its server cannot be started
   */
  public static ProvedBackup verify(
      String name, InputStream backup, Optional<BackupKey> key, Path work, String program) {
    return BackupCheck.prove(name, backup, key, work, program);
  }

  static void delete(Path directory) throws IOException {
    MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  private static String cause(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
