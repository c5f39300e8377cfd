package org.fbsroutines.persistence.store.importrun;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportLockTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static void beside(ClinicId clinic, ImportKind running, Duration longest) {
    DATABASE
        .database()
        .inClinic(
            clinic,
            importing -> {
              new ImportRunStore(importing).lock(running);
              return DATABASE
                  .database()
                  .inClinic(
                      clinic,
                      handle -> {
                        new ImportRunStore(handle).lockFacts(longest);
                        return true;
                      });
            });
  }

  @ParameterizedTest
  @EnumSource(names = {"PATIENTS", "OPERATIONS", "FACTS"})
  void whoeverWaitsTooLongForAnImportIsTold(ImportKind running) {
    ClinicId clinic = DATABASE.addClinic("Waiting for " + running);

    assertThatThrownBy(() -> beside(clinic, running, Duration.ofMillis(50)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("still running");
  }

  @Test
  void importsOfOtherKindsAreNotWaitedFor() {
    ClinicId clinic = DATABASE.addClinic("Not waiting");

    assertThatCode(() -> beside(clinic, ImportKind.RECORDS, Duration.ofSeconds(30)))
        .doesNotThrowAnyException();
  }
}
