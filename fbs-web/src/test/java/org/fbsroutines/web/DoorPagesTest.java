package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.fbsroutines.persistence.account.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of the demonstration, and that no other start has its buttons. */
class DoorPagesTest {
  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = DemonstrationServer.withDoor();

  private static final String DOOR = "action=\"/demonstration/";

  private final FormBrowser browser = new FormBrowser(DEMONSTRATION.server());

  @ParameterizedTest
  @CsvSource({"en,Nobody here is real", "es,Aquí nadie es real"})
  void theFirstPageSaysInItsHeadingThatNobodyIsReal(String language, String heading) {
    browser.setCookie("language", language);

    String page = browser.get("/").body();

    Html.assertWellBuilt(page);
    assertThat(page).contains("<h1 class=\"loud\">" + heading + "</h1>");
    assertThat(page.split(DOOR, -1)).as("one button for each guest").hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "alex,/today",
    "clinician,/patients",
    "staff,/accounts",
    "administrator,/administration/clinic"
  })
  void aButtonSignsInAndLeadsToWhatTheGuestIsThereFor(String guest, String home) {
    HttpResponse<String> entered = browser.fillIn("/", "/demonstration/" + guest, Map.of());

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).contains(home);
    assertThat(browser.get(home).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/today", "/patients", "/account", "/sign-in", "/sign-in/clinic"})
  void whoHasNotSignedInIsLedToTheDoorAndNotAskedForAPassword(String path) {
    assertThat(browser.get(path).headers().firstValue("Location")).contains("/");
  }

  @Test
  void aFormThatComesAfterItsSessionHasEndedIsNotAnsweredByAPasswordForm() {
    HttpResponse<String> late = browser.post("/patients/demo/notes", "text=Seen");

    assertThat(late.statusCode()).isEqualTo(403);
    assertThat(late.body()).doesNotContain("type=\"password\"");
  }

  @Test
  void whoHasSignedInMayBeSomebodyElseByAnotherButton() {
    browser.fillIn("/", "/demonstration/alex", Map.of());

    assertThat(browser.fillIn("/", "/demonstration/clinician", Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(browser.get("/patients").statusCode()).isEqualTo(200);
    assertThat(browser.get("/today").statusCode()).isEqualTo(403);
  }

  @Test
  void aGuestWhoIsNotThereAndAFormOfElsewhereAreRefused() {
    assertThat(browser.fillIn("/", "/demonstration/nobody", Map.of()).statusCode()).isEqualTo(404);
    assertThat(browser.post("/demonstration/alex", "").statusCode()).isEqualTo(403);
    assertThat(browser.get("/today").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "Via"})
  void whoComesThroughAProxyIsNotLetIn(String header) {
    String page = browser.get("/").body();
    String csrf = page.replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]*)\".*", "$1");

    HttpResponse<String> refused =
        browser.post("/demonstration/clinician", Browser.form(Map.of(), csrf), header, "192.0.2.7");

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("lets nobody in from another computer");
    assertThat(browser.get("/patients").statusCode()).isEqualTo(303);
  }

  @Test
  void theUsualStartOverTheSameDatabaseHasNoDoor() {
    try (WebServer usual =
        WebServer.start(
            DEMONSTRATION.store().database(),
            new WebSettings(0),
            DemonstrationServer.CLOCK,
            TestAccounts.keys())) {
      FormBrowser visitor = new FormBrowser(usual);

      assertThat(visitor.get("/").body()).doesNotContain(DOOR, "Nobody here is real");
      for (String guest : List.of("alex", "clinician", "staff", "administrator")) {
        assertThat(visitor.fillIn("/sign-in", "/demonstration/" + guest, Map.of()).statusCode())
            .as(guest)
            .isEqualTo(404);
      }
    }
  }
}
