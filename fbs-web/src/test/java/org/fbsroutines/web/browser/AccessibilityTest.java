package org.fbsroutines.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessibilityTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void tellsPaleWordsSmallButtonsAndWidePages() {
    BrowserPage browser = CHROMIUM.open(Device.PHONE, "en");
    browser
        .page()
        .setContent(
            """
            <!DOCTYPE html><html lang="en"><head><title>Bad</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>p { color: #ccc } button { width: 20px; height: 20px } pre { width: 600px }</style>
            </head><body><main><h1>Bad</h1><p>Pale</p><button>x</button><pre>wide</pre></main></body></html>
            """);

    assertThat(String.join("\n", Accessibility.problems(browser.page())))
        .contains("DARK: color-contrast", "LIGHT: color-contrast", "small: <button>", "wider");
  }
}
