package org.fbsroutines.persistence.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.TestCluster;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One backup, made of a server into which somebody writes all the time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Recording RECORDING = new Recording("test", NOW);
  private static final String VERSION = "1.2.3";
  private static final String FACTS = "{\"format\": \"fbs-facts/1\", \"usualPain\": 3}";
  private static final int BEFORE = 20;

  @TempDir static Path temporary;

  private ClinicId clinic = ClinicId.random();
  private byte[] backup = {};

  @BeforeAll
  void makeABackupWhileSomebodyWrites() throws IOException {
    Path data = temporary.resolve("data");
    TestCluster.copyTo(data);
    try (Database database = Database.open(new DatabaseSettings.Embedded(data))) {
      clinic = ClinicSetUp.add(database, "Kept", ZoneId.of("UTC"), RECORDING);
      database.inClinic(
          clinic,
          handle ->
              new PatientStore(handle)
                  .save(new NewPatient("P-1", "Somebody", null, true, FACTS), RECORDING));
      for (int i = 0; i < BEFORE; i++) {
        append(database);
      }
      AtomicBoolean isOver = new AtomicBoolean();
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                while (!isOver.get()) {
                  append(database);
                }
              });
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Backups.create(data, out, Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC), VERSION);
      isOver.set(true);
      writing.join();
      backup = out.toByteArray();
    } finally {
      Files.delete(data.resolve("binaries"));
    }
  }

  private void append(Database database) {
    database.inClinic(
        clinic, handle -> new AuditStore(handle).append(RECORDING, "try", "test", "1", "{}"));
  }

  @Test
  void whatWasStoredBeforeIsProvedToBeInIt() {
    ProvedBackup proved = Backups.verify("b", input(), Optional.empty(), temporary, VERSION);
    BackupManifest manifest = proved.manifest();

    assertThat(proved.screenings()).isEqualTo(1);
    assertThat(manifest.patients()).isEqualTo(1);
    assertThat(manifest.created()).isEqualTo(NOW);
    assertThat(manifest.program()).isEqualTo(VERSION);
    assertThat(manifest.server()).startsWith("17.");
    assertThat(manifest.rows().get("audit_entry")).isGreaterThanOrEqualTo(BEFORE);
    assertThat(entries(manifest)).isGreaterThanOrEqualTo(BEFORE);
    assertThat(temporary.toFile().list()).containsExactly("data");
  }

  @Test
  void anotherVersionOfTheProgramMayDecideOtherwise() {
    assertThat(Backups.verify("b", input(), Optional.empty(), temporary, "1.2.4").screenings())
        .isZero();
  }

  @Test
  void isRestoredForItsOwnerAloneAndGoesOn() throws IOException {
    Path elsewhere = temporary.resolve("elsewhere");
    Path restored = elsewhere.resolve("restored");

    BackupManifest manifest =
        Backups.restore("b", input(), Optional.empty(), restored, NOW).manifest();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(restored.resolve("passwords"))))
        .isEqualTo("rw-------");
    try (Database database = Database.open(new DatabaseSettings.Embedded(restored))) {
      append(database);
      assertThat(database.inClinic(clinic, handle -> new AuditStore(handle).end()).head().seq())
          .isGreaterThan(entries(manifest));
    }
    assertThat(elsewhere.toFile().list()).containsExactly("restored");

    assertThatThrownBy(() -> Backups.restore("b", input(), Optional.empty(), restored, NOW))
        .isInstanceOf(BackupException.class)
        .hasMessage(
            restored + " is not empty. Name an empty directory, or one that does not exist.");
    Backups.delete(elsewhere);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.3, 0.6, 0.999, 1})
  void aFlippedByteIsFoundAndNothingRestored(double where) {
    byte[] flipped = backup.clone();
    flipped[(int) (where * (flipped.length - 1))] ^= 0x10;

    refuses(flipped);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9999})
  void whatIsCutShortIsNoBackup(double length) {
    refuses(Arrays.copyOf(backup, (int) (length * backup.length)));
  }

  @Test
  void anotherFileIsNoBackup() {
    refuses("patient_id,display_name\n".getBytes(StandardCharsets.UTF_8));
  }

  private long entries(BackupManifest manifest) {
    return requireNonNull(manifest.heads().get(clinic)).entry();
  }

  private void refuses(byte[] bytes) {
    Path place = temporary.resolve("none");
    assertThatThrownBy(
            () ->
                Backups.restore("b", new ByteArrayInputStream(bytes), Optional.empty(), place, NOW))
        .isInstanceOf(BackupException.class);
    assertThatThrownBy(
            () ->
                Backups.verify(
                    "b", new ByteArrayInputStream(bytes), Optional.empty(), temporary, VERSION))
        .isInstanceOf(BackupException.class);
    assertThat(temporary.toFile().list()).containsExactly("data");
  }

  private ByteArrayInputStream input() {
    return new ByteArrayInputStream(backup);
  }
}
