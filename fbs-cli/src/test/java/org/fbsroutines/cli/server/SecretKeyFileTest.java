package org.fbsroutines.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.cli.terminal.CommandContext;
import org.fbsroutines.cli.terminal.Failure;
import org.fbsroutines.cli.terminal.Terminal;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretKeys;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The keys that are not in the database. */
class SecretKeyFileTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;

  private final StringWriter warnings = new StringWriter();

  private SecretKeys read(Map<String, String> environment) {
    Terminal terminal = CommandContext.ofThisProcess().terminal();
    CommandContext here =
        new CommandContext(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new Terminal(
                terminal.out(),
                new PrintWriter(warnings),
                terminal.width(),
                terminal.ansi(),
                false,
                terminal.pipeClosed(),
                terminal.words()),
            environment,
            directory,
            Clock.systemUTC());
    return SecretKeyFile.read(new DatabaseSettings.Embedded(directory), DATABASE.database(), here);
  }

  private Path file() {
    return directory.resolve("secret-keys");
  }

  @Test
  void theFileIsMadeOnceForItsOwnerAlone() throws IOException {
    read(Map.of());
    String made = Files.readString(file());
    read(Map.of());

    assertThat(made).matches("[0-9a-f]{64}\n");
    assertThat(file()).hasContent(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(directory.toFile().list()).containsExactly("secret-keys");
  }

  @Test
  void aFileThatOthersMayReadOrThatHasNoKeysIsRefused() throws IOException {
    read(Map.of());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> read(Map.of())).isInstanceOf(Failure.class);

    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file(), "no key\n");
    assertThatThrownBy(() -> read(Map.of())).isInstanceOf(Failure.class);
  }

  @Test
  void aServerWhoseKeysOpenNoSecondFactorStartsOnceSomebodySetsOneUpAnew() {
    String key = SecretKeys.newKey();
    ClinicId clinic = DATABASE.addClinic("Another clinic");
    UUID account =
        new TestAccounts(DATABASE.database(), Clock.systemUTC())
            .ready(clinic, AccountRole.STAFF, "sealed-elsewhere")
            .id();

    assertThatThrownBy(() -> read(Map.of("FBS_SECRET_KEYS", key)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("FBS_SECRET_KEYS opens none of the second factors");
    assertThat(file()).doesNotExist();
    assertThat(warnings.toString()).isEmpty();

    DATABASE
        .database()
        .inClinic(
            clinic,
            handle ->
                new Accounts(handle, clinic, new Recording("tester", Instant.now()))
                    .reset(account));
    assertThat(read(Map.of("FBS_SECRET_KEYS", key))).isNotNull();
    assertThat(warnings.toString()).contains("does not open 1 second factor in this database");
  }
}
