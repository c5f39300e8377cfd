package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.rulebook.RuleBookJson;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Procedures of another system that may have been operations on the spine. */
class UnknownProcedureImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate TODAY = LocalDate.of(2027, 1, 5);
  private static final int MAX_WINDOW = RuleBook.standard().longestWindow();
  private static final Operation KNOWN =
      Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2024, 1, 10));

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addPatientWhoseHistoryIsComplete() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        """
        patient_id,display_name,birth_date,operations
        Q-1,Una Berg,1961-05-04,discectomy lumbar 2024-01-10
        """);
  }

  /** The kinds of rows that procedures are read for. */
  private enum Kind {
    OPERATIONS(ImportKind.OPERATIONS),
    FACTS(ImportKind.FACTS);

    private final ImportKind kind;

    Kind(ImportKind kind) {
      this.kind = kind;
    }
  }

  private static String procedure(String status, String performed) {
    return """
    {"resource": {"resourceType": "Procedure", "status": "%s"%s,
      "subject": {"reference": "urn:uuid:1"},
      "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "22612"}]}}}
    """
        .formatted(status, performed.isEmpty() ? "" : ", " + performed);
  }

  private static String on(LocalDate day) {
    return "\"performedDateTime\": \"" + day + "\"";
  }

  private static String bundle(String... procedures) {
    return ImmutableList.copyOf(procedures).stream()
        .collect(
            Collectors.joining(
                ",",
                """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                  {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "id": "Q-1",
                    "name": [{"text": "Una Berg"}], "birthDate": "1961-05-04"}},
                """,
                "]}"));
  }

  private ImmutableList<Operation> operations() {
    return clinic.facts("Q-1").operations().toOptional().orElseThrow();
  }

  private static Operation unknownOn(LocalDate day) {
    return new Operation(Known.unknown(), Known.unknown(), Known.of(day), Known.unknown());
  }

  @ParameterizedTest
  @EnumSource
  void aProcedureOfNoKnownCodeWithinTheLongestWindowIsAnOperationOfUnknownKind(Kind kind)
      throws IOException {
    LocalDate day = TODAY.minusDays(MAX_WINDOW - 1L);
    ImportReport report =
        clinic.run(
            kind.kind, bundle(procedure("completed", on(day)), procedure("completed", on(day))));

    assertThat(report.problems()).isEmpty();
    assertThat(operations()).containsExactly(KNOWN, unknownOn(day), Operation.unknown());
    assertThat(report.remarks())
        .extracting(problem -> problem.message().english())
        .anyMatch(
            message ->
                message.endsWith(
                    "2 procedures without a code that is known here count as operations of unknown"
                        + " kind"));
  }

  @ParameterizedTest
  @EnumSource
  void aProcedureWithoutADateIsOneToo(Kind kind) throws IOException {
    clinic.run(kind.kind, bundle(procedure("completed", "")));

    assertThat(operations()).startsWith(KNOWN).contains(Operation.unknown());
    ImportReport again = clinic.run(kind.kind, bundle(procedure("completed", "")));
    assertThat(again.counts().merged().changedNothing()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aProcedureAfterWhichNoWindowIsOpenAddsNoOperation(Kind kind) throws IOException {
    clinic.run(
        kind.kind,
        bundle(
            procedure("completed", on(TODAY.minusDays(MAX_WINDOW))),
            procedure("completed", "\"performedDateTime\": \"2019\""),
            procedure("completed", "\"performedDateTime\": \"2019-11\""),
            procedure(
                "completed",
                "\"performedPeriod\": {\"start\": \"2018-11-10\", \"end\": \"2018-11-12\"}")));

    assertThat(operations()).containsExactly(KNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "performedDateTime": "2027"
          "performedDateTime": "2026-12"
          "performedString": "last week"
          "performedPeriod": {"start": "2026-12-30"}
          "performedPeriod": {"start": "2018-11-10", "end": "2026-12-30"}
          """)
  void aProcedureThatMayLieInAWindowIsAnOperationWithoutADay(String performed) throws IOException {
    clinic.run(ImportKind.FACTS, bundle(procedure("completed", performed)));

    assertThat(operations()).containsExactly(KNOWN, Operation.unknown());
  }

  @ParameterizedTest
  @CsvSource({"not-done", "preparation", "entered-in-error", "in-progress", "unknown"})
  void aProcedureThatIsNotCompletedIsLeftOut(String status) throws IOException {
    clinic.run(ImportKind.FACTS, bundle(procedure(status, on(TODAY.minusDays(3)))));

    assertThat(operations()).containsExactly(KNOWN);
  }

  @Test
  void theWindowIsThatOfTheRuleBookInForce() throws IOException {
    LocalDate day = TODAY.minusDays(MAX_WINDOW + 50L);
    clinic.run(ImportKind.FACTS, bundle(procedure("completed", on(day))));
    assertThat(operations()).containsExactly(KNOWN);

    ImportingClinic later = clinic.at(TODAY.atTime(23, 0).toInstant(ZoneOffset.UTC));
    later.change(
        (handle, recording) -> {
          RuleBook longer = RuleBook.standard().withParameter("yogaAfterFusion", MAX_WINDOW + 100);
          return new RuleBookStore(handle)
              .save(longer.name().english(), RuleBookJson.DOCUMENT.write(longer), recording);
        });
    later.run(ImportKind.FACTS, bundle(procedure("completed", on(day))));

    assertThat(operations()).containsExactly(KNOWN, unknownOn(day), Operation.unknown());
  }
}
