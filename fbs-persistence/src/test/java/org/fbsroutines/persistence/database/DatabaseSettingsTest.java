package org.fbsroutines.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
  private static final Path HOME = Path.of("/home/anna");

  @Test
  void isEmbeddedBelowTheHomeDirectoryByDefault() {
    assertThat(choose(null, Map.of()))
        .isEqualTo(new DatabaseSettings.Embedded(Path.of("/home/anna/.fbs")));
  }

  @Test
  void isEmbeddedInTheDirectoryThatIsNamed() {
    assertThat(DatabaseSettings.choose(null, Path.of("/srv/fbs"), Map.of(), HOME))
        .isEqualTo(new DatabaseSettings.Embedded(Path.of("/srv/fbs")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://anna:p%40ss+w@db.example:5433/fbs?sslmode=require",
        "postgres://anna:p%40ss+w@db.example:5433/fbs?sslmode=require",
        "jdbc:postgresql://anna:p%40ss+w@db.example:5433/fbs?sslmode=require",
        "jdbc:postgresql://db.example:5433/fbs?user=anna&password=p%40ss+w&sslmode=require"
      })
  void takesUserAndPasswordOutOfTheUrl(String url) {
    Login anna = new Login("anna", "p@ss+w");

    assertThat(choose(url, Map.of("PGUSER", "bea", "PGPASSWORD", "other")))
        .isEqualTo(
            new DatabaseSettings.Server(
                "jdbc:postgresql://db.example:5433/fbs?sslmode=require", anna, anna));
  }

  @Test
  void looksForThePrimaryOfSeveralHosts() {
    Login anna = new Login("anna", "p@ss");

    assertThat(choose("postgresql://anna:p%40ss@db-1.example:5433,db_2,10.0.0.7/fbs", Map.of()))
        .isEqualTo(
            new DatabaseSettings.Server(
                "jdbc:postgresql://db-1.example:5433,db_2,10.0.0.7/fbs"
                    + "?targetServerType=primary&hostRecheckSeconds=2",
                anna,
                anna));
    assertThat(choose("postgresql://anna@a,b/fbs?targetServerType=any", Map.of()).toString())
        .contains("targetServerType=any&hostRecheckSeconds=2");
  }

  @Test
  void needsNoOwnerWhereTheApplicationHasItsLogin() {
    Login worker = new Login("worker", "two");

    assertThat(
            choose(
                "postgresql://db.example/fbs",
                Map.of("FBS_DATABASE_APP_USER", "worker", "FBS_DATABASE_APP_PASSWORD", "two")))
        .isEqualTo(new DatabaseSettings.Server("jdbc:postgresql://db.example/fbs", worker, worker));
  }

  @Test
  void takesTheUrlAndLoginsFromTheEnvironment() {
    assertThat(
            choose(
                null,
                Map.of(
                    "FBS_DATABASE_URL", "postgresql://db.example/fbs",
                    "PGUSER", "owner",
                    "PGPASSWORD", "one",
                    "FBS_DATABASE_APP_USER", "worker",
                    "FBS_DATABASE_APP_PASSWORD", "two")))
        .isEqualTo(
            new DatabaseSettings.Server(
                "jdbc:postgresql://db.example/fbs",
                new Login("owner", "one"),
                new Login("worker", "two")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://anna:secret@db.example/fbs",
        "postgresql://anna:secret@db.example",
        "postgresql://anna:secret@/fbs",
        "postgresql://anna:secret@a,,b/fbs",
        "postgresql://anna:secret@a:port/fbs",
        "postgresql://anna:se cret@db.example/fbs",
        "nonsense secret"
      })
  void refusesAnUnreadableUrlWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> choose(url, Map.of()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("The database URL cannot be read")
        .hasMessageNotContaining("cret");
  }

  @Test
  void printsNoPassword() {
    assertThat(choose("postgresql://anna:secret@db.example/fbs", Map.of()).toString())
        .contains("anna")
        .doesNotContain("secret");
  }

  private static DatabaseSettings choose(@Nullable String url, Map<String, String> environment) {
    return DatabaseSettings.choose(url, null, environment, HOME);
  }
}
