package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithoutDatabaseTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  @BeforeAll
  static void loseTheDatabase() {
    DEMONSTRATION.store().database().close();
  }

  @Test
  void pagesSayThatTheDatabaseDoesNotAnswer() {
    HttpResponse<String> response = DEMONSTRATION.browser().get("/exercises");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("60");
    assertThat(response.body()).contains("The database does not answer");
    Html.assertWellBuilt(response.body());
  }

  @Test
  void healthSaysThatTheProgramCannotWork() {
    HttpResponse<String> response = DEMONSTRATION.browser().get("/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("\"status\":\"unavailable\"");
  }
}
