package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrowserTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @ParameterizedTest
  @EnumSource
  void aRealBrowserShowsTheFirstPage(Device device) {
    BrowserPage browser = CHROMIUM.open(device, "en");

    Response response = browser.visit(DEMONSTRATION.server(), "/");

    assertThat(response.status()).isEqualTo(200);
    assertThat(browser.page().locator("h1").count()).isEqualTo(1);
  }
}
