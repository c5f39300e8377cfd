package org.fbsroutines.persistence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.MONDAY;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.UNKNOWN;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.UNREADABLE;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.at;

import java.util.List;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.format.problem.FormatException;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a pass suspends in approved routines. */
class SuspensionTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void whatTightenedIsSuspendedUntilTheRoutineIsApprovedAgain() {
    RescreenedClinic clinic =
        new RescreenedClinic(
            DATABASE, DemonstrationClinic.ensure(DATABASE.database(), at(MONDAY, 6)));
    clinic.rescreen(at(MONDAY, 8), 2);
    String facts =
        clinic.in(
            handle ->
                new PatientStore(handle).facts(Demonstration.PATIENT).orElseThrow().document());
    String injured = facts.replace("\"canLieOnBack\": \"yes\"", "\"canLieOnBack\": \"no\"");
    assertThat(injured).isNotEqualTo(facts);
    clinic.saveFacts(Demonstration.PATIENT, injured, at(MONDAY, 9));

    RescreeningRow pass = clinic.rescreen(at(MONDAY, 10), 2);
    clinic.saveFacts(Demonstration.PATIENT, facts, at(MONDAY, 11));
    RescreeningRow well = clinic.rescreen(at(MONDAY, 12), 2);

    List<SuspendedItemRow> suspended = clinic.suspended(pass);
    assertThat(suspended)
        .extracting(SuspendedItemRow::exerciseId)
        .contains("cervical-mobility", "abdominal-bracing");
    assertThat(suspended).allSatisfy(item -> assertThat(item.restrictions()).contains("R35"));
    assertThat(clinic.counts(pass).suspended()).isEqualTo(suspended.size());
    assertThat(clinic.counts(well)).isEqualTo(new RescreeningCounts(1, 0, 1, 0));
    assertThat(clinic.in(SuspensionTest::suspendedIds))
        .as("still out after the facts are well again")
        .containsExactlyElementsOf(
            suspended.stream().map(SuspendedItemRow::exerciseId).sorted().toList());
    List<AuditRow> audit =
        clinic.in(
            handle -> new AuditStore(handle).before(Long.MAX_VALUE, Demonstration.PATIENT, 10));
    assertThat(audit)
        .filteredOn(entry -> entry.action().equals("suspend-exercises"))
        .as("one entry for all of them")
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.detail()).contains("\"rescreening\": \"" + pass.rescreeningId()));
  }

  @Test
  void aRoutineThatWasApprovedAfterThePassBeganIsLeftToTheNextPass() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Approved anew");
    clinic.patient("P-1", UNKNOWN, at(MONDAY, 7));
    clinic.patient("P-2", UNKNOWN, at(MONDAY, 7));
    clinic.approve("P-1", at(MONDAY, 7));
    clinic.damage("P-2", UNREADABLE);
    assertThatThrownBy(() -> clinic.rescreen(at(MONDAY, 8), 2)).isInstanceOf(FormatException.class);
    clinic.damage("P-2", UNKNOWN);
    clinic.approve("P-2", at(MONDAY, 9));

    RescreeningRow pass = clinic.rescreen(at(MONDAY, 10), 2);
    RescreeningRow next = clinic.rescreen(at(MONDAY, 11), 2);

    assertThat(pass.startedAt()).isEqualTo(at(MONDAY, 8).instant());
    assertThat(clinic.suspended(pass))
        .extracting(SuspendedItemRow::patientId)
        .containsExactly("P-1");
    assertThat(clinic.suspended(next))
        .extracting(SuspendedItemRow::patientId)
        .containsExactly("P-2");
  }

  private static List<String> suspendedIds(Handle handle) {
    PatientChart chart = PatientChart.read(handle, Demonstration.PATIENT).orElseThrow();
    ClinicRules rules = ClinicRules.read(handle).orElseThrow();
    return CurrentRoutine.read(handle, Demonstration.PATIENT)
        .orElseThrow()
        .suspendedBy(chart.screener(rules).screen(chart.facts(), MONDAY))
        .stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
