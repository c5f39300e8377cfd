package org.fbsroutines.persistence.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A COPY into a table that lives as long as its transaction. It has no constraints, so what it
 * takes was checked before, or is by the merge that follows.
 */
public final class StagedCopy implements AutoCloseable {
  private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
  private static final byte[] TRAILER = {-1, -1};

  private final PGCopyOutputStream copy;

  private StagedCopy(PGCopyOutputStream copy) {
    this.copy = copy;
  }

  /**
   * Makes the table and begins.
   *
   * @param table its name
   * @param columns its columns with their types
   */
  static StagedCopy begin(Handle handle, String table, String columns) {
    handle.execute("create temporary table " + table + " (" + columns + ") on commit drop");
    try {
      PGCopyOutputStream copy =
          new PGCopyOutputStream(
              handle.getConnection().unwrap(PGConnection.class),
              "copy " + table + " from stdin (format binary)");
      copy.writeToCopy(HEADER, 0, HEADER.length);
      return new StagedCopy(copy);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /**
   * Sends rows.
   *
   * @throws BrokenCopyException if the server takes no more
   */
  public void write(CopyRows rows) {
    try {
      copy.writeToCopy(rows.bytes(), 0, rows.length());
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /**
   * Ends the rows; what was sent is in the table.
   *
   * @throws BrokenCopyException if the server does not take them
   */
  public void finish() {
    try {
      copy.writeToCopy(TRAILER, 0, TRAILER.length);
      copy.endCopy();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  private static BrokenCopyException broken(SQLException e) {
    return new BrokenCopyException(e);
  }

  /** Gives up what was not finished. */
  @Override
  public void close() {
    if (copy.isActive()) {
      try {
        copy.cancelCopy();
      } catch (SQLException e) {
        // The server answers a cancelled COPY by an error; the transaction is given up anyway.
        return;
      }
    }
  }
}
