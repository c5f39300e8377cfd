package org.fbsroutines.persistence.database;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The embedded server that all tests of a JVM share, with a migrated database to copy. */
final class TestServer implements AutoCloseable {
  /** Below {@code target}, so that one build unpacks PostgreSQL once. */
  static final Path BINARIES = Path.of("target", "test-binaries").toAbsolutePath();

  private static final Path DIRECTORY = Path.of("target", "test-database").toAbsolutePath();
  private static final String TEMPLATE = "fbs_template";

  private final EmbeddedServer server;
  private final Passwords passwords;

  private TestServer(EmbeddedServer server, Passwords passwords) {
    this.server = server;
    this.passwords = passwords;
  }

  static TestServer start() {
    DataDirectory directory = new DataDirectory(DIRECTORY);
    TestServer started =
        new TestServer(EmbeddedServer.enter(directory, BINARIES), Passwords.read(directory));
    started.administration().useHandle(handle -> handle.execute("grant fbs_app to fbs_owner"));
    started.drop(TEMPLATE);
    started.create(TEMPLATE, "template0");
    try (Database template = Database.at(started.access(TEMPLATE))) {
      template.migrate();
    }
    return started;
  }

  Access copyTemplate(String name) {
    create(name, TEMPLATE);
    return access(name);
  }

  void drop(String name) {
    administration()
        .useHandle(
            handle -> handle.execute("drop database if exists \"" + name + "\" with (force)"));
  }

  private void create(String name, String template) {
    administration()
        .useHandle(
            handle ->
                handle.execute(
                    "create database \""
                        + name
                        + "\" owner fbs_owner template \""
                        + template
                        + "\""));
  }

  /** The superuser's connections to a database, for tests of what even the owner cannot do. */
  Jdbi asSuperuser(String name) {
    return Jdbi.create(
        new Access(access(name).jdbcUrl(), passwords.superuser(), passwords.superuser()).asOwner());
  }

  private Jdbi administration() {
    return asSuperuser("postgres");
  }

  private Access access(String name) {
    Access own = server.access();
    String url = own.jdbcUrl();
    return new Access(
        url.substring(0, url.lastIndexOf('/') + 1) + name, own.owner(), own.application());
  }

  @Override
  public void close() {
    server.close();
  }
}
