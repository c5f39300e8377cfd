package org.fbsroutines.persistence.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach one database of one server as its owner and as the application.
 *
 * @param jdbcUrl the address, without user and password
 * @param owner the login that migrates
 * @param application the login that works
 */
record Access(String jdbcUrl, Login owner, Login application) {
  static final String SCHEMA = "fbs";
  static final String APPLICATION_ROLE = "fbs_app";

  DataSource asOwner() {
    return dataSource(owner);
  }

  DataSource asApplication() {
    return dataSource(application);
  }

  private DataSource dataSource(Login login) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setCurrentSchema(SCHEMA);
    source.setApplicationName("fbs");
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(10);
    // A server's detail repeats the row that broke a constraint: clinical facts, that is.
    source.setLogServerErrorDetail(false);
    return source;
  }
}
