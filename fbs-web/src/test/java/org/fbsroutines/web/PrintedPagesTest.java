package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.demonstration.DemonstrationKeys;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages on paper, and pages that stay where they are while they load. */
class PrintedPagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** The width that A4 leaves between its margins, in pixels of the page. */
  private static final int PAPER = 688;

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

  @BeforeAll
  static void fillTheClinic() {
    DemonstrationKeys.make(
        DEMONSTRATION.store().database(), DemonstrationServer.CLOCK, new PasswordHashing());
  }

  private static Page open(String role, String path, Device device) {
    BrowserPage browser = CHROMIUM.open(device, "en");
    SignedInBrowser session =
        role.equals("patient")
            ? SignedInBrowser.asPatient("demo", DEMONSTRATION)
            : SignedInBrowser.as(AccountRole.valueOf(role.toUpperCase(Locale.ROOT)), DEMONSTRATION);
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue())
                    .setUrl(BrowserPage.origin(DEMONSTRATION.server()))));
    browser.visit(DEMONSTRATION.server(), path);
    return browser.page();
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
    Page page = open(role, path, Device.DESKTOP);
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
    Page page = open("patient", path, Device.COMMON_PHONE);

    assertThat(page.evaluate(SHIFTS)).isEqualTo(0);
  }

  @Test
  void whatMovesWouldBeNoticed() {
    Page page = open("patient", "/today", Device.COMMON_PHONE);
    page.evaluate(PUSH_DOWN);

    assertThat(page.evaluate(SHIFTS)).isNotEqualTo(0);
  }
}
