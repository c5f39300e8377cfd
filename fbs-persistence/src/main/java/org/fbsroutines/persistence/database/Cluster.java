package org.fbsroutines.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.fbsroutines.domain.text.Shown;
import org.fbsroutines.persistence.database.process.PostgresProgram;
import org.fbsroutines.persistence.text.ServerComplaint;

/** The files of the server: made once, whole or not at all. */
record Cluster(DataDirectory directory, PostgresProgram program) {
  /**
   * What we set apart from PostgreSQL's defaults; durability is one of them and is stated
   * explicitly.
   */
  private static final String SETTINGS =
      """

      # FBS Routines: durable, local, quiet, and no stored value in the log.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      max_connections = 60
      log_min_messages = warning
      log_min_error_statement = panic
      log_error_verbosity = terse
      """;

  /** Returns the cluster's passwords, after making both at the first start. */
  Passwords passwords() throws IOException {
    if (!Files.exists(directory.cluster())) {
      return make();
    }
    Path versionFile = directory.cluster().resolve("PG_VERSION");
    String version = Files.exists(versionFile) ? Files.readString(versionFile).strip() : "none";
    if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
      throw new DatabaseException(
          ServerComplaint.OTHER_VERSION.of(
              Shown.line(directory.cluster()), version, PostgresBinaries.MAJOR_VERSION),
          ServerComplaint.USE_VERSION.of());
    }
    return Passwords.read(directory);
  }

  private Passwords make() throws IOException {
    Path unfinished = directory.unfinishedCluster();
    PostgresBinaries.delete(unfinished);
    Passwords passwords = Passwords.generate(directory);
    Path passwordFile = directory.root().resolve("initdb.password");
    DataDirectory.writePrivately(passwordFile, passwords.superuser().password() + "\n");
    try {
      initialise(unfinished, passwords, passwordFile);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.writeString(unfinished.resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    return passwords;
  }

  private void initialise(Path unfinished, Passwords passwords, Path passwordFile)
      throws IOException {
    PostgresProgram.Outcome outcome =
        program.run(
            "initdb",
            List.of(
                "--pgdata=" + unfinished,
                "--username=" + passwords.superuser().user(),
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
    if (!outcome.succeeded()) {
      PostgresBinaries.delete(unfinished);
      throw new DatabaseException(
          ServerComplaint.NOT_MADE.of(Shown.line(directory.root())),
          ServerComplaint.OUTPUT.of(Shown.line(outcome.output().strip())));
    }
  }
}
