package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a clinic says of codes, brought in by a file. */
class CodesCommandsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;

  @BeforeAll
  static void theStandardCatalogueIsThere() {
    StandardRules.storeIn(DATABASE, DATABASE.clinic());
  }

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private Ran bring(String content, String... more) throws IOException {
    String file = Files.writeString(directory.resolve("codes.csv"), content).toString();
    String[] arguments = new String[more.length + 3];
    arguments[0] = "codes";
    arguments[1] = "import";
    System.arraycopy(more, 0, arguments, 2, more.length);
    arguments[arguments.length - 1] = file;
    return fbs(arguments);
  }

  @Test
  void areTriedThenStoredAndListedAsTheyCanBeBroughtInAgain() throws IOException {
    String codes =
        """
        system,code,kind,region
        http://www.ama-assn.org/go/cpt,63030,discectomy,lumbar
        urn:hospital,T-1,none,unknown
        urn:hospital,OP 7,unknown,cervical
        """;

    assertThat(bring(codes, "--clinician", "Dr. Rowe", "--dry-run").out())
        .endsWith("codes.csv: nothing stored, would be: added 3, changed 0, unchanged 0\n");
    assertThat(fbs("codes", "list").out()).isEqualTo("system,code,kind,region\r\n");
    assertThat(bring(codes, "--clinician", "Dr. Rowe").out())
        .endsWith("codes.csv: added 3, changed 0, unchanged 0\n");
    assertThat(bring(codes.replace("none", "fusion"), "--clinician", "Dr. Rowe").out())
        .endsWith("codes.csv: added 0, changed 1, unchanged 2\n");
    assertThat(audited()).isEqualTo("anna state-code Dr. Rowe");
    String listed = fbs("codes", "list").out();
    assertThat(listed)
        .contains(
            "http://www.ama-assn.org/go/cpt,63030,discectomy,lumbar",
            "urn:hospital,T-1,fusion,unknown",
            "urn:hospital,OP 7,unknown,cervical");
    assertThat(bring(listed, "--clinician", "Dr. Rowe").out()).contains("unchanged 3");
    assertThat(fbs("codes", "list", "--json").out())
        .contains("fbs-codes/1", "\"code\" : \"63030\"");
  }

  /** The latest entry of the audit log: whoever runs the command, and the clinician by name. */
  private static String audited() {
    return DATABASE
        .database()
        .<String, RuntimeException>readInClinic(
            DATABASE.clinic(),
            handle -> {
              AuditRow row = new AuditStore(handle).before(Long.MAX_VALUE, "", 1).get(0);
              return "%s %s %s"
                  .formatted(
                      row.actor(),
                      row.action(),
                      new AuditStore(handle).latestDetail(row.action(), "by").orElseThrow());
            });
  }

  @Test
  void namesEachProblemWithItsLineAndField() throws IOException {
    Ran ran =
        bring(
            """
            system,code,kind,region
            urn:x,1,fusions,lumbar
            urn:x,2,none,lumbar
            urn:x,,fusion,lumbar
            urn:oid:2.16.840.1.113883.6.12,3,fusion,lumbar
            http://www.ama-assn.org/go/cpt,3,fusion,lumbar
            ,4,fusion,lumbar
            """,
            "--clinician",
            "Dr. Rowe");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err())
        .contains("codes.csv:2: kind: fusions", "codes.csv:3: kind:", "codes.csv:4: code:")
        .contains("codes.csv:6: code:", "codes.csv:7: system:");
    assertThat(fbs("codes", "list").out()).doesNotContain("urn:x");
  }

  @Test
  void nobodySaysWhatACodeMeansWithoutAName() throws IOException {
    assertThat(bring("system,code,kind\nurn:x,1,none\n").exitCode())
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(bring("system,code,kind\nurn:x,1,none\n", "--clinician", " ").err())
        .contains("a name");
  }

  @Test
  void theTemplateHasTheColumns() {
    Ran ran = fbs("codes", "template");

    assertThat(ran.out()).isEqualTo("system,code,kind,region\r\n");
    assertThat(ran.err()).contains("system, code, kind");
  }
}
