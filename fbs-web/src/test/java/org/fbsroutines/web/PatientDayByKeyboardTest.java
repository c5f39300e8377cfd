package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient's day, by the keyboard alone: nothing is clicked, everything is reached by Tab. */
class PatientDayByKeyboardTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final int MOST_STOPS = 200;

  /** Moves on by Tab until a control is reached. */
  private static void reach(Page page, String selector) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by Tab on " + page.url());
  }

  private static void enter(Page page, String selector) {
    reach(page, selector);
    String before = page.url();
    page.keyboard().press("Enter");
    page.waitForURL((String url) -> !url.equals(before));
  }

  @Test
  void fromTheSafetyQuestionsToARecordedExercise() {
    BrowserPage browser = CHROMIUM.open(Device.PHONE, "en");
    SignedInBrowser session = SignedInBrowser.asPatient("demo", DEMONSTRATION);
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue())
                    .setUrl(BrowserPage.origin(DEMONSTRATION.server()))));
    Page page = browser.page();
    browser.visit(DEMONSTRATION.server(), "/today");

    enter(page, "a[href='/today/check']");
    Locator none = page.locator("input[type=checkbox][value=none]");
    int groups = none.count();
    assertThat(groups).isGreaterThan(3);
    for (int group = 0; group < groups; group++) {
      reach(page, "input[type=checkbox][value=none]");
      page.keyboard().press("Space");
    }
    reach(page, "input[name=fall]");
    page.keyboard().press("Space");
    page.locator("input[name=fall][value=no]").focus();
    page.keyboard().press("Space");
    enter(page, "main button[type=submit]");
    assertThat(page.url()).endsWith("/today");

    enter(page, "main a[href^='/today/sessions/']");
    enter(page, "main a[href*='/today/sessions/'][href*='-']");
    reach(page, "input[name=before]");
    page.keyboard().press("ArrowRight");
    reach(page, "input[name=after]");
    page.keyboard().press("ArrowRight");
    enter(page, "main form[action='/today/records'] button[type=submit]");

    assertThat(page.locator("main").innerText()).containsIgnoringCase("record");
    assertThat(browser.complaints()).isEmpty();
  }
}
