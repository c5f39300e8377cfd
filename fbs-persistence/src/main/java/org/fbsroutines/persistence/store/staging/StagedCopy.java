package org.fbsroutines.persistence.store.staging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A table that lives as long as its transaction, filled by COPY. It has no constraints, so what it
 * takes was checked before, or is by the merge that follows. Rows may come by parts; the rows of a
 * table that is only added to lie in their order, so that a part is what lies behind the part
 * before.
 */
public final class StagedCopy implements AutoCloseable {
  private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
  private static final byte[] TRAILER = {-1, -1};

  /** The rows of the table that came after the part before, with their clinic. */
  public static final String PART = "staged_part";

  /** The clinic of the transaction, found once and not again for each row. */
  private static final String CLINIC =
      "(select cast(nullif(current_setting('fbs.clinic', true), '') as uuid)) as clinic_id";

  private static final String AFTER =
      " where ctid > cast(current_setting('fbs.part_begins_after') as tid)";

  private final Handle handle;
  private final String table;
  private @Nullable PGCopyOutputStream copy;

  private StagedCopy(Handle handle, String table) {
    this.handle = handle;
    this.table = table;
  }

  /**
   * Makes the table, and has what is stored looked up by its key from here to the end of the
   * transaction, whatever the statistics are. Where they know nothing of a clinic, every index of
   * it seems to give one row, and the smallest would be read whole for each staged row: the key
   * alone gives the latest version without a sort. Where much was given up before, an index is long
   * and holds few rows, and finding one by it would seem to cost more than reading the table.
   *
   * @param table its name
   * @param columns its columns with their types, beside those of {@link RowPlace}
   */
  static StagedCopy begin(Handle handle, String table, String columns) {
    handle.execute("set local enable_sort = off");
    handle.execute("set local random_page_cost = 0");
    handle.execute(
        "create temporary table " + table + " (" + RowPlace.COLUMNS + columns + ") on commit drop");
    return new StagedCopy(handle, table);
  }

  /**
   * Sends rows.
   *
   * @throws BrokenCopyException if the server takes no more
   */
  public void write(CopyRows rows) {
    try {
      if (copy == null) {
        copy =
            new PGCopyOutputStream(
                handle.getConnection().unwrap(PGConnection.class),
                "copy " + table + " from stdin (format binary)");
        copy.writeToCopy(HEADER, 0, HEADER.length);
      }
      copy.writeToCopy(rows.bytes(), 0, rows.length());
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /**
   * Ends the rows so far; what was sent is in the table.
   *
   * @throws BrokenCopyException if the server does not take them
   */
  public void finish() {
    if (copy == null) {
      return;
    }
    try {
      copy.writeToCopy(TRAILER, 0, TRAILER.length);
      copy.endCopy();
      copy = null;
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** From here on the rows come by parts; only before the first. */
  public void beginParts() {
    beginPart("'(0,0)'");
    handle.execute(
        "create temporary view " + PART + " as select " + CLINIC + ", * from " + table + AFTER);
  }

  /** The rows so far belong to this part and those before, what follows to the next. */
  public void endPart() {
    beginPart(
        "(select coalesce(cast(max(ctid) as text), current_setting('fbs.part_begins_after')) from "
            + table
            + AFTER
            + ")");
  }

  private void beginPart(String after) {
    handle
        .createQuery("select set_config('fbs.part_begins_after', " + after + ", true)")
        .mapTo(String.class)
        .one();
  }

  private static BrokenCopyException broken(SQLException e) {
    return new BrokenCopyException(e);
  }

  /** Gives up what was not finished. */
  @Override
  public void close() {
    if (copy != null && copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException e) {
        // The server answers a cancelled COPY by an error; the transaction is given up anyway.
        return;
      }
    }
  }
}
