package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to the pages by which people come in is the sender's mistake, never a failure.
 */
class MalformedFormsTest {
  private static final TestClock CLOCK = new TestClock(DemonstrationServer.NOW);

  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(CLOCK);

  /** Each may come in any field. */
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "%00",
          "a%00b",
          "%0D%0A",
          "%E2%80%AE",
          "%F0%9F%A6%A9",
          "%ED%A0%80",
          "%C3%28",
          "%FF",
          "%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96",
          "-1",
          "99999999999999999999",
          "2027-02-30",
          "%27%3B--",
          "x".repeat(20_000));

  /** Each is a whole body. */
  private static final List<String> BODIES =
      List.of(
          "",
          "&",
          "=",
          "===",
          "&&=&",
          "%",
          "%zz=%zz",
          "%00=%00",
          "name",
          "name=%",
          "name=%a",
          "{\"name\": 1}",
          "name=a&name=b&name=c",
          "a=".repeat(2_000),
          "a&".repeat(5_000));

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded; charset=nix",
          "application/x-www-form-urlencoded; charset=",
          "application/x-www-form-urlencoded; charset=UTF-16",
          "application/x-www-form-urlencoded; charset=\"",
          "text/plain; charset=%00",
          "application/json",
          "nix",
          ";;");

  private final FormBrowser browser = new FormBrowser(DEMONSTRATION.server());

  /** A form, by the page that shows it, where it is sent, and its fields. */
  record Sent(String page, String to, List<String> fields) {}

  static Stream<Sent> strangersForms() {
    String link = "/link/" + invite();
    return Stream.of(
        new Sent("/sign-in", "/sign-in", List.of("code", "born", "born-day", "born-year", "late")),
        new Sent("/sign-in/clinic", "/sign-in/clinic", List.of("name", "password", "code", "late")),
        new Sent(link, link, List.of("name", "display-name", "password", "code")));
  }

  private static String invite() {
    return DEMONSTRATION
        .store()
        .database()
        .<String, RuntimeException>inClinic(
            DEMONSTRATION.clinic(),
            handle ->
                new Accounts(
                        handle, DEMONSTRATION.clinic(), new Recording("tester", CLOCK.instant()))
                    .inviteFirstAdministrator()
                    .text());
  }

  @BeforeEach
  void letEverybodyTryAgain() {
    CLOCK.pass(Duration.ofMinutes(16));
  }

  private static void assertSendersMistake(HttpResponse<String> answer, Object what) {
    assertThat(answer.statusCode()).as("%s", what).isBetween(300, 499);
  }

  private String token(Sent form) {
    return "csrf=" + FormBrowser.csrf(browser.get(form.page()).body());
  }

  @ParameterizedTest
  @MethodSource("strangersForms")
  void aStrangersFieldIsRefusedWhateverIsInIt(Sent form) {
    String token = token(form);
    for (String field : form.fields()) {
      for (String value : VALUES) {
        String others =
            form.fields().stream()
                .filter(other -> !other.equals(field))
                .map(other -> "&" + other + "=abc")
                .reduce("", String::concat);
        CLOCK.pass(Duration.ofMinutes(16));
        assertSendersMistake(
            browser.post(form.to(), token + "&" + field + "=" + value + others), field + value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("strangersForms")
  void aStrangersBodyIsRefusedWhateverItIs(Sent form) {
    String token = token(form);
    for (String body : BODIES) {
      CLOCK.pass(Duration.ofMinutes(16));
      assertSendersMistake(browser.post(form.to(), body), body);
      assertSendersMistake(browser.post(form.to(), token + "&" + body), body);
    }
  }

  @ParameterizedTest
  @MethodSource("strangersForms")
  void aBodyOfAnotherKindIsRefused(Sent form) {
    String token = token(form);
    String cookie = browser.cookie("fbs-form").orElseThrow();
    Browser other = new Browser(DEMONSTRATION.server());
    for (String type : TYPES) {
      assertSendersMistake(
          other.send(
              "POST", form.to(), type, token + "&name=a&code=1", Map.entry("fbs-form", cookie)),
          type);
    }
  }

  @Test
  void aLinkThatIsNoneIsOver() {
    for (String token : VALUES) {
      String path = "/link/" + token.substring(0, Math.min(token.length(), 4_000));
      if (!path.contains(" ")) {
        assertSendersMistake(browser.get(path), token);
      }
    }
  }

  @Test
  void cookiesThatNobodySetAreNone() {
    Browser other = new Browser(DEMONSTRATION.server());
    for (String cookie : List.of("", "x", "\"", "=;=", "a\tb", "x".repeat(4_000), "%00", "é")) {
      for (String name :
          List.of("fbs-session", "fbs-form", "fbs-device", "language", "Cookie", "$Version")) {
        assertThat(
                other
                    .send("GET", "/sign-in", "text/plain", "", Map.entry(name, cookie))
                    .statusCode())
            .as("%s=%s", name, cookie)
            .isLessThan(500);
      }
    }
  }

  @Test
  void ofOnesOwnAccountAFieldIsRefusedWhateverIsInIt() {
    Ready account =
        new TestAccounts(DEMONSTRATION.store().database(), CLOCK)
            .ready(DEMONSTRATION.clinic(), AccountRole.STAFF, "malformed");
    browser.fillIn(
        "/sign-in/clinic",
        Map.of(
            "name",
            "malformed",
            "password",
            TestAccounts.PASSWORD,
            "code",
            account.code(CLOCK.instant())));
    String token = "csrf=" + FormBrowser.csrf(browser.get("/account").body());
    for (Sent form :
        List.of(
            new Sent("/account", "/account/password", List.of("password", "new-password")),
            new Sent("/account", "/account/recovery-codes", List.of("recovery-password")),
            new Sent("/account", "/account/second-factor", List.of("factor-password")))) {
      for (String field : form.fields()) {
        for (String value : VALUES) {
          assertSendersMistake(
              browser.post(form.to(), token + "&" + field + "=" + value), field + value);
        }
      }
    }
    assertSendersMistake(
        browser.post(
            "/account/sessions/" + URLEncoder.encode("a b", StandardCharsets.UTF_8), token),
        "session");
  }
}
