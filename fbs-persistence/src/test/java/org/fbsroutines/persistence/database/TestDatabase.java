package org.fbsroutines.persistence.database;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real, migrated database of its own for a test class; register it in a static field.
 *
 * <p>All classes of a JVM share one embedded server.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
  private final boolean withClinic;
  private @Nullable TestServer server;
  private @Nullable String name;
  private @Nullable Access access;
  private @Nullable Database database;
  private @Nullable ClinicId clinic;

  /** A database with a clinic in it. */
  public TestDatabase() {
    this(true);
  }

  private TestDatabase(boolean withClinic) {
    this.withClinic = withClinic;
  }

  /** A database in which there is no clinic. */
  public static TestDatabase empty() {
    return new TestDatabase(false);
  }

  /** Makes the database and, unless it is to be empty, a clinic in it. */
  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getStore(
                ExtensionContext.StoreScope.LAUNCHER_SESSION,
                ExtensionContext.Namespace.create(TestServer.class))
            .computeIfAbsent(TestServer.class, key -> TestServer.start(), TestServer.class);
    name = "test_" + UUID.randomUUID().toString().replace("-", "");
    access = server.copyTemplate(name);
    database = Database.at(access, Timeouts.OF_A_COMMAND);
    if (withClinic) {
      clinic = addClinic("Test clinic");
    }
  }

  /** Drops the database. */
  @Override
  public void afterAll(ExtensionContext context) {
    if (database != null) {
      database.close();
    }
    requireNonNull(server).drop(requireNonNull(name));
  }

  /** Returns the open database. */
  public Database database() {
    return requireNonNull(database, "register TestDatabase in a static field");
  }

  /** Returns a clinic that is there from the beginning. */
  public ClinicId clinic() {
    return requireNonNull(clinic, "register TestDatabase in a static field");
  }

  /** Adds a clinic. */
  public ClinicId addClinic(String clinicName) {
    ClinicId added = ClinicId.random();
    database()
        .inClinic(
            added,
            handle -> {
              new ClinicStore(handle)
                  .add(added, clinicName, ZoneId.of("UTC"), Instant.parse("2027-01-04T08:00:00Z"));
              return added;
            });
    return added;
  }

  /** Returns a URL for programs that are to open the same database. */
  public String url() {
    return urlOf(requireNonNull(server).owner());
  }

  /** Returns a URL by which a login opens the same database. */
  String urlOf(Login login) {
    return withoutScheme().replace("//", "//" + login.user() + ":" + login.password() + "@");
  }

  /** Returns the application's login. */
  Login application() {
    return requireNonNull(access).login();
  }

  /** Opens the same database once more, with a pool of its own. */
  public Database again(Timeouts timeouts) {
    return Database.at(requireNonNull(access), timeouts);
  }

  /**
   * Whether connections that are opened from now on may change something; where not, the server
   * answers them as a standby does.
   */
  public void takeChanges(boolean takes) {
    requireNonNull(server).takeChanges(requireNonNull(name), takes);
  }

  /** Returns the owner's connections, who migrates and is fenced as well. */
  public Jdbi asOwner() {
    return Jdbi.create(owner().dataSource());
  }

  Access owner() {
    return new Access(requireNonNull(access).jdbcUrl(), requireNonNull(server).owner());
  }

  /** Returns connections that no fence binds. */
  public Jdbi asSuperuser() {
    return requireNonNull(server).asSuperuser(requireNonNull(name));
  }

  /** Tells whether a transaction waits for another one, so that a test can let them meet. */
  public boolean somebodyWaits() {
    return waiting() > 0;
  }

  /** Returns how many transactions wait for another one. */
  public int waiting() {
    return asSuperuser()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(distinct pid)
                        from pg_locks join pg_stat_activity using (pid)
                        where datname = current_database() and backend_type = 'client backend'
                          and not granted
                        """)
                    .mapTo(Integer.class)
                    .one());
  }

  /** Stands between this database and programs that open it by {@link #through}. */
  public RoundTrips countRoundTrips() {
    return new RoundTrips(URI.create(withoutScheme()).getPort());
  }

  /** Opens the same database once more, every round trip of which is counted. */
  public Database through(RoundTrips counted) {
    URI server = URI.create(withoutScheme());
    String url =
        "jdbc:postgresql://127.0.0.1:"
            + counted.port()
            + server.getPath()
            + "?sslmode=disable&gssEncMode=disable";
    return Database.at(new Access(url, application()), Timeouts.OF_A_COMMAND);
  }

  private String withoutScheme() {
    return requireNonNull(access).jdbcUrl().replaceFirst("^jdbc:", "");
  }

  /** Logs how the statements of connections that are opened from now on are carried out. */
  public LoggedPlans logPlans() {
    return LoggedPlans.begin(asSuperuser(), requireNonNull(server).log());
  }
}
