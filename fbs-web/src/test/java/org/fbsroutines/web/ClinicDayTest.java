package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.clinic.ClinicDescription;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clinic states of itself decides which day it is and whom its patients call. */
class ClinicDayTest {
  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = DemonstrationServer.ofTheOnlyClinic();

  private final SignedInBrowser patient = SignedInBrowser.asPatient("demo", DEMONSTRATION);

  private static void state(ClinicDescription description) {
    DEMONSTRATION.in(
        handle -> {
          new ClinicStore(handle).describe(description);
          return description;
        });
  }

  private static ClinicDescription stated() {
    return DEMONSTRATION.in(handle -> new ClinicStore(handle).own().description());
  }

  @AfterEach
  void begin() {
    state(new ClinicDescription(stated().name(), "", "", "", ZoneId.of("UTC")));
  }

  /** At nine in the morning in London it is still the day before on Samoa. */
  @Test
  void theDayOfAPatientIsTheClinicsAndNotTheComputers() {
    assertThat(patient.get("/today").body()).contains("31 January 2027");

    state(stated().withZone(ZoneId.of("Pacific/Pago_Pago")));

    assertThat(patient.get("/today").body())
        .contains("30 January 2027")
        .doesNotContain("31 January 2027");
    assertThat(patient.get("/today/offline").body()).contains("30 January 2027");
  }

  @Test
  void theDayThatAClinicianScreensForIsTheClinics() {
    SignedInBrowser clinician = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION);
    state(stated().withZone(ZoneId.of("Pacific/Pago_Pago")));

    assertThat(clinician.get("/patients/demo/screening").body())
        .contains("value=\"2027-01-30\"")
        .doesNotContain("value=\"2027-01-31\"");
  }

  @Test
  void helpShowsTheNumbersOfTheOnlyClinicAlsoWhereTheSessionIsOver() {
    DEMONSTRATION.in(ClinicNumbers::stateAll);

    for (HttpResponse<String> help :
        List.of(patient.get("/help"), DEMONSTRATION.browser().get("/help"))) {
      assertThat(help.body())
          .has(inOrder("At once", "href=\"tel:112\"", "Emergency: 112", "Today"))
          .contains("href=\"tel:+34900123456\"", "Your clinic: +34 900 123 456");
    }
  }

  @Test
  void theZeroThatIsLeftOutFromAbroadIsNotDialledBehindTheCountry() {
    state(stated().withTelephone("+44 (0)20 7946 0000").withEmergency("", ""));

    assertThat(patient.get("/help").body())
        .contains("href=\"tel:+442079460000\"", "Your clinic: +44 (0)20 7946 0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"020 7946 0000 / 0001", "+..", "+44 (020) 7946 0000"})
  void aStoredNumberThatCannotBeDialledIsShownAndCallsNobody(String number) {
    state(stated().withTelephone(number).withEmergency("", ""));

    for (String path : List.of("/help", "/today/offline/help")) {
      assertThat(patient.get(path).body())
          .as(path)
          .contains("Your clinic: " + number)
          .doesNotContain("tel:");
    }
  }

  @Test
  void whileNoEmergencyNumberIsConfirmedHelpAsksInWords() {
    state(stated().withTelephone("+34 900 123 456").withEmergency("ES", ""));

    assertThat(patient.get("/help").body())
        .contains("Call your emergency number", "tel:+34900123456")
        .doesNotContain("Emergency:", "tel:112", ">112");
  }

  @Test
  void anEmergencyPauseHasTheEmergencyNumberAndTheClinics() {
    DEMONSTRATION.in(ClinicNumbers::stateAll);
    Map<String, String> answers = new LinkedHashMap<>();
    String[] fields =
        PatientForms.answers(UUID.randomUUID().toString(), "R01", "newSaddleNumbness");
    for (int i = 0; i < fields.length; i += 2) {
      answers.put(fields[i], fields[i + 1]);
    }

    patient.post("/today/check", answers);

    assertThat(patient.get("/today").body())
        .has(
            inOrder(
                "care--emergency",
                "Call your emergency number",
                "href=\"tel:112\"",
                "href=\"tel:+34900123456\"",
                "Your clinic sees this when it opens its list"));
  }

  @Test
  void theOfflinePageKeepsWhomToCall() {
    DEMONSTRATION.in(ClinicNumbers::stateAll);

    assertThat(patient.get("/today/offline").body())
        .contains("href=\"tel:112\"", "href=\"tel:+34900123456\"");
  }
}
