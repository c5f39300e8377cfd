package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page of the demonstration in a real browser. */
class DoorInBrowserTest {
  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = DemonstrationServer.withDoor();

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @CsvSource({"PHONE,es", "COMMON_PHONE,en", "DESKTOP,en"})
  void shutsNobodyOutByDayAndByNight(Device device, String language) {
    BrowserPage browser = CHROMIUM.open(device, language);
    browser.visit(DEMONSTRATION.server(), "/");

    assertThat(Accessibility.problems(browser.page())).isEmpty();
    browser.picture("door " + device);
  }

  @Test
  void signsInByKeyboardAndWithoutScripts() {
    Page page =
        CHROMIUM.open(Device.DESKTOP.options().setLocale("en").setJavaScriptEnabled(false)).page();
    page.navigate(BrowserPage.origin(DEMONSTRATION.server()) + "/");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as Alex"))
        .press("Enter");

    assertThat(page.url()).endsWith("/today");
    assertThat(page.locator("h1").count()).isEqualTo(1);
  }
}
