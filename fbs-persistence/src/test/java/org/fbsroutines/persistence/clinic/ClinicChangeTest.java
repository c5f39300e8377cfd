package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.IdentifierSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClinicChangeTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final IdentifierSystem HOSPITAL =
      new IdentifierSystem("urn:oid:2.16.840.1", "Hospital");

  private static boolean store(ClinicId clinic, String telephone, IdentifierSystem... systems) {
    return DATABASE
        .database()
        .<Boolean, RuntimeException>inClinic(
            clinic,
            handle ->
                ClinicChange.store(
                    handle,
                    new ClinicDescription("North", telephone, "ES", "112", ZoneId.of("UTC")),
                    ImmutableList.copyOf(systems),
                    new Recording("anna", Instant.parse("2027-01-04T08:00:00Z"))));
  }

  private static List<AuditRow> audit(ClinicId clinic) {
    return DATABASE
        .database()
        .<List<AuditRow>, RuntimeException>inClinic(
            clinic, handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 10));
  }

  @Test
  void allThatAClinicStatesIsWrittenDownAndTheOrderOfItsSystemsIsNoChange() {
    ClinicId clinic = DATABASE.addClinic("To be described");

    assertThat(store(clinic, "971 000 000", IdentifierSystem.LOCAL, HOSPITAL)).isTrue();
    assertThat(store(clinic, "971 000 000", HOSPITAL, IdentifierSystem.LOCAL)).isFalse();

    assertThat(audit(clinic))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("describe-clinic");
              assertThat(entry.detail())
                  .contains("\"name\": \"North\"")
                  .contains("\"telephone\": \"971 000 000\"")
                  .contains("\"emergencyNumber\": \"112\"")
                  .contains("urn:oid:2.16.840.1")
                  .contains("\"name\": \"Hospital\"");
            });
  }
}
