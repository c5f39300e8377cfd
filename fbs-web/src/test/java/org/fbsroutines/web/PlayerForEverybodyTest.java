package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Assets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The player on small screens, without scripts, and for people who see or move differently. */
class PlayerForEverybodyTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @RegisterExtension static final PlayerServer SERVER = new PlayerServer();

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyButtonIsLargeEnoughAndNothingIsCutOffOnASmallPhone(String language) {
    Page page =
        SERVER.open(CHROMIUM.open(Device.PHONE, language), "shoulder-circles/two-each-way", "");
    page.locator("[data-do=start]").click();

    List<Locator> buttons = page.locator(".player__stage button:visible").all();
    assertThat(buttons).hasSizeGreaterThan(6);
    for (Locator button : buttons) {
      assertThat(button.boundingBox().height).as(button.textContent()).isGreaterThanOrEqualTo(64);
      assertThat(button.boundingBox().width).as(button.textContent()).isGreaterThanOrEqualTo(64);
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
  }

  @Test
  void withoutScriptsThePicturesAndStepsAreThere() {
    BrowserPage browser =
        CHROMIUM.open(Device.PHONE.options().setLocale("en").setJavaScriptEnabled(false));
    browser.visit(SERVER.server(), "/player/abdominal-bracing/ten");

    assertThat(browser.page().locator("[data-part=stage]")).isHidden();
    assertThat(browser.page().locator(".figure-strip svg")).hasCount(2);
    assertThat(browser.page().getByText("Save")).isVisible();
    browser.page().locator("summary").click();
    assertThat(browser.page().getByText("As you breathe out")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void everybodyCanUseIt(Device device) {
    BrowserPage browser = CHROMIUM.open(device, "es");
    browser.visit(SERVER.server(), "/player/shoulder-circles/two-each-way");
    browser.page().locator("[data-do=start]").click();

    assertThat(Accessibility.problems(browser.page())).isEmpty();
  }

  @Test
  void theScriptIsSmall() {
    assertThat(Assets.read().player().bytes()).hasSizeLessThan(15_000);
  }
}
