package org.fbsroutines.persistence.backup;

import com.google.common.collect.ImmutableMap;
import java.sql.SQLException;
import org.fbsroutines.persistence.database.ClinicId;

/**
 * What stands in a database.
 *
 * @param rows how many rows each table has
 * @param heads the last entry of each clinic's audit log
 */
record StoredCounts(
    ImmutableMap<String, Long> rows, ImmutableMap<ClinicId, BackupManifest.Head> heads) {
  private static final String TABLES =
      """
      select tablename, quote_ident(tablename) from pg_tables
      where schemaname = 'fbs' order by tablename
      """;

  private static final String HEADS =
      "select clinic_id::text, seq, encode(hash, 'hex') from fbs.audit_head order by 1";

  static StoredCounts of(Superuser database) throws SQLException {
    ImmutableMap.Builder<String, Long> rows = ImmutableMap.builder();
    database.forEach(
        TABLES,
        table ->
            rows.put(
                table.getString(1),
                Long.valueOf(database.text("select count(*) from fbs." + table.getString(2)))));
    ImmutableMap.Builder<ClinicId, BackupManifest.Head> heads = ImmutableMap.builder();
    database.forEach(
        HEADS,
        row ->
            heads.put(
                ClinicId.parse(row.getString(1)),
                new BackupManifest.Head(row.getLong(2), row.getString(3))));
    return new StoredCounts(rows.buildOrThrow(), heads.buildOrThrow());
  }
}
