package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands on the schema of another version of the program: only one of them changes it. */
class OtherSchemaCommandTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static Ran fbs(String... arguments) {
    return Ran.with(200, "", Map.of("FBS_DATABASE_URL", DATABASE.url()), arguments);
  }

  private static void change(String history) {
    DATABASE.asSuperuser().useHandle(handle -> handle.execute(history));
  }

  @AfterEach
  void takeBack() {
    change("delete from flyway_schema_history where version = '999'");
    change("update flyway_schema_history set version = '035' where version = '34.5'");
  }

  @Test
  void aNewerOneIsRefusedAndNotCalledUpToDate() {
    change(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, execution_time, success)
        values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, true)
        """);

    for (String command : new String[] {"clinic list", "db migrate", "serve --port 0"}) {
      Ran refused = fbs(command.split(" "));
      assertThat(refused.exitCode()).as(command).isEqualTo(ExitCode.DATABASE.number());
      assertThat(refused.err()).as(command).contains("from a newer version of fbs");
    }
    assertThat(fbs("db", "status").out())
        .contains("version 999, newer than this version of fbs")
        .doesNotContain("up to date", "Test clinic");
    Ran json = fbs("db", "status", "--json");
    assertThat(json.out()).contains("\"newer\" : true");
    Schemas.assertValid("fbs-database-status-1", json.out());
  }

  @Test
  void anOlderOneIsRefusedWithWhatToDoAndStaysAsItIs() {
    change("update flyway_schema_history set version = '34.5' where version = '035'");

    for (String command : new String[] {"clinic list", "clinic add Two", "serve --port 0"}) {
      Ran refused = fbs(command.split(" "));
      assertThat(refused.exitCode()).as(command).isEqualTo(ExitCode.DATABASE.number());
      assertThat(refused.err()).as(command).contains("older version of fbs", "'fbs db migrate'");
    }
    assertThat(fbs("db", "status").out()).contains("1 migration to apply: run 'fbs db migrate'");
  }
}
