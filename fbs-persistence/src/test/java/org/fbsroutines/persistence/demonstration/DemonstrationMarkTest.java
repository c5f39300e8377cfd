package org.fbsroutines.persistence.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicKind;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which databases are the demonstration's. */
class DemonstrationMarkTest {
  @RegisterExtension static final TestDatabase OTHERS = new TestDatabase();
  @RegisterExtension static final TestDatabase EMPTY = TestDatabase.empty();
  @RegisterExtension static final TestDatabase JOINED = TestDatabase.empty();
  @RegisterExtension static final TestDatabase FORMER = TestDatabase.empty();

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-31T09:00:00Z"), ZoneOffset.UTC);

  private static List<Clinic> clinics(TestDatabase store) {
    return store.database().readOutsideClinics(handle -> new ClinicStore(handle).list());
  }

  @Test
  void anEmptyDatabaseBecomesTheDemonstrationsAndStaysSo() {
    assertThat(Demonstration.begin(EMPTY.database(), CLOCK)).isPresent();

    assertThat(Demonstration.begin(EMPTY.database(), CLOCK)).isPresent();
    assertThat(clinics(EMPTY)).extracting(Clinic::kind).containsExactly(ClinicKind.DEMONSTRATION);
  }

  @Test
  void nothingIsMadeInADatabaseThatHasAClinicWhateverItIsCalled() {
    OTHERS.addClinic(Demonstration.CLINIC);
    List<Clinic> before = clinics(OTHERS);

    assertThat(Demonstration.begin(OTHERS.database(), CLOCK)).isEmpty();

    assertThat(clinics(OTHERS))
        .isEqualTo(before)
        .extracting(Clinic::kind)
        .containsOnly(ClinicKind.OWN);
  }

  @Test
  void itIsNoDemonstrationAnyMoreOnceAnotherClinicIsThere() {
    assertThat(Demonstration.begin(JOINED.database(), CLOCK)).isPresent();

    JOINED.addClinic("Hill Clinic");

    assertThat(Demonstration.begin(JOINED.database(), CLOCK)).isEmpty();
  }

  @Test
  void whatAnEarlierVersionSetUpIsNone() {
    FORMER.addClinic(Demonstration.CLINIC);
    FORMER
        .asSuperuser()
        .useHandle(handle -> handle.execute("update fbs.clinic set kind = 'former_demonstration'"));

    assertThat(Demonstration.begin(FORMER.database(), CLOCK)).isEmpty();
    assertThat(Demonstration.find(FORMER.database())).isEmpty();
  }
}
