package org.fbsroutines.persistence.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which PostgreSQL to use: a server that somebody runs, or our own in a data directory. */
public sealed interface DatabaseSettings {

  /** The environment variable that names the server where no URL is given. */
  String URL_VARIABLE = "FBS_DATABASE_URL";

  /**
   * The environment variables of a login for the application where the URL's shall only migrate.
   */
  String APPLICATION_USER_VARIABLE = "FBS_DATABASE_APP_USER";

  /** The password of {@link #APPLICATION_USER_VARIABLE}. */
  String APPLICATION_PASSWORD_VARIABLE = "FBS_DATABASE_APP_PASSWORD";

  /**
   * A server that somebody else runs.
   *
   * <p>The owner's login creates and migrates the schema, and is used for nothing else. It needs
   * the right to create schemas in its database and, unless the role {@code fbs_app} exists and is
   * granted to the application's login, the right to create roles. The application's login needs to
   * be a member of {@code fbs_app}; where it can do more, each transaction takes that role by
   * {@code SET LOCAL ROLE}.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, without user and password; of
   *     several hosts the primary is looked for
   * @param owner the login that owns the schema
   * @param application the login that the application works with; the owner's if there is one alone
   */
  record Server(String jdbcUrl, Login owner, Login application) implements DatabaseSettings {
    @Override
    public <T> T fold(Function<Server, T> server, Function<Embedded, T> embedded) {
      return server.apply(this);
    }
  }

  /**
   * A server of our own, started when needed.
   *
   * @param dataDirectory where it keeps everything; made at the first start
   */
  record Embedded(Path dataDirectory) implements DatabaseSettings {
    @Override
    public <T> T fold(Function<Server, T> server, Function<Embedded, T> embedded) {
      return embedded.apply(this);
    }
  }

  /** Applies the function that fits the kind of these settings. */
  <T> T fold(Function<Server, T> server, Function<Embedded, T> embedded);

  /**
   * Chooses the database: the URL if there is one, else {@value #URL_VARIABLE}, else the embedded
   * server in the data directory, which is {@code .fbs} under the home directory by default.
   *
   * @param url {@code postgresql://user:password@host:port/database}, also with several hosts that
   *     are separated by commas, the same after {@code jdbc:}, or null
   * @param dataDirectory the embedded server's directory, or null
   * @throws DatabaseException if the URL cannot be read
   */
  static DatabaseSettings choose(
      @Nullable String url,
      @Nullable Path dataDirectory,
      Map<String, String> environment,
      Path homeDirectory) {
    Optional<String> given =
        Optional.ofNullable(url)
            .or(() -> Optional.ofNullable(environment.get(URL_VARIABLE)))
            .filter(text -> !text.isBlank());
    if (given.isPresent()) {
      return ServerUrl.parse(given.get(), environment);
    }
    Path directory = dataDirectory == null ? homeDirectory.resolve(".fbs") : dataDirectory;
    return new Embedded(directory.toAbsolutePath().normalize());
  }
}
