package org.fbsroutines.persistence.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach one database of one server.
 *
 * @param jdbcUrl the address, without user and password; what it states of time limits holds
 * @param login who connects
 */
record Access(String jdbcUrl, Login login) {
  static final String SCHEMA = "fbs";
  static final String APPLICATION_ROLE = "fbs_app";

  /** Connections whose answers are waited for as long as a command's. */
  DataSource dataSource() {
    return dataSource(Timeouts.OF_A_COMMAND);
  }

  DataSource dataSource(Timeouts timeouts) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setCurrentSchema(SCHEMA);
    source.setApplicationName("fbs");
    source.setTcpKeepAlive(true);
    if (!states("connectTimeout")) {
      source.setConnectTimeout((int) timeouts.connect().toSeconds());
    }
    if (!states("socketTimeout")) {
      source.setSocketTimeout((int) timeouts.answer().toSeconds());
    }
    // A server's detail repeats the row that broke a constraint: clinical facts, that is.
    source.setLogServerErrorDetail(false);
    return source;
  }

  private boolean states(String parameter) {
    return jdbcUrl.contains("?" + parameter + "=") || jdbcUrl.contains("&" + parameter + "=");
  }
}
