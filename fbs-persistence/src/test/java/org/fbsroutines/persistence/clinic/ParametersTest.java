package org.fbsroutines.persistence.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.domain.restriction.RuleBook;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.rulebook.RuleBookRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParametersTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Recording RECORDING =
      new Recording("anna", Instant.parse("2027-01-04T08:00:00Z"));

  private static ClinicId clinic(String name) {
    ClinicId clinic = DATABASE.addClinic(name);
    DATABASE
        .database()
        .inClinic(
            clinic,
            handle -> {
              ClinicRules.storeStandard(handle, RECORDING);
              return clinic;
            });
    return clinic;
  }

  private static RuleBookRow set(ClinicId clinic, String parameter, int value) {
    return DATABASE
        .database()
        .inClinic(clinic, handle -> Parameters.set(handle, Map.of(parameter, value), RECORDING));
  }

  private static RuleBook inForce(ClinicId clinic) {
    return DATABASE.database().inClinic(clinic, ClinicRules::read).orElseThrow().ruleBook();
  }

  @Test
  void changesAtTheSameTimeAreAllKept() throws Exception {
    ClinicId clinic = clinic("At the same time");
    List<String> parameters =
        List.of(
            "surgeonsProtocol",
            "swimmingAfterOperation",
            "afterStimulator",
            "yogaAfterFusion",
            "yogaAfterDecompression",
            "afterNeckOperation");
    ExecutorService people = Executors.newFixedThreadPool(parameters.size());
    try {
      List<Callable<RuleBookRow>> changes =
          parameters.stream()
              .<Callable<RuleBookRow>>map(parameter -> () -> set(clinic, parameter, 200))
              .toList();
      for (Future<RuleBookRow> change : people.invokeAll(changes)) {
        change.get();
      }
    } finally {
      people.shutdown();
    }

    assertThat(parameters).allMatch(parameter -> inForce(clinic).value(parameter) == 200);
  }

  @Test
  void anEqualValueIsNoNewVersionAndNothingToAudit() {
    ClinicId clinic = clinic("Equal");

    assertThat(set(clinic, "painStop", 7).version()).isEqualTo(2);
    assertThat(set(clinic, "painStop", 7).version()).isEqualTo(2);
    assertThat(
            DATABASE
                .database()
                .<Integer, RuntimeException>inClinic(
                    clinic, handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 10).size()))
        .isEqualTo(1);
  }

  @Test
  void aValueOutsideItsRangeChangesNothing() {
    ClinicId clinic = clinic("Outside");

    assertThatThrownBy(() -> set(clinic, "painStop", 9))
        .isInstanceOf(StoreException.class)
        .hasMessage("painStop: 9 (expected: 6 to 8)");
    assertThat(inForce(clinic)).isEqualTo(RuleBook.standard());
  }
}
