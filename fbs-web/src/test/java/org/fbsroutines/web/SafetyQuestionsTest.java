package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The safety questions in a browser. */
class SafetyQuestionsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** Counts what is tapped, from page to page. */
  private static final String COUNT_TAPS =
      """
      addEventListener('pointerdown',
        () => sessionStorage.taps = Number(sessionStorage.taps ?? 0) + 1, true);
      """;

  private static final String SCREENS = "() => document.documentElement.scrollHeight / innerHeight";

  /** How visible the mark in the box of "none of these" is. */
  private static final String MARK =
      "() => getComputedStyle(document.querySelector('label[for=none]'), '::after').opacity";

  private static final double MAX_SCREENS = 3.25;

  private static Page open(String path, Browser.NewContextOptions options) {
    BrowserPage browser = CHROMIUM.open(options.setLocale("en"));
    SignedInBrowser session =
        SignedInBrowser.asPatient(
            DemonstrationPatients.add(
                DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "p" + UUID.randomUUID()),
            DEMONSTRATION);
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue())
                    .setUrl(BrowserPage.origin(DEMONSTRATION.server()))));
    browser.page().addInitScript(COUNT_TAPS);
    browser.visit(DEMONSTRATION.server(), path);
    return browser.page();
  }

  private static Locator none(Page page) {
    return page.getByLabel("None of these today");
  }

  private static Locator sign(Page page) {
    return page.getByLabel("A temperature of 38 °C or more");
  }

  private static void press(Page page, AriaRole role, String name) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static double screens(Page page) {
    return ((Number) page.evaluate(SCREENS)).doubleValue();
  }

  /** The figures stand in docs/pages.md. */
  @Test
  void whenAllIsWellThreeTapsOpenTheDay() {
    Page page = open("/today", Device.COMMON_PHONE.options());

    press(page, AriaRole.LINK, "Answer the questions");
    double screens = screens(page);
    none(page).check();
    press(page, AriaRole.BUTTON, "Send the answers");

    assertThat(page.locator("a.nhsuk-task-list__link").first()).isVisible();
    Assertions.assertThat(page.evaluate("() => Number(sessionStorage.taps)")).isEqualTo(3);
    Assertions.assertThat(screens).isLessThan(MAX_SCREENS);
  }

  @Test
  void noneOfTheseIsTakenBackBesideASign() {
    Page page = open("/today/check", Device.COMMON_PHONE.options());
    Locator none = none(page);
    Locator sign = sign(page);

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

  @Test
  void withoutAScriptASignTakesTheMarkOfNoneOfTheseAwayAndCounts() {
    Page page = open("/today/check", Device.PHONE.options().setJavaScriptEnabled(false));

    none(page).check();
    Assertions.assertThat(page.evaluate(MARK)).isEqualTo("1");
    sign(page).check();
    Assertions.assertThat(page.evaluate(MARK)).isEqualTo("0");
    press(page, AriaRole.BUTTON, "Send the answers");

    Locator card = page.locator("h1 + .nhsuk-card--care--urgent");
    assertThat(card.getByRole(AriaRole.HEADING)).containsText("Call your surgeon's team");
    assertThat(card).containsText("Your routine is paused");
    assertThat(page.getByText("You also ticked “None of these today”")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void theQuestionsAndWhomToCallShutNobodyOut(Device device) {
    Page page = open("/today/check", device.options());
    Assertions.assertThat(Accessibility.problems(page)).isEmpty();

    sign(page).check();
    Assertions.assertThat(Accessibility.problems(page, "form[action='/today/check']")).isEmpty();
    press(page, AriaRole.BUTTON, "Send the answers");
    Assertions.assertThat(Accessibility.problems(page)).isEmpty();
  }
}
