package org.fbsroutines.persistence.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One connection that no policy keeps from any clinic's rows. */
record Superuser(Connection connection) {

  /** Asks for one text, or calls what answers with one. */
  String text(String query, String... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getString(1) : "";
      }
    }
  }

  /** Reads rows. */
  void forEach(String query, Reader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  /** Reads one row. */
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }
}
