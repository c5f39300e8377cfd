package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.fbsroutines.persistence.audit.AuditFinding;
import org.fbsroutines.persistence.audit.AuditNotices;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.text.ChainComplaint;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Language;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator finds that the audit trail was rewritten, and clears the notice by keyboard. */
class AuditNoticeInBrowserTest {
  @RegisterExtension static final JourneyClinic CLINIC = new JourneyClinic();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#ways")
  void readsWhatIsWrongAndClearsIt(Device device, Language language) {
    String anchored = UUID.randomUUID().toString().replace("-", "").repeat(2);
    raise(new AuditFinding(ChainComplaint.OTHER, 7, anchored, "1e".repeat(32)));
    raise(new AuditFinding(ChainComplaint.LOST, 9, anchored, "0"));
    Visitor administrator = CLINIC.signIn(AccountRole.ADMINISTRATOR, CHROMIUM, device, language);
    administrator.checks("notice 01 the clinic");

    administrator.follow("administrator.clinic.audit-notices");
    assertThat(administrator.page().locator("main").innerText()).contains(anchored);
    administrator.expectStatus(422);
    administrator.press("staff.audit.clear");
    assertThat(administrator.problems().getByRole(AriaRole.LINK).count()).isEqualTo(1);
    administrator.checks("notice 02 no reason");
    administrator.type("staff.audit.reason", "A backup was restored.");
    administrator.press("staff.audit.clear");
    administrator.checks("notice 03 cleared");
    administrator.follow("staff.audit.check");
    administrator.checks("notice 04 checked");

    assertThat(administrator.page().locator("main").innerText())
        .doesNotContain(administrator.say("staff.audit.notices"))
        .contains("A backup was restored.");
  }

  private static void raise(AuditFinding finding) {
    CLINIC.in(
        handle -> {
          new AuditNotices(handle)
              .raise(ImmutableList.of(finding), new Recording("fbs", CLINIC.now()));
          return true;
        });
  }
}
