package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleCacheTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Recording RECORDING =
      new Recording("anna", Instant.parse("2027-01-04T08:00:00Z"));

  private final RuleCache kept = new RuleCache();

  private static Database database() {
    return DATABASE.database();
  }

  private static ClinicId clinicWithRules(String name) {
    ClinicId clinic = DATABASE.addClinic(name);
    return database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, RECORDING);
              return clinic;
            });
  }

  private static void swimAfter(Handle handle, int days) {
    Parameters.set(handle, Map.of("swimmingAfterOperation", days), RECORDING);
  }

  private ClinicRules read(ClinicId clinic) {
    return database().readInClinic(clinic, kept::read).orElseThrow();
  }

  @Test
  void theRulesAreReadOnceWhileTheyStayInForce() {
    ClinicId clinic = clinicWithRules("Once");

    assertThat(read(clinic)).isSameAs(read(clinic));
  }

  @Test
  void whatIsInForceIsWhatTheStoreSaysWhenItIsAsked() {
    ClinicId clinic = clinicWithRules("Changing");
    ClinicRules before = read(clinic);

    database()
        .inClinic(
            clinic,
            handle -> {
              swimAfter(handle, 200);
              return true;
            });

    assertThat(read(clinic).ruleBookVersion()).isEqualTo(before.ruleBookVersion() + 1);
    assertThat(read(clinic).ruleBook())
        .isEqualTo(database().inClinic(clinic, ClinicRules::read).orElseThrow().ruleBook())
        .isNotEqualTo(before.ruleBook());
  }

  @Test
  void rulesThatWereNeverCommittedAreNotKept() {
    ClinicId clinic = clinicWithRules("Broken off");
    assertThatThrownBy(
            () ->
                database()
                    .inClinic(
                        clinic,
                        handle -> {
                          swimAfter(handle, 200);
                          assertThat(kept.read(handle).orElseThrow().ruleBookVersion())
                              .isEqualTo(2);
                          throw new IllegalStateException("broken off");
                        }))
        .hasMessage("broken off");
    database()
        .inClinic(
            clinic,
            handle -> {
              swimAfter(handle, 300);
              return true;
            });

    assertThat(read(clinic).ruleBook())
        .isEqualTo(database().inClinic(clinic, ClinicRules::read).orElseThrow().ruleBook());
  }

  @Test
  void clinicsHaveTheirOwn() {
    ClinicId one = clinicWithRules("One");
    ClinicId other = clinicWithRules("Other");

    assertThat(read(one)).isNotSameAs(read(other));
  }

  @Test
  void aClinicWithoutRuleBookHasNone() {
    assertThat(database().readInClinic(DATABASE.addClinic("New"), kept::read))
        .isEqualTo(Optional.empty());
  }
}
