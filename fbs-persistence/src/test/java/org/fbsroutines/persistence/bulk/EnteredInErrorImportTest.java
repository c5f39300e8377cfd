package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.clinic.LooseningDecision;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.format.problem.Problem;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.patient.QueuedLoosening;
import org.fbsroutines.persistence.store.patient.QueuedLooseningStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Procedures that were stored and of which it comes later that they were entered in error. */
class EnteredInErrorImportTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant LATER = Instant.parse("2027-01-05T10:00:00Z");
  private static final Operation FUSION =
      Operation.of(OperationKind.FUSION, Region.LUMBAR, LocalDate.of(2026, 11, 10));
  private static final Operation DISCECTOMY =
      Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2026, 11, 12));

  @TempDir Path directory;
  private ImportingClinic clinic;

  @BeforeEach
  void addAnOperation() throws IOException {
    clinic = ImportingClinic.add(DATABASE, directory);
    clinic.run(
        ImportKind.PATIENTS,
        "patient_id,display_name,birth_date\nQ-1,Una Berg,1961-05-04\nQ-2,Ivo Lund,1970-01-31\n");
    clinic.run(ImportKind.OPERATIONS, bundle(procedure("completed", "fusion", "2026-11-10")));
  }

  private static String bundle(String... procedures) {
    return """
    {"resourceType": "Bundle", "type": "collection", "entry": [
      {"resource": {"resourceType": "Patient", "id": "Q-1", "name": [{"text": "Una Berg"}],
        "birthDate": "1961-05-04"}},
      %s]}
    """
        .formatted(String.join(",\n", procedures));
  }

  private static String procedure(String status, String kind, String day) {
    return """
    {"resource": {"resourceType": "Procedure", "status": "%s", "performedDateTime": "%s",
      "subject": {"reference": "Patient/Q-1"},
      "code": {"coding": [{"system": "urn:fbs-routines:operation-kind", "code": "%s"}]},
      "bodySite": [{"coding": [{"system": "urn:fbs-routines:region", "code": "lumbar"}]}]}}\
    """
        .formatted(status, day, kind);
  }

  private ImmutableList<Operation> operations() {
    return clinic.facts("Q-1").operations().toOptional().orElseThrow();
  }

  private ImmutableList<QueuedLoosening> waiting() {
    return clinic.<ImmutableList<QueuedLoosening>, RuntimeException>read(
        handle -> new QueuedLooseningStore(handle).waitingOf("Q-1"));
  }

  private LooseningDecision accept(QueuedLoosening queued) {
    return clinic.change(
        (handle, recording) ->
            LooseningDecision.accept(
                handle,
                "Q-1",
                queued.looseningId(),
                queued.stored(),
                LocalDate.of(2027, 1, 5),
                recording));
  }

  @Test
  void thatItWasNoneWaitsForAClinicianAndTheRestOfTheFileIsStored() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.OPERATIONS,
            bundle(
                procedure("entered-in-error", "fusion", "2026-11-10"),
                procedure("completed", "discectomy", "2026-11-12")));

    assertThat(report.problems()).isEmpty();
    assertThat(report.toConfirm()).isEqualTo(1);
    assertThat(report.remarks())
        .extracting(Problem::text)
        .anyMatch(
            remark ->
                remark.contains("operations: Q-1: ")
                    && remark.contains("would take back fusion lumbar 2026-11-10"));
    assertThat(operations()).containsExactly(FUSION, Operation.unknown(), DISCECTOMY);

    assertThat(accept(waiting().get(0))).isEqualTo(LooseningDecision.ACCEPTED);
    assertThat(operations()).containsExactly(Operation.unknown(), DISCECTOMY);
  }

  @Test
  void theSameAgainIsAskedOnceAndCountedAsUnchanged() throws IOException {
    String file = bundle(procedure("entered-in-error", "fusion", "2026-11-10"));
    clinic.run(ImportKind.OPERATIONS, file);
    clinic.at(LATER).run(ImportKind.FACTS, "patient_id,fever\nQ-1,yes\n");

    ImportReport again = clinic.at(LATER.plusSeconds(60)).run(ImportKind.OPERATIONS, file);

    assertThat(again.counts().merged().changedNothing()).isTrue();
    assertThat(again.toConfirm()).isEqualTo(1);
    assertThat(waiting()).hasSize(1);
    assertThat(operations()).contains(FUSION);
  }

  @Test
  void whatAnotherProcedureStillIsAndWhatNobodyStoredStays() throws IOException {
    ImportReport report =
        clinic.run(
            ImportKind.OPERATIONS,
            bundle(
                procedure("entered-in-error", "fusion", "2026-11-10"),
                procedure("completed", "fusion", "2026-11-10"),
                procedure("entered-in-error", "discectomy", "2026-12-01")));

    assertThat(report.toConfirm()).isZero();
    assertThat(operations()).containsExactly(FUSION, Operation.unknown());
  }

  @Test
  void anImportOfFactsAndADeletionSayWhatTheyLeaveToSomebody() throws IOException {
    assertThat(
            clinic
                .run(
                    ImportKind.FACTS, bundle(procedure("entered-in-error", "fusion", "2026-11-10")))
                .remarks())
        .extracting(Problem::text)
        .anyMatch(remark -> remark.contains("Q-1: 1 procedure was entered in error"));
    assertThat(
            clinic
                .run(
                    ImportKind.OPERATIONS,
                    bundle(
                        "{\"request\": {\"method\": \"DELETE\", \"url\": \"Procedure/7\"}}",
                        "{\"request\": {\"method\": \"DELETE\", \"url\": \"Encounter/7\"}}"))
                .remarks())
        .extracting(Problem::text)
        .contains(
            "file: 1 procedure was deleted; what it added before stays until a clinician"
                + " changes it");
    assertThat(operations()).contains(FUSION);
  }

  @Test
  void aDayBeforeTheBirthIsNoReasonToKeepWhatWasEnteredInError() throws IOException {
    assertThat(
            clinic
                .run(
                    ImportKind.OPERATIONS,
                    bundle(procedure("entered-in-error", "fusion", "1951-05-04")))
                .problems())
        .isEmpty();
    assertThat(
            clinic
                .run(ImportKind.OPERATIONS, bundle(procedure("completed", "fusion", "1951-05-04")))
                .problems())
        .hasSize(1);
  }
}
