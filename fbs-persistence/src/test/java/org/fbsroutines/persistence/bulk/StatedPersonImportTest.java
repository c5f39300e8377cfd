package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fbsroutines.persistence.bulk.export.BatchExport;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of every kind may state who the patient is, and somebody else is refused. */
class StatedPersonImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatients() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        """
        patient_id,display_name,birth_date
        1,Una Berg,1961-05-04
        2,Ivo Lund,1970-01-31
        3,Eda Holm,
        """);
  }

  /** Kinds of rows about patients, with what such a row states beside them. */
  private enum Kind {
    OPERATIONS(ImportKind.OPERATIONS, "kind", "fusion", "\"kind\": \"fusion\""),
    FACTS(ImportKind.FACTS, "fever", "yes", "\"format\": \"fbs-facts/1\""),
    PRESCRIPTIONS(
        ImportKind.PRESCRIPTIONS,
        "exercise_id,duration_seconds,sessions_per_day_floor,sessions_per_day_target",
        "walking,600,2,2",
        """
        "exercise": "walking", "dosage": {"effort": {"kind": "timed", "durationSeconds": 600}, \
        "frequency": {"sessionsPerDay": {"floor": 2, "target": 2}, "daysPerWeek": 7}}\
        """),
    RECORDS(
        ImportKind.RECORDS,
        "record_id,exercise_id,done_on,pain_after",
        "r,walking,2026-12-01,3",
        """
        "id": "r", "exercise": "walking", "doneOn": "2026-12-01", "painAfter": 3\
        """);

    private final ImportKind kind;
    private final String header;
    private final String cells;
    private final String members;

    Kind(ImportKind kind, String header, String cells, String members) {
      this.kind = kind;
      this.header = header;
      this.cells = cells;
      this.members = members;
    }

    private String csv(String... people) {
      StringBuilder file =
          new StringBuilder("patient_id,display_name,birth_date," + header).append('\n');
      for (String person : people) {
        file.append(person).append(',').append(cells).append('\n');
      }
      return file.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowOfSomebodyElseIsRefused(Kind kind) throws IOException {
    assertThat(
            clinic.refused(
                kind.kind,
                kind.csv("1,Ivo Lund,1970-01-31", "2,Una Berg,", "3,Una Berg,1961-05-04")))
        .hasSize(3)
        .allSatisfy(
            problem ->
                assertThat(problem).contains(": display_name: ").contains(" under the id of "));
    assertThat(clinic.export(kind.kind, BatchExport.Form.CSV).lines()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aBirthDateThatDiffersIsRefusedWhereNoNameConfirmsThePerson(Kind kind) throws IOException {
    assertThat(clinic.refused(kind.kind, kind.csv("2,,1971-01-31")))
        .singleElement()
        .asString()
        .contains(": birth_date: 1971-01-31 under the id of Ivo Lund, born 1970-01-31");
    assertThat(clinic.export(kind.kind, BatchExport.Form.CSV).lines()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aRowOfTheSamePersonIsStored(Kind kind) throws IOException {
    assertThat(
            clinic
                .run(
                    kind.kind,
                    kind.csv("1,Una Berg-Lund,1961-05-04", "2,IVO  LUND,", "3,,1955-01-01"))
                .summary())
        .isEqualTo("added 3, changed 0, unchanged 0");
    assertThat(clinic.export(kind.kind, BatchExport.Form.CSV))
        .as("an export leaves it out")
        .doesNotContain("Una")
        .doesNotContain("display_name");
  }

  @ParameterizedTest
  @EnumSource
  void aLineOfJsonOfSomebodyElseIsRefused(Kind kind) throws IOException {
    String line =
        """
        {"patient": "1", %s, "displayName": "Ivo Lund", "birthDate": "1970-01-31"}
        """
            .formatted(kind.members);

    assertThat(clinic.refused(kind.kind, line))
        .singleElement()
        .asString()
        .contains("Ivo Lund, born 1970-01-31 under the id of Una Berg, born 1961-05-04");
  }

  private String stored(Kind kind) throws IOException {
    return clinic.export(kind.kind, BatchExport.Form.CSV);
  }

  @ParameterizedTest
  @EnumSource
  void aRowWithoutAnIdIsAboutWhoeverHasTheNumber(Kind kind) throws IOException {
    giveNumbers();
    String header = "patient_id,identifiers," + kind.header + "\n";

    assertThat(clinic.run(kind.kind, header + ",urn:a 71," + kind.cells + "\n").summary())
        .isEqualTo("added 1, changed 0, unchanged 0");
    String line = "{\"identifiers\": [{\"system\": \"urn:a\", \"value\": \"71\"}], %s}";
    assertThat(clinic.run(kind.kind, line.formatted(kind.members)).counts().merged().added())
        .as("the same in JSON")
        .isZero();
    assertThat(stored(kind)).contains("\n1,").doesNotContain("urn:a");
  }

  @ParameterizedTest
  @EnumSource
  void aNumberThatIsNotThePatientsIsRefused(Kind kind) throws IOException {
    giveNumbers();

    assertThat(
            clinic.refused(
                kind.kind,
                "patient_id,display_name,identifiers,"
                    + kind.header
                    + "\n"
                    + Stream.of(
                            "2,,urn:a 71", ",Ivo Lund,urn:a 71", ",,urn:a 72", ",,urn:b 71", ",,")
                        .map(person -> person + "," + kind.cells + "\n")
                        .collect(Collectors.joining())))
        .satisfiesExactlyInAnyOrder(
            id -> assertThat(id).contains("file:2: identifiers: urn:a 71 is a number of 1"),
            name -> assertThat(name).contains("file:3: display_name: Ivo Lund under the id of Una"),
            nobodys ->
                assertThat(nobodys).contains("file:4: patient_id: urn:a|72 (expected: a pat"),
            unlisted -> assertThat(unlisted).contains("file:5: identifiers: urn:b is not a system"),
            none -> assertThat(none).contains("file:6: patient_id: missing"));
    assertThat(stored(kind).lines()).hasSize(1);
  }

  private void giveNumbers() throws IOException {
    clinic.listSystems("urn:a");
    clinic.run(
        ImportKind.PATIENTS,
        "patient_id,display_name,birth_date,identifiers\n1,Una Berg,1961-05-04,urn:a 71\n");
  }
}
