package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;
import org.fbsroutines.web.visit.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator states of the clinic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClinicPagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private RoleServer server;

  @BeforeAll
  void start() {
    server = new RoleServer(DEMONSTRATION);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aClinicIsRenamedAndANameThatIsTakenIsRefused() {
    String own = "Demonstration clinic";
    assertThat(rename("A new name").statusCode()).isEqualTo(303);
    assertThat(clinicName()).isEqualTo("A new name");
    assertThat(rename("").statusCode()).isEqualTo(422);
    assertThat(rename("x".repeat(201)).statusCode()).isEqualTo(422);
    assertThat(clinicName()).isEqualTo("A new name");
    assertThat(rename(own).statusCode()).isEqualTo(303);
  }

  @Test
  void theNumberThatPatientsCallIsANumber() {
    assertThat(describe("Demonstration clinic", "+34 900 123 456").statusCode()).isEqualTo(303);
    assertThat(clinic().telephone()).isEqualTo("+34 900 123 456");
    String[] refused = {
      "ask <b>Ana</b>",
      "12",
      "1".repeat(41),
      "1 .. 2",
      "+..",
      "020 7946 0000 / 0001",
      "+44 (020) 7946 0000",
      "020 7946 0000 020 7946 0001"
    };
    for (String none : refused) {
      assertThat(describe("Demonstration clinic", none).statusCode()).as(none).isEqualTo(422);
    }
    assertThat(clinic().telephone()).isEqualTo("+34 900 123 456");
    assertThat(describe("Demonstration clinic", "").statusCode()).isEqualTo(303);
    assertThat(clinic().telephone()).isEmpty();
  }

  private int state(String country, String emergency, String confirmed, String zone) {
    return stated(country, emergency, confirmed, zone).statusCode();
  }

  private HttpResponse<String> stated(
      String country, String emergency, String confirmed, String zone) {
    return server.post(
        "/administration/clinic",
        Role.ADMINISTRATOR,
        Map.of(
            "name",
            "Demonstration clinic",
            "country",
            country,
            "emergency",
            emergency,
            "confirmed",
            confirmed,
            "zone",
            zone,
            "csrf",
            RoleServer.TOKEN));
  }

  @Test
  void anEmergencyNumberIsProposedByCountryAndCountsOnlyWhenConfirmed() {
    assertThat(state("ES", "", "", "UTC")).isEqualTo(303);
    assertThat(server.get("/administration/clinic", Role.ADMINISTRATOR, "es").body())
        .contains(
            "value=\"112\"",
            "Directive (EU) 2018/1972, article 109"
                + " (https://eur-lex.europa.eu/eli/dir/2018/1972/oj)");
    assertThat(clinic().emergencyNumber()).isEmpty();

    assertThat(state("ES", "112", "", "UTC")).as("proposed, saved beside").isEqualTo(303);
    assertThat(clinic().emergencyNumber()).as("proposed and not confirmed").isEmpty();
    assertThat(state("ES", "061", "", "UTC")).as("typed and not confirmed").isEqualTo(422);
    assertThat(state("ES", "112", "ES 112", "UTC")).isEqualTo(303);
    assertThat(clinic().emergencyNumber()).isEqualTo("112");

    assertThat(state("GB", "112", "ES 112", "UTC")).as("confirmed elsewhere").isEqualTo(422);
    assertThat(clinic().country()).isEqualTo("ES");
    assertThat(state("MX", "", "", "UTC")).isEqualTo(303);
    assertThat(server.get("/administration/clinic", Role.ADMINISTRATOR, "en").body())
        .contains("no number is proposed")
        .doesNotContain("value=\"112\"");
    assertThat(state("", "112", " 112", "UTC")).as("of no country").isEqualTo(422);
    assertThat(state("ES", "call Ana", "ES call Ana", "UTC")).isEqualTo(422);
    assertThat(state("", "", "", "UTC")).isEqualTo(303);
  }

  @Test
  void aConfirmationStandsForTheCountryAndTheNumberThatWereLookedAt() {
    assertThat(state("ES", "", "", "UTC")).isEqualTo(303);
    String proposed =
        confirmation(server.get("/administration/clinic", Role.ADMINISTRATOR, "en").body());
    assertThat(state("ES", "112", value(proposed), "UTC")).isEqualTo(303);
    String looked =
        confirmation(server.get("/administration/clinic", Role.ADMINISTRATOR, "en").body());
    assertThat(looked).contains(" checked");

    HttpResponse<String> mistyped = stated("ES", "12", value(looked), "UTC");

    assertThat(mistyped.statusCode()).as("same country, other number").isEqualTo(422);
    assertThat(mistyped.body()).contains("href=\"#confirmed\"", "12 in Spain");
    assertThat(confirmation(mistyped.body())).doesNotContain(" checked");
    assertThat(clinic().emergencyNumber()).isEqualTo("112");
    assertThat(state("GB", "112", value(looked), "UTC")).as("other country").isEqualTo(422);
    assertThat(state("ES", "061", value(confirmation(mistyped.body())), "UTC")).isEqualTo(422);
    assertThat(clinic().emergencyNumber()).isEqualTo("112");

    HttpResponse<String> meant = stated("ES", "061", "", "UTC");
    assertThat(state("ES", "061", value(confirmation(meant.body())), "UTC")).isEqualTo(303);
    assertThat(clinic().emergencyNumber()).isEqualTo("061");
    assertThat(state("", "", "", "UTC")).isEqualTo(303);
  }

  /** The box that confirms the emergency number. */
  private static String confirmation(String page) {
    Matcher box = Pattern.compile("<input[^>]*name=\"confirmed\"[^>]*>").matcher(page);
    assertThat(box.find()).isTrue();
    return box.group();
  }

  private static String value(String box) {
    Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(box);
    assertThat(value.find()).isTrue();
    return value.group(1);
  }

  @Test
  void theZoneIsOneOfTheTimeZoneDatabase() {
    assertThat(state("", "", "", "Europe/Madrid")).isEqualTo(303);
    assertThat(clinic().timeZone()).isEqualTo("Europe/Madrid");
    for (String none : new String[] {"Madrid", "", "+01:00", "<b>"}) {
      assertThat(state("", "", "", none)).as(none).isEqualTo(422);
    }
    assertThat(state("", "", "", "UTC")).isEqualTo(303);
  }

  @Test
  void theSystemsThatNumberPatientsAreLinesAndTheOwnOneStays() {
    assertThat(number("local local\nurn:oid:1.2.3 Health card")).isEqualTo(303);
    assertThat(server.get("/administration/clinic", Role.ADMINISTRATOR, "en").body())
        .contains("local local\nurn:oid:1.2.3 Health card");
    assertThat(number("urn:oid:1.2.3 Health card")).as("without the own one").isEqualTo(422);
    assertThat(number("local local\nHealth card")).as("no URI").isEqualTo(422);
    assertThat(number("local local\nurn:a:b A\nurn:a:b B")).as("twice").isEqualTo(422);
    assertThat(number("local local")).isEqualTo(303);
  }

  private int number(String systems) {
    return server
        .post(
            "/administration/clinic",
            Role.ADMINISTRATOR,
            Map.of("name", "Demonstration clinic", "systems", systems, "csrf", RoleServer.TOKEN))
        .statusCode();
  }

  private HttpResponse<String> rename(String name) {
    return describe(name, "");
  }

  private HttpResponse<String> describe(String name, String telephone) {
    return server.post(
        "/administration/clinic",
        Role.ADMINISTRATOR,
        Map.of("name", name, "telephone", telephone, "csrf", RoleServer.TOKEN));
  }

  private static String clinicName() {
    return clinic().name();
  }

  private static Clinic clinic() {
    return DEMONSTRATION
        .store()
        .database()
        .<Clinic, RuntimeException>readInClinic(
            DEMONSTRATION.clinic(), handle -> new ClinicStore(handle).own());
  }
}
