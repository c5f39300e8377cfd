package org.fbsroutines.persistence.store.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fbsroutines.persistence.clinic.ClinicChange;
import org.fbsroutines.persistence.clinic.ClinicSetUp;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClinicTimeTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant LATE = Instant.parse("2027-01-05T23:30:00Z");
  private static final Recording RECORDING = new Recording("tester", LATE);
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static Clock in(String zone) {
    return Clock.fixed(LATE, ZoneId.of(zone));
  }

  private static ClinicTime time(ClinicId clinic, String computer) {
    return ClinicTime.of(DATABASE.database(), clinic, in(computer));
  }

  @Test
  void theDayIsTheClinicsWhereverTheComputerStands() {
    ClinicId madrid = ClinicSetUp.add(DATABASE.database(), "Madrid", MADRID, RECORDING);

    for (String computer : new String[] {"UTC", "America/Los_Angeles", "Pacific/Auckland"}) {
      assertThat(time(madrid, computer).today()).as(computer).isEqualTo(LocalDate.of(2027, 1, 6));
    }
    assertThat(time(madrid, "UTC").endOf(LocalDate.of(2027, 1, 5)))
        .isEqualTo(Instant.parse("2027-01-05T23:00:00Z"));
  }

  @Test
  void aNewClinicBeginsInTheComputersZone() {
    assertThat(ClinicTime.ofComputer(in("Europe/Madrid")).zone()).isEqualTo(MADRID);
    assertThat(ClinicTime.ofComputer(Clock.systemUTC()).zone().getId()).isEqualTo("UTC");
  }

  @Test
  void aClinicStatesWhatItIsAndTheTrailSaysWhoStatedIt() {
    ClinicId clinic = ClinicSetUp.add(DATABASE.database(), "Stating", MADRID, RECORDING);
    ImmutableList<IdentifierSystem> systems =
        ImmutableList.of(
            IdentifierSystem.LOCAL, new IdentifierSystem("urn:oid:1.2.3", "Health card"));
    ClinicDescription stated =
        new ClinicDescription(
            "Stating", "+34 900 123 456", "ES", "112", ZoneId.of("Atlantic/Canary"));

    boolean isNew =
        DATABASE
            .database()
            .inClinic(clinic, handle -> ClinicChange.store(handle, stated, systems, RECORDING));
    boolean isNewAgain =
        DATABASE
            .database()
            .inClinic(clinic, handle -> ClinicChange.store(handle, stated, systems, RECORDING));

    assertThat(isNew).isTrue();
    assertThat(isNewAgain).isFalse();
    Clinic own = DATABASE.database().readInClinic(clinic, handle -> new ClinicStore(handle).own());
    assertThat(own.description()).isEqualTo(stated);
    assertThat(own.numbers().clinicLink()).contains("tel:+34900123456");
    assertThat(own.numbers().emergencyLink()).contains("tel:112");
    ImmutableList<IdentifierSystem> numbered =
        DATABASE
            .database()
            .readInClinic(clinic, handle -> new IdentifierSystemStore(handle).list());
    assertThat(numbered).isEqualTo(systems);
    ImmutableList<AuditRow> trail =
        DATABASE
            .database()
            .readInClinic(clinic, handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 1));
    assertThat(trail)
        .anySatisfy(
            row -> {
              assertThat(row.action()).isEqualTo("describe-clinic");
              assertThat(row.actor()).isEqualTo("tester");
              assertThat(row.detail()).contains("112", "Atlantic/Canary");
            });
  }

  @Test
  void anEmergencyNumberNeedsItsCountry() {
    assertThatThrownBy(() -> new ClinicDescription("A", "", "", "112", MADRID))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
