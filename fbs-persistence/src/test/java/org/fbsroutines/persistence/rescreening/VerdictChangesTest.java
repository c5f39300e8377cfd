package org.fbsroutines.persistence.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.MONDAY;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.TUESDAY;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.at;
import static org.fbsroutines.persistence.rescreening.RescreenedClinic.operated;

import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.rescreening.PatientVerdictChange;
import org.fbsroutines.persistence.store.rescreening.RescreeningCounts;
import org.fbsroutines.persistence.store.rescreening.RescreeningRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a pass tells that changed since the one before. */
class VerdictChangesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void theFirstPassHasNothingToCompareWith() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "First");
    clinic.patients(3, MONDAY.minusDays(50));

    RescreeningRow pass = clinic.rescreen(at(MONDAY, 8), 2);

    assertThat(pass.previousId()).isEmpty();
    assertThat(pass.finishedAt()).contains(at(MONDAY, 8).instant());
    assertThat(clinic.counts(pass)).isEqualTo(new RescreeningCounts(3, 0, 0, 0));
    assertThat(clinic.changes(pass)).isEmpty();
  }

  @Test
  void whatChangedByTimeIsTold() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "By time");
    clinic.patients(1, MONDAY.minusDays(83));
    clinic.rescreen(at(MONDAY, 8), 2);

    RescreeningRow pass = clinic.rescreen(at(TUESDAY, 8), 2);

    assertThat(clinic.counts(pass)).isEqualTo(new RescreeningCounts(1, 0, 1, 0));
    assertThat(clinic.changes(pass))
        .extracting(
            row -> row.change().exercise().value(),
            row -> row.change().before(),
            row -> row.change().after())
        .containsExactly(tuple("isokinetic", Verdict.WITHHELD, Verdict.INCOMPLETE));
    assertThat(clinic.changes(pass).get(0).change().ended()).containsExactly("R14", "R40");
  }

  @Test
  void whatChangedByNewFactsIsToldOnce() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "By facts");
    clinic.patients(2, MONDAY.minusDays(400));
    clinic.rescreen(at(MONDAY, 8), 2);
    clinic.patient("P-001", operated(MONDAY.minusDays(10)), at(MONDAY, 9));

    RescreeningRow pass = clinic.rescreen(at(MONDAY, 10), 2);
    RescreeningRow again = clinic.rescreen(at(MONDAY, 11), 2);

    assertThat(clinic.counts(pass)).isEqualTo(new RescreeningCounts(2, 1, 0, 0));
    assertThat(clinic.changes(pass))
        .extracting(PatientVerdictChange::patientId)
        .containsOnly("P-001");
    assertThat(clinic.changes(again)).isEmpty();
  }

  @Test
  void aNewPatientIsNoChange() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "New patient");
    clinic.rescreen(at(MONDAY, 8), 2);
    clinic.patients(1, MONDAY.minusDays(10));

    assertThat(clinic.counts(clinic.rescreen(at(MONDAY, 9), 2)))
        .isEqualTo(new RescreeningCounts(1, 0, 0, 0));
  }

  @Test
  void aChangedParameterTightensAndThenLoosens() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Parameter");
    clinic.patients(5, MONDAY.minusDays(100));
    clinic.rescreen(at(MONDAY, 8), 2);
    clinic.set("clinicAfterOperation", 120, at(MONDAY, 9));

    RescreeningRow tighter = clinic.rescreen(at(MONDAY, 10), 2);
    clinic.set("clinicAfterOperation", 84, at(MONDAY, 11));
    RescreeningRow looser = clinic.rescreen(at(MONDAY, 12), 2);

    assertThat(clinic.counts(tighter)).isEqualTo(new RescreeningCounts(5, 5, 0, 0));
    assertThat(clinic.counts(looser)).isEqualTo(new RescreeningCounts(5, 0, 5, 0));
  }

  @Test
  void aPassScreensByTheRuleBookItNamesWhateverTheClocksSay() {
    RescreenedClinic clinic = RescreenedClinic.add(DATABASE, "Fast clock");
    clinic.patients(1, MONDAY.minusDays(100));
    clinic.rescreen(at(MONDAY, 8), 1);
    clinic.set("clinicAfterOperation", 120, at(TUESDAY, 9));

    RescreeningRow pass = clinic.rescreen(at(MONDAY, 9), 1);

    assertThat(pass.ruleBookVersion()).isEqualTo(2);
    assertThat(clinic.counts(pass)).isEqualTo(new RescreeningCounts(1, 1, 0, 0));
  }

  @Test
  void aClinicWithoutRulesIsRefused() {
    RescreenedClinic clinic = new RescreenedClinic(DATABASE, DATABASE.addClinic("No rules"));

    assertThatThrownBy(() -> clinic.rescreen(at(MONDAY, 8), 1))
        .isInstanceOf(StoreException.class)
        .hasMessage("rule book: none (expected: one in force)");
  }
}
