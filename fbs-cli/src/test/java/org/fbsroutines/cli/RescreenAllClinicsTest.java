package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database with clinics of which none is the demonstration. */
class RescreenAllClinicsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static Ran fbs(String... arguments) {
    return Ran.with(80, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  @Test
  void everyClinicIsGoneThroughAndOneWithoutRulesIsTold() {
    ClinicId last = DATABASE.addClinic("West clinic");
    StandardRules.storeIn(DATABASE, last);

    Ran all = fbs("rescreen", "--all-clinics");
    Ran unnamed = fbs("rescreen");
    Ran both = fbs("rescreen", "--all-clinics", "--clinic", "West clinic");

    assertThat(all.out()).contains("West clinic: 0 patients screened for 2027-01-04");
    assertThat(all.err()).contains("Test clinic: rule book: none (expected: one in force)");
    assertThat(all.exitCode()).isEqualTo(ExitCode.INPUT.number());
    assertThat(unnamed.err()).contains("--clinic: not given");
    assertThat(both.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(both.err()).contains("either --clinic or --all-clinics");
  }
}
