package org.fbsroutines.persistence.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * A table that lives as long as its transaction, filled by COPY: rows stream in, and the merge that
 * follows is one statement over a set.
 *
 * @param <T> what one row is made of
 * @param table its name
 * @param columns its columns with their types
 * @param fields the values of a row in the order of the columns; null for SQL's null
 */
record Staging<T>(String table, String columns, Function<T, List<@Nullable String>> fields) {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String UNIQUE_VIOLATION = "23505";

  /** Makes the table and fills it. */
  void fill(Handle handle, Iterator<T> rows) {
    handle.execute("create temporary table " + table + " (" + columns + ") on commit drop");
    try {
      PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
      copy(connection, rows);
    } catch (SQLException e) {
      throw refused(e);
    } catch (IOException e) {
      throw e.getCause() instanceof SQLException cause ? refused(cause) : broken(e);
    }
    handle.execute("analyze " + table);
  }

  /** Drops the table, so that the same transaction can merge again. */
  void drop(Handle handle) {
    handle.execute("drop table " + table);
  }

  private void copy(PGConnection connection, Iterator<T> rows) throws SQLException, IOException {
    PGCopyOutputStream copy =
        new PGCopyOutputStream(
            connection, "copy " + table + " from stdin (format csv)", BUFFER_BYTES);
    boolean complete = false;
    try {
      // An empty text is quoted and a null is not: that is how COPY tells them apart.
      CsvWriter writer =
          CsvWriter.builder()
              .quoteStrategy(QuoteStrategies.EMPTY)
              .build(new OutputStreamWriter(copy, UTF_8));
      while (rows.hasNext()) {
        writer.writeRecord(fields.apply(rows.next()));
      }
      writer.flush();
      complete = true;
    } finally {
      if (complete) {
        copy.close();
      } else {
        copy.cancelCopy();
      }
    }
  }

  private StoreException refused(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (!state.startsWith("22") && !state.startsWith("23")) {
      return broken(e);
    }
    // The server's own words may repeat what is in the row, so they go no further than the cause.
    String reason =
        state.equals(UNIQUE_VIOLATION)
            ? "the same id twice (expected: each id once)"
            : "a value that PostgreSQL cannot hold (SQL state " + state + ")";
    return new StoreException(table + ": " + reason, e);
  }

  private StoreException broken(Exception e) {
    return new StoreException(table + ": the rows could not be sent", e);
  }
}
