package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The demonstration patient, whose facts change under an approved routine. */
class RescreenCommandTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static ClinicId demonstration = ClinicId.random();

  @BeforeAll
  static void demonstration() {
    demonstration =
        DemonstrationClinic.ensure(
            DATABASE.database(),
            Clock.fixed(Ran.TODAY.atTime(8, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static Ran fbs(LocalDate day, String... arguments) {
    return Ran.on(
        day, 100, "", Map.of("FBS_DATABASE_URL", DATABASE.url(), "USER", "anna"), arguments);
  }

  private static void cannotLieOnTheBack(LocalDate day) {
    DATABASE
        .database()
        .inClinic(
            demonstration,
            handle -> {
              PatientStore store = new PatientStore(handle);
              String facts = store.facts(Demonstration.PATIENT).orElseThrow().document();
              String changed =
                  facts.replace("\"canLieOnBack\": \"yes\"", "\"canLieOnBack\": \"no\"");
              assertThat(changed).isNotEqualTo(facts);
              return store.saveFacts(
                  Demonstration.PATIENT,
                  changed,
                  new Recording("anna", day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
            });
  }

  @Test
  void whatTightenedIsReportedAndSuspended() throws IOException {
    String clinic = Demonstration.CLINIC;
    LocalDate today = Ran.TODAY;

    Ran first = fbs(today, "rescreen", "--clinic", clinic);
    LocalDate later = today.plusDays(1);
    cannotLieOnTheBack(later);
    Ran before = fbs(later, "routine", "show", "demo", "--clinic", clinic);
    Ran second = fbs(later, "rescreen", "--clinic", clinic);
    Ran lines = fbs(later, "rescreen", "--clinic", clinic, "--ndjson");

    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains(
            "Demonstration clinic: 1 patient screened for 2027-01-04 (rule book 1, catalogue 1)",
            "the first time: changes are reported from now on");
    assertThat(before.out())
        .as("what tightened is left out even before anybody rescreens")
        .contains("NOT TODAY: Abdominal bracing, Cervical mobility")
        .doesNotContain("1.  Abdominal bracing");
    assertThat(second.out())
        .contains("compared with 2027-01-04", "Tightened (1 patient)")
        .containsPattern("demo +cervical-mobility +PERMITTED becomes WITHHELD; began: R35")
        .contains("Suspended in routines until a clinician approves again (2)");
    assertThat(lines.out().lines().findFirst().orElseThrow())
        .isEqualTo(
            "{\"format\":\"fbs-rescreening/1\",\"clinic\":\"Demonstration clinic\","
                + "\"date\":\"2027-01-05\",\"ruleBook\":1,\"catalogue\":1,\"patients\":1,"
                + "\"tightened\":0,\"loosened\":0,\"suspended\":0}");
    assertThat(new ObjectMapper().readTree(lines.out()).path("patients").asInt()).isEqualTo(1);
  }

  @Test
  void moreJobsThanAreUsefulAreRefused() {
    Ran ran = fbs(Ran.TODAY, "rescreen", "--jobs", "9");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.err()).contains("--jobs: 9 (expected: 1 to 8)");
  }
}
