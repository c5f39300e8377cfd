package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.PasswordHashing;
import org.fbsroutines.persistence.demonstration.DemonstrationKeys;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of every role in a real browser: on a small phone in Spanish, on a computer in
 * English, by day and by night. With the property {@code fbs.screenshots} naming a folder, pictures
 * are kept.
 */
class EveryPageTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/help",
          "/exercises",
          "/exercises/abdominal-bracing",
          "/rules",
          "/sign-in",
          "/sign-in/clinic",
          "/no-such-page");

  private static final List<String> PATIENT =
      List.of(
          "/today",
          "/today/check",
          "/progress",
          "/plan",
          "/record-access",
          "/account",
          "/today/offline");

  private static final List<String> CLINICIAN =
      List.of(
          "/patients",
          "/new-patient",
          "/patients/demo",
          "/patients/demo-maria",
          "/patients/demo/facts",
          "/patients/demo/screening",
          "/patients/demo-tom/records",
          "/patients/demo-priya/screening",
          "/patients/demo/instructions",
          "/patients/demo/routine/new",
          "/patients/demo/routines",
          "/account");

  private static final List<String> STAFF =
      List.of("/imports", "/audit", "/accounts", "/access-codes?patient=demo");

  private static final List<String> ADMINISTRATOR =
      List.of("/administration/clinic", "/administration/parameters", "/administration/rule-books");

  @BeforeAll
  static void fillTheClinic() {
    DemonstrationKeys.make(
        DEMONSTRATION.store().database(), DemonstrationServer.CLOCK, new PasswordHashing());
  }

  static Stream<Arguments> pages() {
    return Stream.of(
            Map.entry("stranger", PUBLIC),
            Map.entry("patient", PATIENT),
            Map.entry("clinician", CLINICIAN),
            Map.entry("staff", STAFF),
            Map.entry("administrator", ADMINISTRATOR))
        .flatMap(
            role ->
                role.getValue().stream()
                    .flatMap(
                        path ->
                            Stream.of(
                                Arguments.of(role.getKey(), path, Device.PHONE, "es"),
                                Arguments.of(role.getKey(), path, Device.DESKTOP, "en"))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void shutsNobodyOut(String role, String path, Device device, String language) {
    BrowserPage browser = CHROMIUM.open(device, language);
    session(role).ifPresent(session -> signIn(browser, session));
    if (path.equals("/no-such-page")) {
      browser.allow("status of 404");
    }

    Response response = browser.visit(DEMONSTRATION.server(), path);

    assertThat(response.status()).isEqualTo(path.equals("/no-such-page") ? 404 : 200);
    assertThat(browser.page().locator("h1").count()).isEqualTo(1);
    assertThat(browser.page().locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(Accessibility.problems(browser.page())).as(path).isEmpty();
    browser.picture(role + path.replaceAll("[^a-z]+", "-") + "-" + device);
  }

  private static Optional<SignedInBrowser> session(String role) {
    return switch (role) {
      case "stranger" -> Optional.empty();
      case "patient" -> Optional.of(SignedInBrowser.asPatient("demo", DEMONSTRATION));
      case "clinician" -> Optional.of(SignedInBrowser.as(AccountRole.CLINICIAN, DEMONSTRATION));
      case "staff" -> Optional.of(SignedInBrowser.as(AccountRole.STAFF, DEMONSTRATION));
      default -> Optional.of(SignedInBrowser.as(AccountRole.ADMINISTRATOR, DEMONSTRATION));
    };
  }

  static void signIn(BrowserPage browser, SignedInBrowser session) {
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue())
                    .setUrl(BrowserPage.origin(DEMONSTRATION.server()))));
  }
}
