package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignedInBrowserTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  @Test
  void everybodySeesThePagesOfTheirRole() {
    SignedInBrowser staff = SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION);
    SignedInBrowser patient = SignedInBrowser.asPatient("demo", DEMONSTRATION);

    assertThat(staff.get("/imports").statusCode()).isEqualTo(200);
    assertThat(staff.get("/administration/clinic").statusCode()).isEqualTo(403);
    assertThat(patient.get("/imports").statusCode()).isEqualTo(403);
    assertThat(patient.get("/").body()).contains("Alex Example");
  }

  @Test
  void aFormNeedsItsToken() {
    SignedInBrowser administrator = SignedInBrowser.as(AccountRole.ADMINISTRATOR, DEMONSTRATION);
    Map<String, String> form = Map.of("name", "Demonstration clinic");

    assertThat(administrator.postWithoutToken("/administration/clinic", form).statusCode())
        .isEqualTo(403);
    assertThat(administrator.post("/administration/clinic", form).statusCode()).isEqualTo(303);
  }
}
