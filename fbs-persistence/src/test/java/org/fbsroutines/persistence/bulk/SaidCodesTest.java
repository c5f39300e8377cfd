package org.fbsroutines.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.bulk.CodedBundle.SNOMED;
import static org.fbsroutines.persistence.bulk.CodedBundle.procedure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.Operation;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.persistence.clinic.ClinicCodes;
import org.fbsroutines.persistence.clinic.SaidCodes;
import org.fbsroutines.persistence.code.Code;
import org.fbsroutines.persistence.code.CodeMeaning;
import org.fbsroutines.persistence.code.StatedCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a clinician says of codes, today and after another clinician said something else. */
class SaidCodesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate LONG_AGO = LocalDate.of(2019, 3, 2);
  private static final Operation KNOWN =
      Operation.of(OperationKind.DISCECTOMY, Region.LUMBAR, LocalDate.of(2024, 1, 10));
  private static final Code CODE = new Code(SNOMED, "1");
  private static final CodeMeaning FUSION =
      CodeMeaning.operation(Known.of(OperationKind.FUSION), Known.of(Region.LUMBAR));

  @TempDir Path directory;
  private CodedClinic clinic;

  @BeforeEach
  void addTwoPatientsWhoseHistoryIsComplete() throws IOException {
    clinic = CodedClinic.add(DATABASE, directory);
  }

  private static Operation fusion(LocalDate day) {
    return Operation.of(OperationKind.FUSION, Region.LUMBAR, day);
  }

  @Test
  void aCodeThatWasWronglySaidToBeElsewhereAddsTheOperationOnceItIsCorrected() throws IOException {
    clinic.bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    clinic.say("Q-1", CodeMeaning.ELSEWHERE);
    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN);

    clinic.say(CODE, FUSION);
    clinic.say(CODE, FUSION);

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
  }

  @Test
  void aCorrectionAlsoAddsWhatCameAfterTheCodeWasSaidToBeElsewhere() throws IOException {
    clinic.say(CODE, CodeMeaning.ELSEWHERE);
    clinic.bring(
        ImportKind.OPERATIONS,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(2, SNOMED, "1", LONG_AGO));
    clinic.bring(ImportKind.FACTS, procedure(2, SNOMED, "1", LONG_AGO.plusYears(1)));
    assertThat(clinic.unread("Q-1")).isEmpty();
    assertThat(clinic.unread("Q-2")).isEmpty();
    assertThat(clinic.operations("Q-2")).containsExactly(KNOWN);

    clinic.say(CODE, FUSION);

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(clinic.operations("Q-2"))
        .containsExactly(KNOWN, fusion(LONG_AGO), fusion(LONG_AGO.plusYears(1)));
  }

  @Test
  void aCorrectionAddsWhatCameAsAnotherOperationAndTakesNoneAway() throws IOException {
    clinic.say(CODE, CodeMeaning.operation(Known.of(OperationKind.DISCECTOMY), Known.unknown()));
    clinic.bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    List<Operation> before = clinic.operations("Q-1");
    assertThat(clinic.unread("Q-1")).isEmpty();

    clinic.say(CODE, FUSION);

    assertThat(clinic.operations("Q-1")).containsAll(before).contains(fusion(LONG_AGO));
  }

  @Test
  void whatIsUnreadStaysSoWhereTheSameComesAsReadOnAnotherDay() throws IOException {
    clinic.bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    clinic
        .clinic()
        .change(
            (handle, recording) -> {
              SaidCodes said = SaidCodes.of(handle, ImmutableList.of(new StatedCode(CODE, FUSION)));
              said.remember(handle, Duration.ofSeconds(9), recording);
              return said;
            });

    clinic.bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO.plusYears(1)));

    assertThat(clinic.unread("Q-1")).hasSize(1);
    clinic.say(CODE, FUSION);
    assertThat(clinic.unread("Q-1")).isEmpty();
    assertThat(clinic.operations("Q-1")).contains(fusion(LONG_AGO), fusion(LONG_AGO.plusYears(1)));
  }

  @Test
  void onlyWhatIsSurelyElsewhereByItselfKeepsNoEntry() throws IOException {
    clinic.bring(
        ImportKind.FACTS,
        procedure(1, "http://www.ama-assn.org/go/cpt", "44970", LONG_AGO),
        procedure(1, "urn:fbs-routines:operation-kind", "fusion", LONG_AGO));
    assertThat(entries()).isZero();

    clinic.say(CODE, CodeMeaning.ELSEWHERE);
    clinic.bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    assertThat(entries()).isEqualTo(1);
  }

  private int entries() {
    return clinic
        .clinic()
        .<Integer, RuntimeException>read(
            handle ->
                handle.createQuery("select count(*) from coded_entry").mapTo(Integer.class).one());
  }

  @Test
  void ofACodeWithoutItsSystemNothingIsSaidOfAnotherPatient() throws IOException {
    String nobodys = procedure(1, "", "1", LONG_AGO).replace("\"system\": \"\", ", "");
    clinic.bring(ImportKind.FACTS, nobodys, nobodys.replace("urn:uuid:1", "urn:uuid:2"));

    assertThat(clinic.say("Q-1", FUSION)).isTrue();

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(clinic.operations("Q-2")).containsExactly(KNOWN);
    assertThat(clinic.unread("Q-2")).hasSize(1);
    assertThat(clinic.clinic().<ImmutableList<StatedCode>, RuntimeException>read(ClinicCodes::list))
        .isEmpty();
  }

  @Test
  void whoSaysItOfOnePatientWaitsForNobodyWhoChangesAnother() throws IOException {
    clinic.bring(
        ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO), procedure(2, SNOMED, "1", LONG_AGO));

    clinic
        .clinic()
        .change(
            (handle, recording) -> {
              PatientLock.take(handle, "Q-2");
              return clinic.sayOfPatient("Q-1", FUSION);
            });

    assertThat(clinic.operations("Q-1")).containsExactly(KNOWN, fusion(LONG_AGO));
    assertThat(clinic.unread("Q-2")).hasSize(1);
  }

  @Test
  void theAuditLogNamesWhoSaidItLast() throws IOException {
    clinic.bring(ImportKind.FACTS, procedure(1, SNOMED, "1", LONG_AGO));
    clinic.say("Q-1", FUSION);
    clinic.say(CODE, FUSION);

    List<AuditRow> rows =
        clinic
            .clinic()
            .<List<AuditRow>, RuntimeException>read(
                handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 3));
    assertThat(rows)
        .extracting(row -> row.action() + " " + row.actor() + " " + row.subjectId())
        .containsExactly(
            "state-code tester 1", "read-entries tester Q-1", "record-facts tester Q-1");
    assertThat(rows.get(0).detail()).contains("\"by\": \"tester\"", "\"kind\": \"fusion\"");
    assertThat(clinic.clinic().<ImmutableList<StatedCode>, RuntimeException>read(ClinicCodes::list))
        .containsExactly(new StatedCode(CODE, FUSION));
  }

  @Test
  void twoPeopleOfAFileWhoAreOnePatientStateTheirEntriesTogether() throws IOException {
    clinic.clinic().listSystems("urn:a");
    clinic
        .clinic()
        .run(ImportKind.PATIENTS, "patient_id,display_name,identifiers\nQ-1,Una Berg,urn:a 71\n");
    String sameByNumber =
        """
        {"fullUrl": "urn:uuid:3", "resource": {"resourceType": "Patient", "id": "z",
          "identifier": [{"system": "urn:a", "value": "71"}], "name": [{"text": "Una Berg"}],
          "birthDate": "1961-05-04"}}
        """;

    clinic.bring(
        ImportKind.OPERATIONS,
        sameByNumber,
        procedure(1, SNOMED, "1", LONG_AGO),
        procedure(3, SNOMED, "1", LONG_AGO.plusYears(1)),
        procedure(3, SNOMED, "2", LONG_AGO));
    clinic.bring(
        ImportKind.OPERATIONS,
        sameByNumber,
        procedure(1, SNOMED, "3", LONG_AGO),
        procedure(3, "urn:fbs-routines:operation-kind", "fusion", LONG_AGO));

    assertThat(clinic.unread("Q-1"))
        .extracting(entry -> entry.codes() + " " + entry.days().size())
        .containsExactlyInAnyOrder(
            ImmutableSet.of(CODE) + " 2",
            ImmutableSet.of(new Code(SNOMED, "2")) + " 1",
            ImmutableSet.of(new Code(SNOMED, "3")) + " 1");
  }
}
