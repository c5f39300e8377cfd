package org.fbsroutines.persistence.store.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleBookStoreTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Recording RECORDING =
      new Recording("tester", Instant.parse("2027-01-05T09:00:00Z"));

  @Test
  void addsAVersionOnlyForOtherContent() {
    assertThat(save(DATABASE.clinic(), "{\"a\": 1}").version()).isEqualTo(1);
    assertThat(save(DATABASE.clinic(), "{ \"a\":1 }").version()).isEqualTo(1);
    assertThat(save(DATABASE.clinic(), "{\"a\": 2}").version()).isEqualTo(2);
    assertThat(save(DATABASE.clinic(), "{\"a\": 1}").version()).isEqualTo(3);
  }

  @Test
  void eachClinicCountsItsOwnVersions() {
    ClinicId other = DATABASE.addClinic("Another clinic");

    assertThat(save(other, "{\"a\": 7}").version()).isEqualTo(1);
  }

  @Test
  void aClinicsNameIsItsOwn() {
    assertThatThrownBy(() -> DATABASE.addClinic("Test clinic"))
        .isInstanceOf(StoreException.class)
        .hasMessage("clinic name: Test clinic (expected: a name that no clinic has)");
    List<Clinic> clinics =
        DATABASE.database().readOutsideClinics(handle -> new ClinicStore(handle).list());
    assertThat(clinics)
        .filteredOn(clinic -> clinic.name().equals("Test clinic"))
        .extracting(Clinic::id)
        .containsExactly(DATABASE.clinic());
  }

  private static RuleBookRow save(ClinicId clinic, String document) {
    return DATABASE
        .database()
        .inClinic(
            clinic, handle -> new RuleBookStore(handle).save("Standard", document, RECORDING));
  }
}
