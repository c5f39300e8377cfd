package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.fbsroutines.persistence.clinic.Parameters;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose rules are shown, where a clinic has chosen a threshold of its own. */
class ShownRulesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String OWN = "<td>1 point of 10</td>";
  private static final String STANDARD = "<td>2 points of 10</td>";

  @BeforeAll
  static void chooseAThreshold() {
    DEMONSTRATION.in(
        handle ->
            Parameters.set(
                handle,
                ImmutableMap.of("painRise", 1),
                new Recording("tester", DemonstrationServer.NOW)));
  }

  private static String asClinician(String path) {
    return SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION).get(path).body();
  }

  @Test
  void whoHasSignedInReadsTheRuleBookOfTheOwnClinic() {
    assertThat(asClinician("/rules"))
        .contains("version 2", OWN, "In force")
        .doesNotContain(STANDARD);
  }

  @Test
  void aStrangerReadsTheStandardOneWithoutAVersion() {
    assertThat(DEMONSTRATION.browser().get("/rules").body())
        .contains("FBS standard rule book", STANDARD, "Standard value")
        .doesNotContain(OWN, "version 1", "version 2", "In force");
  }

  @Test
  void whoIsOfAClinicWithoutARuleBookYetReadsTheStandardOne() {
    String page =
        SignedInBrowser.as(
                AccountRole.CLINICIAN, DEMONSTRATION, DEMONSTRATION.store().addClinic("New"))
            .get("/help")
            .body();

    assertThat(page).contains("Call your emergency number");
  }
}
