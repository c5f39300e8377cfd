package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.clinic.CaseloadPatients.NOW;
import static org.fbsroutines.persistence.clinic.CaseloadPatients.RECORDING;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.domain.care.SafetyDecision;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.DatabaseSettings;
import org.fbsroutines.persistence.database.LoggedPlans;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.KeyPage;
import org.fbsroutines.persistence.store.caseload.CaseloadPlace;
import org.fbsroutines.persistence.store.caseload.CaseloadStore;
import org.fbsroutines.persistence.store.day.AttentionStore;
import org.fbsroutines.persistence.store.patient.PatientListing;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many rows a page of the list looks at: no more for more patients. */
class CaseloadWorkTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final int PATIENTS = 4_000;
  private static final int FEW = 10;

  /** A little more than are counted; each patient of a page has some rows of every kind. */
  private static final int MOST_ROWS_OF_A_STEP = 1_200;

  private ClinicId clinic = ClinicId.random();

  @BeforeEach
  void addPatients() {
    clinic = DATABASE.addClinic("clinic " + ClinicId.random());
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, RECORDING);
              CaseloadPatients.add(handle, PATIENTS);
              return clinic;
            });
    catchUp(DATABASE.database(), PATIENTS * 10);
  }

  private void catchUp(Database database, int limit) {
    new CaseloadUpkeep(database, Clock.fixed(NOW, ZoneOffset.UTC), new RuleCache())
        .catchUp(clinic, limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkpoint", "analyze"})
  void noPageLooksAtEveryPatientWhateverTheStatistics(String before) {
    DATABASE.asSuperuser().useHandle(handle -> handle.execute(before));
    LoggedPlans plans = DATABASE.logPlans();
    try (Database database =
        Database.open(DatabaseSettings.choose(DATABASE.url(), null, Map.of(), Path.of("/")))) {
      database.inClinic(
          clinic,
          handle ->
              handle.execute(
                  "insert into patient_change (patient_id) select patient_id from patient"));
      catchUp(database, FEW);
      database.readInClinic(clinic, CaseloadWorkTest::look);
    }

    assertThat(plans.soFar())
        .filteredOn(plan -> !plan.toString().contains("into patient_change"))
        .hasSizeGreaterThan(10)
        .filteredOn(plan -> plan.mostRowsOfAStep() > MOST_ROWS_OF_A_STEP)
        .isEmpty();
  }

  private static ClinicId look(Handle handle) {
    CaseloadStore caseload = new CaseloadStore(handle);
    KeyPage<CaseloadPlace> first = caseload.page(KeyPage.Place.beginning(), FEW);
    Optional<CaseloadPlace> middle = Optional.of(new CaseloadPlace(6_000, ""));
    assertThat(caseload.page(new KeyPage.Place<>(middle, Optional.empty()), FEW).rows())
        .hasSize(FEW);
    assertThat(caseload.page(new KeyPage.Place<>(Optional.empty(), middle), FEW).rows())
        .hasSize(FEW);
    assertThat(caseload.count(1_001)).isEqualTo(1_001);
    assertThat(
            new AttentionStore(handle)
                .of(
                    first.rows().stream().map(CaseloadPlace::patientId).toList(),
                    LocalDate.of(2027, 1, 31),
                    SafetyDecision.emergencies(RuleBook.standard())))
        .hasSize(FEW);
    PatientListing listing = new PatientListing(handle);
    for (String words : List.of("nomen", "nom 42", "1957-03-12 nomen", "nomen p")) {
      assertThat(listing.find(words, FEW)).as(words).isNotEmpty();
    }
    assertThat(listing.page(new KeyPage.Place<>(Optional.of("p-2"), Optional.empty()), FEW).rows())
        .hasSize(FEW);
    return ClinicId.random();
  }
}
