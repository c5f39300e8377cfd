package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.audit.Anchor;
import org.fbsroutines.persistence.audit.AuditChain;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can be kept of audit logs, and how they are compared with it. */
class AuditCommandsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant NOW = Instant.parse("2027-01-04T08:00:00Z");

  @TempDir Path directory;

  private String name = "";
  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addAClinicWithEntries(TestInfo test) {
    name = test.getTestMethod().orElseThrow().getName();
    clinic = DATABASE.addClinic(name);
    append();
    append();
  }

  private void append() {
    DATABASE
        .database()
        .<Long, RuntimeException>inClinic(
            clinic,
            handle ->
                new AuditStore(handle)
                    .append(new Recording("Dr Weber", NOW), "show", "patient", "p1", "{}"));
  }

  private void cutTheTail() {
    DATABASE
        .asOwner()
        .useTransaction(
            handle -> {
              handle.execute("select set_config('fbs.clinic', ?, true)", clinic.toString());
              handle.execute("delete from audit_entry where seq = 2");
              handle.execute(
                  "update audit_head set seq = 1, hash = (select hash from audit_entry)");
            });
  }

  private static Ran fbs(String... arguments) {
    return Ran.with(400, "", Map.of("FBS_DATABASE_URL", DATABASE.url()), arguments);
  }

  private String hash() {
    return new AuditChain(DATABASE.database(), clinic).head().hash();
  }

  private Path keep() throws IOException {
    return Files.writeString(directory.resolve("anchors"), fbs("audit", "head").out());
  }

  @Test
  void aHeadIsALineThatCanBeKept() {
    Ran all = fbs("audit", "head");
    Ran one = fbs("audit", "head", "--clinic", name);

    assertThat(all.exitCode()).isZero();
    assertThat(all.out()).contains(one.out()).contains("Test clinic").doesNotContain("\r");
    assertThat(one.out()).hasLineCount(1).endsWith("Z " + name + System.lineSeparator());
    assertThat(Anchor.parse(one.out().strip()))
        .hasValueSatisfying(
            anchor -> {
              assertThat(anchor.clinic()).isEqualTo(clinic);
              assertThat(anchor.head())
                  .isEqualTo(new AuditChain(DATABASE.database(), clinic).head());
            });
    Schemas.assertValid("fbs-audit-heads-1", fbs("audit", "head", "--json").out());
  }

  @Test
  void aLogThatGrewHoldsAgainstWhatWasKept() throws IOException {
    String kept = hash();
    Path anchors = keep();
    append();

    Ran ran = fbs("audit", "verify", "--clinic", name, "--anchors", anchors.toString());

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains(name + ": 3 entries, intact; the last hash is " + hash())
        .contains("Anchors compared: 1.");
    assertThat(fbs("audit", "verify", "--clinic", name, "--expect", kept).exitCode()).isZero();
    assertThat(fbs("audit", "verify", "--clinic", name).exitCode()).isZero();
  }

  @Test
  void aLogThatWasCutIsNamedWithClinicEntryAndWhatWasExpected() throws IOException {
    String kept = hash();
    Path anchors = keep();
    cutTheTail();

    Ran ran = fbs("audit", "verify", "--anchors", anchors.toString());
    Ran json = fbs("audit", "verify", "--anchors", anchors.toString(), "--json");
    Ran expected = fbs("audit", "verify", "--clinic", name, "--expect", kept);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(ran.out())
        .contains(
            name
                + ": entry 2, which was anchored, is missing (expected: the hash "
                + kept
                + "; found: a log that ends at entry 1)")
        .contains("Test clinic: no entry, intact");
    assertThat(json.exitCode()).isEqualTo(ExitCode.FAILED.number());
    Schemas.assertValid("fbs-audit-verification-1", json.out());
    assertThat(json.out()).contains("\"kind\" : \"gone\"");
    assertThat(expected.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(expected.out()).contains("none of 1 entries has the hash that was kept", kept);
    assertThat(fbs("audit", "verify", "--clinic", name).exitCode())
        .as("a chain cannot show it")
        .isZero();
  }

  @Test
  void aClinicThatIsGoneIsAnchoredStill() throws IOException {
    Path anchors = keep();
    ClinicId gone = ClinicId.random();
    Files.writeString(
        anchors, gone + " 7 " + "a".repeat(64) + " " + NOW + "\n", StandardOpenOption.APPEND);

    Ran ran = fbs("audit", "verify", "--anchors", anchors.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED.number());
    assertThat(ran.out()).contains(gone + ": entry 7, which was anchored, is missing");
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithItsLine() throws IOException {
    Path anchors = keep();
    Files.writeString(anchors, "what is this\nhalf a li", StandardOpenOption.APPEND);
    long line = Files.readString(anchors).lines().count() - 1;

    Ran ran = fbs("audit", "verify", "--anchors", anchors.toString());
    Ran none = fbs("audit", "verify", "--anchors", directory.resolve("none").toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("anchors:" + line + ": what is this (expected: ");
    assertThat(none.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(none.err()).contains("no such file");
  }

  @Test
  void aHalfLineIsReportedAndAFileThatAnchorsNothingIsRefused() throws IOException {
    Path anchors = keep();
    Files.writeString(anchors, "half a li", StandardOpenOption.APPEND);
    Path empty = Files.createFile(directory.resolve("empty"));

    Ran half = fbs("audit", "verify", "--clinic", name, "--anchors", anchors.toString());
    Ran nothing = fbs("audit", "verify", "--anchors", empty.toString());

    assertThat(half.exitCode()).isZero();
    assertThat(half.err()).contains("not a whole line: writing it was interrupted");
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(nothing.err()).contains("a file with at least one anchor");
  }

  @Test
  void aFileOfAnotherClinicAnchorsNothingOfTheOneThatIsMeant() throws IOException {
    Path anchors =
        Files.writeString(
            directory.resolve("anchors"), fbs("audit", "head", "--clinic", name).out());

    Ran ran = fbs("audit", "verify", "--clinic", "Test clinic", "--anchors", anchors.toString());

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains("a file with at least one anchor of Test clinic");
  }

  @Test
  void whatIsNoHashOrTwiceGivenIsAMistakeOfUsage() {
    assertThat(fbs("audit", "verify", "--expect", "abc"))
        .satisfies(
            ran -> {
              assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
              assertThat(ran.err()).contains("--expect: abc (expected: 64 digits");
            });
    assertThat(fbs("audit", "verify", "--expect", hash(), "--anchors", "x").exitCode())
        .isEqualTo(ExitCode.USAGE.number());
  }
}
