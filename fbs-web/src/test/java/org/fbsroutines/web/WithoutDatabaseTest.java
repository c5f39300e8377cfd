package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutDatabaseTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static String cookie = "";

  @BeforeAll
  static void loseTheDatabase() {
    cookie = SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION).cookie().getValue();
    DEMONSTRATION.store().database().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/patients", "/exercises"})
  void pagesOfAClinicSayThatTheDatabaseDoesNotAnswer(String path) {
    HttpResponse<String> response =
        DEMONSTRATION.browser().send("GET", path, "Cookie", "fbs-session=" + cookie);

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("60");
    assertThat(response.body()).contains("The database is not responding");
    Html.assertWellBuilt(response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help", "/exercises", "/exercises/walking", "/rules"})
  void whatIsForEverybodyIsOfNoClinicAndStillShown(String path) {
    HttpResponse<String> response = DEMONSTRATION.browser().get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    Html.assertWellBuilt(response.body());
  }

  @Test
  void theProgramLivesAndIsNotReady() {
    HttpResponse<String> ready = DEMONSTRATION.browser().get("/health/ready");
    HttpResponse<String> live =
        DEMONSTRATION.browser().send("GET", "/health/live", "Cookie", "fbs-session=" + cookie);

    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).isEqualTo("{\"status\":\"unavailable\"}");
    assertThat(live.statusCode()).as("though a session came along").isEqualTo(200);
  }
}
