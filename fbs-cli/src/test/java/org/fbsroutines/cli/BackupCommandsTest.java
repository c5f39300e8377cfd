package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.TestCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Backups of one clinic, as the page on operations describes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class BackupCommandsTest {
  private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");

  /** A command of the section on backups. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^ *fbs (backup .+)$");

  private static final String MADE = "fbs-20270104-100000Z.backup";

  @TempDir static Path temporary;

  /** Keeps the server. */
  private final List<Database> open = new ArrayList<>();

  private static Path data() {
    return temporary.resolve("data");
  }

  private static Path backups() {
    return temporary.resolve("backups");
  }

  private static Path backup() {
    return backups().resolve(MADE);
  }

  private static Ran fbs(String... arguments) {
    return Ran.fbs(arguments);
  }

  @BeforeAll
  void aClinicIsBackedUp() throws IOException {
    TestCluster.copyTo(data());
    open.add(Database.open(new DatabaseSettings.Embedded(data())));
    Path patients = temporary.resolve("patients.csv");
    Files.writeString(patients, "patient_id,display_name,usual_pain\nP-1,One,3\nP-2,Two,4\n");
    Files.createDirectory(backups());
    assertThat(fbs("clinic", "add", "Kept", "--data", data().toString()).exitCode()).isZero();
    assertThat(fbs("import", "patients", patients.toString(), "--data", data().toString()))
        .returns(0, Ran::exitCode);

    Ran ran = fbs("backup", "create", backups().toString(), "--data", data().toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(backup() + ": backed up 1 clinic with 2 patients\n");
  }

  @AfterAll
  void leave() throws IOException {
    open.forEach(Database::close);
    Files.delete(data().resolve("binaries"));
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
        .isEqualTo("rw-------");
    assertThat(backups().toFile().list()).containsExactly(MADE);
  }

  /** Every command of the page, in its order; it restores to another directory. */
  @Test
  void everyCommandOfThePageOnOperationsDoesWhatItSays() throws IOException {
    Path others = Files.createDirectory(temporary.resolve("others"));
    Path restored = temporary.resolve("restored");
    Path key = Files.writeString(temporary.resolve("backup.key"), "0f".repeat(32));
    List<String> commands =
        COMMAND.matcher(Files.readString(OPERATIONS)).results().map(m -> m.group(1)).toList();
    assertThat(commands)
        .extracting(command -> command.replaceFirst("backup (\\w+) .*", "$1"))
        .containsOnly("create", "verify", "restore", "list", "prune");

    StringBuilder said = new StringBuilder();
    LocalDate day = Ran.TODAY;
    for (String command : commands) {
      String here =
          command
                  .replace("/mnt/backups", others.toString())
                  .replace("~/.fbs", restored.toString())
                  .replace("~/backup.key", key.toString())
              + (command.startsWith("backup create") ? " --data " + data() : "");
      Ran ran = Ran.on(day, 80, "", Map.of(), here.split(" "));
      assertThat(ran.exitCode()).as(here + "\n" + ran.err()).isZero();
      said.append(ran.out()).append(ran.err());
      day = day.plusDays(1);
    }

    assertThat(said)
        .contains(
            "restored and started; 1 clinic with 2 patients, every audit log is complete,"
                + " 2 screenings came out the same",
            "restored the backup of 2027-01-04T10:00:00Z, 1 clinic with 2 patients",
            "No access code is valid.");
    assertThat(fbs("db", "status", "--data", restored.toString()).out()).contains("Kept");
  }

  @Test
  void areListedTheLatestFirst() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("listed"));
    Files.writeString(directory.resolve("fbs-20261231-235959Z.backup"), "12");
    Files.writeString(directory.resolve("fbs-20270101-000000Z.backup"), "1");
    Files.writeString(directory.resolve("fbs-20271301-000000Z.backup"), "no such month");
    Files.writeString(directory.resolve("notes.txt"), "ours");

    assertThat(fbs("backup", "list", directory.toString()).out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("MADE (UTC)"),
            line -> assertThat(line).startsWith("2027-01-01T00:00:00Z  1 "),
            line -> assertThat(line).startsWith("2026-12-31T23:59:59Z  2 "));
    String json = fbs("backup", "list", directory.toString(), "--json").out();
    Schemas.assertValid("fbs-backups-1", json);
    assertThat(json).contains("\"bytes\" : 2");
  }

  @Test
  void allButTheLatestAreDeletedAndWhatKilledProgramsLeft() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("pruned"));
    for (String day : List.of("01", "02", "03")) {
      Files.writeString(directory.resolve("fbs-202701" + day + "-000000Z.backup"), day);
    }
    Files.writeString(directory.resolve("notes.txt"), "ours");
    Files.writeString(directory.resolve(".fbs-1.part"), "being written");
    Path left = Files.writeString(directory.resolve(".fbs-2.part"), "left");
    Files.setLastModifiedTime(
        directory.resolve(".fbs-1.part"), FileTime.from(Instant.parse("2027-01-04T09:00:00Z")));
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2027-01-03T09:00:00Z")));

    Ran ran = fbs("backup", "prune", directory.toString(), "--keep", "2");

    assertThat(ran.out())
        .isEqualTo(directory.resolve("fbs-20270101-000000Z.backup") + ": deleted\n");
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            "fbs-20270102-000000Z.backup",
            "fbs-20270103-000000Z.backup",
            "notes.txt",
            ".fbs-1.part");
    assertThat(fbs("backup", "prune", directory.toString(), "--keep", "0"))
        .returns(ExitCode.USAGE.number(), Ran::exitCode);
    assertThat(fbs("backup", "prune", directory.toString(), "--keep", "2").err())
        .contains("no more backups than you keep");
  }

  @Test
  void aDamagedFileIsRefusedAndNothingRestored() throws IOException {
    byte[] bytes = Files.readAllBytes(backup());
    bytes[bytes.length / 2] ^= 1;
    Path damaged = Files.write(temporary.resolve("damaged.backup"), bytes);
    Path place = temporary.resolve("of-damaged");

    for (String[] command :
        List.of(
            new String[] {"backup", "verify", damaged.toString(), "--work", temporary.toString()},
            new String[] {"backup", "restore", damaged.toString(), "--data", place.toString()})) {
      Ran ran = fbs(command);
      assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
      assertThat(ran.err()).startsWith("fbs: ").contains(damaged.toString());
    }
    assertThat(place).doesNotExist();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("fbs-backup-") || name.startsWith(".of-damaged"));
    }
  }

  @Test
  void aSealedBackupIsOpenedByItsKeyAlone() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("sealed"));
    String key = Files.writeString(temporary.resolve("key"), "0f".repeat(32)).toString();
    String other = Files.writeString(temporary.resolve("other"), "1f".repeat(32)).toString();
    String place = temporary.resolve("opened").toString();
    String file = directory.resolve(MADE).toString();
    String data = data().toString();
    assertThat(
            fbs("backup", "create", directory.toString(), "--data", data, "--key-file", key).err())
        .isEmpty();

    assertThat(fbs("backup", "restore", file, "--data", place))
        .returns(ExitCode.INPUT.number(), Ran::exitCode)
        .returns("fbs: " + file + " is sealed. Name its key with --key-file.\n", Ran::err);
    assertThat(fbs("backup", "restore", file, "--data", place, "--key-file", other))
        .returns(ExitCode.INPUT.number(), Ran::exitCode)
        .returns("fbs: " + file + " cannot be opened with this key, or it is damaged.\n", Ran::err);
    assertThat(fbs("backup", "verify", file, "--key-file", key).exitCode()).isZero();
  }

  @Test
  void aDirectoryThatIsNotEmptyIsNotOverwritten() throws IOException {
    Ran ran = fbs("backup", "restore", backup().toString(), "--data", backups().toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains(backups() + " is not empty");
    assertThat(backups().toFile().list()).containsExactly(MADE);
  }

  @Test
  void noBackupTakesThePlaceOfAnother() {
    Ran ran = fbs("backup", "create", backups().toString(), "--data", data().toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(ran.err()).contains(MADE + " is there already");
  }

  @Test
  void whereThereIsNothingToBackUpNothingIsMade() {
    Path none = temporary.resolve("none");

    assertThat(fbs("backup", "create", temporary.toString(), "--data", none.toString()))
        .returns(ExitCode.DATABASE.number(), Ran::exitCode)
        .extracting(Ran::err)
        .asString()
        .contains("none contains no database", "--data");
    assertThat(none).doesNotExist();
    assertThat(fbs("backup", "create", none.toString(), "--data", data().toString()))
        .returns(ExitCode.FAILED.number(), Ran::exitCode)
        .extracting(Ran::err)
        .asString()
        .contains("there is no such directory");
    assertThat(fbs("backup", "list", none.toString()).exitCode())
        .isEqualTo(ExitCode.FAILED.number());
  }

  @Test
  void aServerOfSomebodyElseIsBackedUpByItsOwnTools() {
    Ran ran =
        Ran.with(
            80,
            "",
            Map.of("FBS_DATABASE_URL", "postgresql://anna@db.example/fbs"),
            "backup",
            "create",
            backups().toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("pgBackRest");
  }
}
