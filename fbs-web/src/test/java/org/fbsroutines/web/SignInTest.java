package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, over real HTTP. */
class SignInTest {
  private static final TestClock CLOCK = new TestClock(DemonstrationServer.NOW);

  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(CLOCK);

  private static final String SESSION = "fbs-session";

  private final FormBrowser browser = new FormBrowser(DEMONSTRATION.server());

  private static TestAccounts accounts() {
    return new TestAccounts(DEMONSTRATION.store().database(), CLOCK);
  }

  private static String code() {
    return accounts().accessCode(DEMONSTRATION.clinic(), "demo").text();
  }

  private static Ready ready(String loginName) {
    return accounts().ready(DEMONSTRATION.clinic(), AccountRole.STAFF, loginName);
  }

  private static Map<String, String> patient(String code, String day) {
    return Map.of("code", code, "born-day", day, "born-month", "5", "born-year", "1974");
  }

  private static Map<String, String> clinic(Ready account, String password) {
    return Map.of(
        "name", account.loginName(), "password", password, "code", account.code(CLOCK.instant()));
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  @Test
  void aPatientSignsInWithCodeAndDateOfBirthAndOut() {
    HttpResponse<String> in = browser.fillIn("/sign-in", patient(code(), "2"));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(location(in)).startsWith("/").doesNotContain("sign-in");
    assertThat(in.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith(SESSION + "=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(browser.get("/account").body()).contains("Alex Example", "Firefox, Linux");

    String old = browser.cookie(SESSION).orElseThrow();
    HttpResponse<String> out = browser.fillIn("/account", "/sign-out", Map.of());

    assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
    assertThat(browser.cookie(SESSION)).isEmpty();
    browser.setCookie(SESSION, old);
    assertThat(location(browser.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void aWrongCodeAndAWrongDateAreAnsweredInTheSameWords() {
    String code = code();
    String wrong = code.substring(0, 13) + (code.endsWith("2") ? "3" : "2");

    HttpResponse<String> date = browser.fillIn("/sign-in", patient(code, "3"));
    HttpResponse<String> end = browser.fillIn("/sign-in", patient(wrong, "2"));
    HttpResponse<String> nobody = browser.fillIn("/sign-in", patient("2222-3333-4444", "2"));

    assertThat(date.statusCode()).isEqualTo(422);
    assertThat(date.body()).contains("do not match");
    assertThat(end.statusCode()).isEqualTo(422);
    assertThat(nobody.statusCode()).isEqualTo(422);
    String shown = date.body().replace(code, "CODE").replace("value=\"3\"", "value=\"2\"");
    assertThat(end.body().replace(wrong, "CODE")).isEqualTo(shown);
    assertThat(nobody.body().replace("2222-3333-4444", "CODE")).isEqualTo(shown);
  }

  @Test
  void staffSignInWithPasswordAndSecondFactorAndSeeTheirPages() {
    Ready account = ready("sam");

    HttpResponse<String> in =
        browser.fillIn("/sign-in/clinic", clinic(account, TestAccounts.PASSWORD));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(browser.get(location(in)).statusCode()).isEqualTo(200);
    assertThat(browser.get("/imports").statusCode()).isEqualTo(200);
  }

  @Test
  void whateverIsWrongIsToldInTheSameWordsAndNoPasswordIsShownAgain() {
    Ready account = ready("tess");
    Map<String, String> form = new LinkedHashMap<>(clinic(account, "seven green herons"));

    HttpResponse<String> password = browser.fillIn("/sign-in/clinic", form);
    form.put("password", TestAccounts.PASSWORD);
    form.put("code", "000000");
    HttpResponse<String> code = browser.fillIn("/sign-in/clinic", form);
    form.put("name", "nobody-here");
    HttpResponse<String> name = browser.fillIn("/sign-in/clinic", form);

    assertThat(password.statusCode()).isEqualTo(422);
    assertThat(code.body()).isEqualTo(password.body()).doesNotContain(TestAccounts.PASSWORD);
    assertThat(name.body().replace("nobody-here", "tess")).isEqualTo(password.body());
  }

  @Test
  void guessingIsSlowedDownForKnownAndUnknownNamesAlike() {
    Ready account = ready("uma");
    for (String name : new String[] {"uma", "nobody-at-all"}) {
      Map<String, String> wrong = Map.of("name", name, "password", "x", "code", "1");
      for (int i = 0; i < 5; i++) {
        assertThat(browser.fillIn("/sign-in/clinic", wrong).statusCode()).isEqualTo(422);
      }
      HttpResponse<String> held = browser.fillIn("/sign-in/clinic", wrong);
      assertThat(held.statusCode()).isEqualTo(429);
      assertThat(held.headers().firstValue("Retry-After")).contains("31");
      assertThat(held.body()).contains("Try again in 1 minute");
    }
    Map<String, String> right = clinic(account, TestAccounts.PASSWORD);
    assertThat(browser.fillIn("/sign-in/clinic", right).statusCode()).isEqualTo(429);
    CLOCK.pass(Duration.ofMinutes(1));
    Map<String, String> later = clinic(account, TestAccounts.PASSWORD);
    assertThat(browser.fillIn("/sign-in/clinic", later).statusCode()).isEqualTo(303);
  }

  @Test
  void oneAddressCannotTryManyNames() {
    CLOCK.pass(Duration.ofHours(1));
    for (int i = 0; i < 60; i++) {
      Map<String, String> wrong = Map.of("name", "name-" + i, "password", "x", "code", "1");
      assertThat(browser.fillIn("/sign-in/clinic", wrong).statusCode()).as("" + i).isEqualTo(422);
    }
    Map<String, String> wrong = Map.of("name", "name-60", "password", "x", "code", "1");
    assertThat(browser.fillIn("/sign-in/clinic", wrong).statusCode()).isEqualTo(429);
    assertThat(browser.fillIn("/sign-in", patient("2222-3333-5555", "2")).statusCode())
        .isEqualTo(429);
    CLOCK.pass(Duration.ofHours(1));
    assertThat(browser.fillIn("/sign-in/clinic", wrong).statusCode()).isEqualTo(422);
  }

  @Test
  void aSessionThatWasPlantedIsNotTheOneThatIsSignedIn() {
    String planted = accounts().session(DEMONSTRATION.clinic(), AccountRole.CLINICIAN).text();
    browser.setCookie(SESSION, planted);

    browser.fillIn("/sign-in", patient(code(), "2"));

    assertThat(browser.cookie(SESSION)).isPresent().get().isNotEqualTo(planted);
    FormBrowser attacker = new FormBrowser(DEMONSTRATION.server());
    attacker.setCookie(SESSION, planted);
    assertThat(location(attacker.get("/account"))).as("the planted one ends").isEqualTo("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "csrf=",
        "csrf=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void aFormWithoutItsTokenIsRefused(String token) {
    browser.get("/sign-in");

    HttpResponse<String> response =
        browser.post("/sign-in", Browser.form(patient(code(), "2"), "") + "&" + token);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(browser.cookie(SESSION)).isEmpty();
  }

  @Test
  void aFormOfAnotherBrowserIsRefused() {
    FormBrowser attacker = new FormBrowser(DEMONSTRATION.server());
    String page = attacker.get("/sign-in").body();
    String token = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
    browser.get("/sign-in");

    assertThat(browser.post("/sign-in", Browser.form(patient(code(), "2"), token)).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void aFormThatAnotherSiteSentIsRefusedEvenWithItsToken(String site) {
    String page = browser.get("/sign-in").body();
    String token = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
    String body = Browser.form(patient(code(), "2"), token);

    assertThat(browser.post("/sign-in", body, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
    assertThat(browser.post("/sign-in", body, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
  }

  @Test
  void noParameterLeadsElsewhere() {
    Stream.of("next", "return", "redirect", "url", "back")
        .forEach(
            name -> {
              FormBrowser fresh = new FormBrowser(DEMONSTRATION.server());
              String page = "/sign-in?" + name + "=//evil.example/";
              Map<String, String> form = new LinkedHashMap<>(patient(code(), "2"));
              form.put(name, "https://evil.example/");
              assertThat(location(fresh.fillIn(page, page, form)))
                  .startsWith("/")
                  .doesNotContain("evil")
                  .doesNotStartWith("//");
            });
    Stream.of("//evil.example", "/%5Cevil.example", "https://evil.example", "/%09/evil.example")
        .forEach(
            back -> assertThat(location(browser.get("/language/es?back=" + back))).isEqualTo("/"));
  }

  @Test
  void anIdleSessionEndsAndTheServersClockDecides() {
    browser.fillIn("/sign-in/clinic", clinic(ready("vera"), TestAccounts.PASSWORD));

    CLOCK.pass(Duration.ofMinutes(29));
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    CLOCK.pass(Duration.ofMinutes(29));
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    CLOCK.pass(Duration.ofMinutes(30));
    assertThat(location(browser.get("/account?skip_timeout_reset=1"))).isEqualTo("/sign-in");
  }

  @Test
  void signingOutEverywhereEndsEverySessionOfTheAccount() {
    Ready account = ready("wim");
    browser.fillIn("/sign-in/clinic", clinic(account, TestAccounts.PASSWORD));
    CLOCK.pass(Duration.ofSeconds(30));
    FormBrowser phone = new FormBrowser(DEMONSTRATION.server());
    phone.fillIn("/sign-in/clinic", clinic(account, TestAccounts.PASSWORD));

    phone.fillIn("/account", "/account/sign-out-everywhere", Map.of());

    assertThat(location(browser.get("/account"))).isEqualTo("/sign-in");
    assertThat(location(phone.get("/account"))).isEqualTo("/sign-in");
  }

  @Test
  void whereTooManyWaitForTheirTurnTheAnswerAsksToComeBackSoon() {
    try (WebServer busy =
        WebServer.start(
            DEMONSTRATION.store().database(),
            new WebSettings(0),
            CLOCK,
            TestAccounts.keys(),
            TestAccounts.busyHashing(),
            Spoken.pages())) {
      HttpResponse<String> response =
          new FormBrowser(busy).fillIn("/sign-in", patient("2222-3333-6666", "2"));

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).contains("10");
      assertThat(response.body()).contains("Too many people are signing in at the moment");
    }
  }

  @Test
  void aDeviceThatHasSignedInIsLetInWhileAStrangerBesideItGuesses() {
    Ready account = ready("xeni");
    browser.fillIn("/sign-in/clinic", clinic(account, TestAccounts.PASSWORD));
    FormBrowser stranger = new FormBrowser(DEMONSTRATION.server());
    Map<String, String> wrong = Map.of("name", "xeni", "password", "x", "code", "1");
    for (int i = 0; i < 5; i++) {
      stranger.fillIn("/sign-in/clinic", wrong);
    }
    CLOCK.pass(Duration.ofSeconds(30));
    stranger.fillIn("/sign-in/clinic", wrong);
    CLOCK.pass(Duration.ofSeconds(30));

    assertThat(
            stranger.fillIn("/sign-in/clinic", clinic(account, TestAccounts.PASSWORD)).statusCode())
        .isEqualTo(429);
    browser.fillIn("/account", "/sign-out", Map.of());
    assertThat(
            browser.fillIn("/sign-in/clinic", clinic(account, TestAccounts.PASSWORD)).statusCode())
        .isEqualTo(303);
  }
}
