package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on paper, and pages that stay where they are while they load. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedPagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** The width that A4 leaves between its margins, in pixels of the page. */
  private static final int PAPER = 688;

  private static final int SCREEN = 1280;

  private static final String CUT_OFF =
      """
      [...document.querySelectorAll("main *")]
        .filter(part => part.checkVisibility() && part.getBoundingClientRect().width > 0)
        .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
        .map(part => part.tagName + " " + part.className)
      """;

  private static final String SHIFTS =
      """
      () => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({type: "layout-shift", buffered: true});
        return observer.takeRecords().length;
      }
      """;

  private static final String PUSH_DOWN =
      """
      () => new Promise(resolve => {
        document.querySelector("h1").insertAdjacentHTML("beforebegin", "<div>" + "<br>".repeat(9));
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      })
      """;

  private final Map<String, SignedInBrowser> sessions = new HashMap<>();
  private final Map<String, BrowserPage> printing = new HashMap<>();

  @BeforeAll
  static void fillTheClinic() {
    DemonstrationClinic.fill(
        DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), DemonstrationServer.CLOCK);
  }

  private static SignedInBrowser session(String role) {
    return role.equals("patient")
        ? SignedInBrowser.asPatient("demo", DEMONSTRATION)
        : SignedInBrowser.as(AccountRole.valueOf(role.toUpperCase(Locale.ROOT)), DEMONSTRATION);
  }

  private BrowserPage signIn(BrowserPage browser, String role) {
    Map.Entry<String, String> cookie =
        sessions.computeIfAbsent(role, PrintedPagesTest::session).cookie();
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(cookie.getKey(), cookie.getValue())
                    .setUrl(BrowserPage.origin(DEMONSTRATION.server()))));
    return browser;
  }

  private static Page visit(BrowserPage browser, String path) {
    browser.visit(DEMONSTRATION.server(), path);
    assertThat(browser.page().url()).as("shown, not led elsewhere").endsWith(path);
    return browser.page();
  }

  /** Opens a page as by a first visit, with nothing kept of one before. */
  private Page openAnew(String path) {
    return visit(signIn(CHROMIUM.open(Device.COMMON_PHONE, "en"), "patient"), path);
  }

  /** Opens a page on the screen from which all pages of a role are printed. */
  private Page openToPrint(String role, String path) {
    BrowserPage browser =
        printing.computeIfAbsent(role, other -> signIn(CHROMIUM.keep(Device.DESKTOP, "en"), other));
    browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    browser.page().setViewportSize(SCREEN, 1000);
    return visit(browser, path);
  }

  @ParameterizedTest
  @CsvSource({
    "patient,/today",
    "patient,/plan",
    "patient,/progress",
    "patient,/exercises/abdominal-bracing",
    "clinician,/patients",
    "clinician,/patients/demo",
    "clinician,/patients/demo/screening",
    "clinician,/patients/demo/routines",
    "staff,/audit",
    "administrator,/administration/parameters"
  })
  void aPageIsPrintedWithoutItsNavigationAndNothingIsCutOff(String role, String path)
      throws IOException {
    Page page = openToPrint(role, path);
    String heading = page.locator("h1").innerText();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(PAPER, 1000);

    assertThat(page.locator(".site-navigation").count()).isEqualTo(1);
    assertThat(page.locator(".site-navigation").isVisible()).isFalse();
    assertThat(page.evaluate(CUT_OFF)).asInstanceOf(LIST).isEmpty();
    try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
      assertThat(new PDFTextStripper().getText(paper))
          .containsIgnoringWhitespaces(heading)
          .doesNotContain("Sign out");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/today", "/today/check", "/plan", "/progress"})
  void nothingMovesWhileAPageLoads(String path) {
    Page page = openAnew(path);

    assertThat(page.evaluate(SHIFTS)).isEqualTo(0);
  }

  @Test
  void whatMovesWouldBeNoticed() {
    Page page = openAnew("/today");
    page.evaluate(PUSH_DOWN);

    assertThat(page.evaluate(SHIFTS)).isNotEqualTo(0);
  }
}
