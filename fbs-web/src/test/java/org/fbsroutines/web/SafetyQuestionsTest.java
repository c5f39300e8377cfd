package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The safety questions in a browser. */
class SafetyQuestionsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Locator ask(Page page) {
    return page.getByRole(AriaRole.GROUP)
        .filter(new Locator.FilterOptions().setHasText("None"))
        .first();
  }

  private static Page open() {
    BrowserPage browser = CHROMIUM.open(Device.COMMON_PHONE, "en");
    SignedInBrowser session = SignedInBrowser.asPatient("demo", DEMONSTRATION);
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue())
                    .setUrl(BrowserPage.origin(DEMONSTRATION.server()))));
    browser.visit(DEMONSTRATION.server(), "/today/check");
    return browser.page();
  }

  @Test
  void noneOfTheseIsTakenBackBesideASign() {
    Page page = open();
    Locator none = ask(page).getByLabel("None of these");
    Locator sign = ask(page).getByRole(AriaRole.CHECKBOX).first();

    none.check();
    sign.check();
    assertThat(none).not().isChecked();

    none.click();
    assertThat(none).not().isChecked();
    assertThat(sign).isChecked();

    sign.uncheck();
    none.check();
    assertThat(none).isChecked();
  }
}
