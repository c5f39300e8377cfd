package org.fbsroutines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import java.util.Map;
import org.fbsroutines.cli.terminal.ExitCode;
import org.fbsroutines.persistence.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a clinic states of itself, by command. */
class ClinicSetCommandTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeEach
  void begin() {
    fbs(
        "clinic",
        "set",
        "--telephone",
        "",
        "--country",
        "ES",
        "--emergency-number",
        "",
        "--time-zone",
        "UTC");
  }

  private static Ran fbs(String... arguments) {
    return Ran.with(120, "", Map.of("FBS_DATABASE_URL", DATABASE.url()), arguments);
  }

  @Test
  void whatIsNotGivenStaysAsItIs() {
    assertThat(fbs("clinic", "set", "--telephone", "+34 900 123 456").exitCode()).isZero();
    assertThat(fbs("clinic", "set", "--time-zone", "Europe/Madrid").exitCode()).isZero();

    assertThat(fbs("clinic", "list", "--details").out())
        .contains("+34 900 123 456", "ES", "not confirmed", "Europe/Madrid");
  }

  @Test
  void anEmergencyNumberIsProposedWithItsSourceAndStoredOnlyWhenGiven() {
    assertThat(fbs("clinic", "set", "--country", "es").err())
        .contains(
            "112 is proposed (Directive (EU) 2018/1972, article 109, https://eur-lex.europa.eu/")
        .contains("Check it and set it with --emergency-number");
    assertThat(fbs("clinic", "list", "--json").out()).contains("\"emergencyNumber\" : null");

    assertThat(fbs("clinic", "set", "--emergency-number", "112").err()).isEmpty();
    assertThat(fbs("clinic", "list", "--json").out()).contains("\"emergencyNumber\" : \"112\"");
  }

  @Test
  void theSystemsThatNumberPatientsAreListedAsTheyAreGiven() {
    fbs("clinic", "set", "--identifier-system", "urn:oid:1.2.3=Health card");

    assertThat(fbs("clinic", "list", "--details").out())
        .contains("Identifier systems", "urn:oid:1.2.3=Health card");
    String json = fbs("clinic", "list", "--json").out();
    Schemas.assertValid("fbs-clinics-1", json);
    assertThat(json)
        .has(
            inOrder(
                "\"identifierSystems\"",
                "\"system\" : \"local\"",
                "\"name\" : \"local\"",
                "\"system\" : \"urn:oid:1.2.3\"",
                "\"name\" : \"Health card\""));
  }

  @Test
  void anotherCountryTakesTheNumberBack() {
    fbs("clinic", "set", "--emergency-number", "112");

    assertThat(fbs("clinic", "set", "--country", "MX").err()).contains("For MX none is proposed");
    assertThat(fbs("clinic", "list", "--json").out()).contains("\"emergencyNumber\" : null");
  }

  @Test
  void whatCannotBeIsRefusedWithTheFieldAndWhatIsExpected() {
    refuses("--country: Spain (expected: a country as two letters", "--country", "Spain");
    refuses("--time-zone: Madrid (expected: a name in the", "--time-zone", "Madrid");
    refuses("--telephone: ask Ana (expected: one number", "--telephone", "ask Ana");
    refuses(
        "--telephone: 020 7946 0000 / 0001 (expected: one number",
        "--telephone",
        "020 7946 0000 / 0001");
    refuses("--telephone: +.. (expected: one number", "--telephone", "+..");
    refuses("--emergency-number: help (expected: 2 to", "--emergency-number", "help");
    refuses("--identifier-system: x=y (expected: a URI", "--identifier-system", "x=y");
    assertThat(fbs("clinic", "list", "--details").out()).contains("UTC").doesNotContain("Madrid");
  }

  private static void refuses(String message, String... options) {
    String[] arguments = {"clinic", "set", options[0], options[1]};
    Ran ran = fbs(arguments);

    assertThat(ran.exitCode()).as(message).isEqualTo(ExitCode.INPUT.number());
    assertThat(ran.err()).contains(message);
  }

  @Test
  void theDayOfACommandIsTheClinics() {
    fbs("clinic", "set", "--time-zone", "Pacific/Kiritimati");
    Ran ahead = explainTomorrow();
    fbs("clinic", "set", "--time-zone", "UTC");
    Ran here = explainTomorrow();

    assertThat(ahead.err()).doesNotContain("no later than today");
    assertThat(here.err()).contains("no later than today, " + Ran.TODAY);
  }

  /** At 10 h UTC it is the next day already where the clocks are 14 hours ahead. */
  private static Ran explainTomorrow() {
    return fbs("explain", "P-1", "--as-of", Ran.TODAY.plusDays(1).toString());
  }
}
