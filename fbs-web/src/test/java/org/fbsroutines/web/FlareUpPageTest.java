package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page for a bad phase, and when Today offers it. */
class FlareUpPageTest {
  @RegisterExtension static final PatientServer SERVER = new PatientServer();

  private static final String OFFER = "The pain has been up for a while.";

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private PatientServer.Patient patient;

  @BeforeEach
  void signIn() {
    SERVER.clock().set(DemonstrationServer.NOW);
    patient = SERVER.patient();
  }

  @Test
  void whatSaysStopStandsApartFromWhatPassesAndEverySentenceNamesItsSource() {
    SERVER.in(ClinicNumbers::stateAll);
    String page = patient.page("/flare-up");

    assertThat(page)
        .has(
            inOrder(
                "Pain that says stop",
                "Pain of 8 or more out of 10",
                "Pain 2 points or more above your usual level",
                "speak to your clinic",
                "Soreness that passes",
                "20 to 30 minutes",
                "What to do less of",
                "Pain after spine surgery",
                "Nights and rest",
                "When to call",
                "href=\"tel:112\""));
    assertThat(Jsoup.parse(page).select("section:not(:last-of-type) > ul > li"))
        .hasSizeGreaterThan(10)
        .allSatisfy(sentence -> assertThat(sentence.select("small.source")).isNotEmpty());
  }

  @Test
  void todayOffersItOnceThePainHasStayedUp() {
    patient.openTheDay();
    String id = patient.done("walking", 8);
    assertThat(patient.page("/today")).doesNotContain(OFFER);
    SERVER.clock().pass(Duration.ofDays(1));
    assertThat(patient.page("/today")).as("nobody knows yet").doesNotContain(OFFER);

    patient.post("/today/records/" + id + "/settling", "revision", "1", "settling", "still-up");
    assertThat(offered()).isEqualTo("/flare-up");

    SERVER.clock().pass(Duration.ofDays(1));
    patient.post("/today/records/" + id + "/settling", "revision", "2", "settling", "still-up");
    assertThat(patient.page("/today")).has(inOrder("Your routine is paused", OFFER));

    patient.post(
        "/today/check", PatientForms.answers(UUID.randomUUID().toString(), "R05", "fever"));
    assertThat(patient.page("/today"))
        .as("whom to call comes first, alone")
        .contains("care--urgent")
        .doesNotContain(OFFER);
  }

  private String offered() {
    Element offer = Jsoup.parse(patient.page("/today")).select(".nhsuk-card--link").get(0);
    assertThat(offer.text()).contains(OFFER);
    return offer.select("a").attr("href");
  }
}
