package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of other systems by which a patient is found, by command. */
class PatientIdentifiersTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;

  private static Ran fbs(String... arguments) {
    return Ran.with(120, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private static void refuses(String message, String... options) {
    String[] arguments = {"patient", "identifiers", options[0], options[1], options[2]};
    Ran ran = fbs(arguments);

    assertThat(ran.exitCode()).as(message).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains(message);
  }

  @Test
  void aNumberIsGivenToOnePatientAndWithdrawnAndBothAreWrittenDown() throws IOException {
    StandardRules.storeIn(DATABASE, DATABASE.clinic());
    Path file =
        Files.writeString(
            directory.resolve("p.csv"), "patient_id,display_name\nP-7,Una Berg\nP-8,Ivo Lund\n");
    assertThat(fbs("import", "patients", file.toString()).exitCode()).isZero();
    fbs("clinic", "set", "--identifier-system", "urn:a=Hospital");

    assertThat(fbs("patient", "identifiers", "P-7").err()).contains("no number");
    assertThat(fbs("patient", "identifiers", "P-7", "--add", "urn:a=7 1").out().strip())
        .isEqualTo("urn:a=7 1");
    refuses("7 1 of urn:a (expected: one that no other", "P-8", "--add", "urn:a=7 1");
    refuses("7 1 of urn:a (expected: one that P-8 has)", "P-8", "--withdraw", "urn:a=7 1");
    refuses("urn:b (expected: one that the clinic lists", "P-7", "--add", "urn:b=7 1");
    refuses("71 (expected: a system and a number", "P-7", "--add", "71");
    refuses("P-9", "P-9", "--add", "urn:a=9");
    assertThat(fbs("patient", "identifiers", "P-7", "--withdraw", "urn:a=7 1").out()).isEmpty();
    assertThat(fbs("patient", "identifiers", "P-8", "--add", "urn:a=7 1").out()).contains("7 1");

    assertThat(
            DATABASE
                .database()
                .<List<AuditRow>, RuntimeException>readInClinic(
                    DATABASE.clinic(),
                    handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 3)))
        .allSatisfy(row -> assertThat(row.detail()).contains("urn:a").doesNotContain("7 1"))
        .extracting(row -> row.actor() + " " + row.action() + " " + row.subjectId())
        .containsExactly(
            "anna give-number P-8", "anna withdraw-number P-7", "anna give-number P-7");
  }
}
