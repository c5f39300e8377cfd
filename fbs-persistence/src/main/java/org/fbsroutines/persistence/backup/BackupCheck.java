package org.fbsroutines.persistence.backup;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.audit.AuditChain;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseException;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.EmbeddedServer;
import org.fbsroutines.persistence.database.SchemaOwner;
import org.fbsroutines.persistence.text.BackupComplaint;

/**
 * Proves a backup: restores it, starts its server, and looks for what was counted when it was made.
 *
 * @param name of the backup, for messages
 * @param manifest what it contains
 * @param isOwn whether this version of the program made it, and decides as that did
 */
record BackupCheck(String name, BackupManifest manifest, boolean isOwn) {
  /** Tables from which the application can remove nothing only grow. */
  private static final String IS_KEPT =
      """
      select to_regclass(?) is not null
        and not has_table_privilege('fbs_app', to_regclass(?), 'delete')
      """;

  private static final String ENTRY =
      """
      select encode(hash, 'hex') from fbs.audit_entry
      where clinic_id = cast(? as uuid) and seq = cast(? as bigint)
      """;

  /**
   * Proves a backup in a directory of its own, which is gone afterwards.
   *
   * @param name of the backup, for messages
   * @param backup its bytes
   * @param key of a sealed backup
   * @param work where there is room for all of it, unpacked
   * @param program the version of this program
   * @return what was found
   * @throws BackupException if it is not what it should be
   * @throws DatabaseException if its server cannot be started, or its schema not be brought up to
   *     date
   */
  static ProvedBackup prove(
      String name, InputStream backup, Optional<BackupKey> key, Path work, String program) {
    try {
      Path place = Files.createTempDirectory(work, "fbs-backup-");
      try {
        Path data = place.resolve("data");
        BackupManifest manifest = BackupArchive.read(name, backup, key, RestoredFiles.in(data));
        BackupCheck check = new BackupCheck(name, manifest, manifest.program().equals(program));
        check.requireRows(data);
        return new ProvedBackup(manifest, check.requireSoundClinics(data));
      } finally {
        Backups.delete(place);
      }
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw BackupException.failed(
          BackupComplaint.NOT_PROVED.of(
              Shown.line(name), Shown.line(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private void requireRows(Path data) throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.enterExisting(data);
        Connection connection = server.connectAsSuperuser()) {
      Superuser database = new Superuser(connection);
      StoredCounts restored = StoredCounts.of(database);
      for (Map.Entry<String, Long> table : manifest.rows().entrySet()) {
        long found = restored.rows().getOrDefault(table.getKey(), 0L);
        String of = "fbs." + table.getKey();
        if (found < table.getValue() && database.text(IS_KEPT, of, of).equals("t")) {
          throw new BackupException(
              BackupComplaint.FEWER_ROWS.of(
                  Shown.line(name), table.getKey(), found, table.getValue()));
        }
      }
      for (Map.Entry<ClinicId, BackupManifest.Head> head : manifest.heads().entrySet()) {
        long entry = head.getValue().entry();
        String hash = database.text(ENTRY, head.getKey().toString(), Long.toString(entry));
        if (entry > 0 && !hash.equals(head.getValue().hash())) {
          throw new BackupException(
              BackupComplaint.AUDIT_SHORT.of(
                  Shown.line(name), Shown.line(head.getKey().toString()), entry));
        }
      }
    }
  }

  /** Returns how many screenings came out as before. */
  private int requireSoundClinics(Path data) {
    DatabaseSettings.Embedded settings = new DatabaseSettings.Embedded(data);
    try (SchemaOwner owner = SchemaOwner.of(settings)) {
      owner.migrate();
      try (Database database = Database.open(settings)) {
        manifest.heads().keySet().forEach(clinic -> requireChain(database, clinic));
        if (!isOwn) {
          return 0;
        }
        manifest.screenings().forEach((clinic, sample) -> requireSame(database, clinic, sample));
        return manifest.screenings().values().stream()
            .mapToInt(sample -> sample.patients().size())
            .sum();
      }
    }
  }

  private void requireChain(Database database, ClinicId clinic) {
    new AuditChain(database, clinic)
        .verify(ImmutableList.of(), last -> true).findings().stream()
            .findFirst()
            .ifPresent(
                wrong -> {
                  throw new BackupException(
                      BackupComplaint.AUDIT_BROKEN.of(
                          Shown.line(name), Shown.line(clinic.toString()), wrong.entry()));
                });
  }

  private void requireSame(Database database, ClinicId clinic, ScreenedSample sample) {
    database
        .readInClinic(clinic, handle -> sample.findOther(handle, manifest.created()))
        .ifPresent(
            patient -> {
              throw new BackupException(
                  BackupComplaint.OTHER_SCREENING.of(
                      Shown.line(name), Shown.line(patient), Shown.line(clinic.toString())));
            });
  }
}
