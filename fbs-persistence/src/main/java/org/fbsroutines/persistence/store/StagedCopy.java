package org.fbsroutines.persistence.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A table that lives as long as its transaction, filled by COPY. It has no constraints, so what it
 * takes was checked before, or is by the merge that follows. Rows may come by parts, which lie in a
 * table of their own until they are kept.
 */
public final class StagedCopy implements AutoCloseable {
  private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
  private static final byte[] TRAILER = {-1, -1};

  /** The table of the rows of a part. */
  static final String PART = "staged_part";

  private final Handle handle;
  private final String table;
  private String target;
  private @Nullable PGCopyOutputStream copy;

  private StagedCopy(Handle handle, String table) {
    this.handle = handle;
    this.table = table;
    this.target = table;
  }

  /**
   * Makes the table.
   *
   * @param table its name
   * @param columns its columns with their types
   */
  static StagedCopy begin(Handle handle, String table, String columns) {
    handle.execute("create temporary table " + table + " (" + columns + ") on commit drop");
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
                "copy " + target + " from stdin (format binary)");
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
    handle.execute("create temporary table " + PART + " (like " + table + ") on commit drop");
    target = PART;
  }

  /** Takes the rows of the part to the others. */
  public void keepPart() {
    finish();
    handle.execute("insert into " + table + " select * from " + PART);
    handle.execute("truncate " + PART);
  }

  /** From here on the rows come as a whole; what is left of a part was kept. */
  public void endParts() {
    target = table;
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
