package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From where an attempt comes, and who may say so. */
class AddressLimitTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final int AT_ONCE = 60;

  private static int attempt(FormBrowser browser, int number, String... headers) {
    String page = browser.get("/sign-in/clinic").body();
    Map<String, String> form = Map.of("name", "somebody-" + number, "password", "x", "code", "1");
    return browser
        .post("/sign-in/clinic", Browser.form(form, Html.token(page)), headers)
        .statusCode();
  }

  @Test
  void nobodyButANamedProxyCanClaimAnotherAddressOnWhateverServer() {
    FormBrowser browser = new FormBrowser(DEMONSTRATION.server());
    for (int i = 0; i < AT_ONCE; i++) {
      assertThat(attempt(browser, i, "X-Forwarded-For", "198.51.100." + i)).isEqualTo(422);
    }

    assertThat(attempt(browser, AT_ONCE, "X-Forwarded-For", "198.51.100.200")).isEqualTo(429);
    try (WebServer other = behind("203.0.113.8")) {
      assertThat(new Claiming(other).attempt("", "198.51.100.201")).isEqualTo(429);
    }
  }

  @Test
  void behindAProxyItsLastWordCountsAndWhatTheClientClaimedDoesNot() {
    try (WebServer server = behind("127.0.0.1", "203.0.113.0/24")) {
      Claiming client = new Claiming(server);
      for (int i = 0; i < AT_ONCE; i++) {
        assertThat(client.attempt("192.0.2." + i + ", 198.51.100.8", "203.0.113.8")).isEqualTo(422);
      }
      assertThat(client.attempt("192.0.2.99, 198.51.100.8", "203.0.113.9")).isEqualTo(429);
      assertThat(client.attempt("198.51.100.8", "198.51.100.9")).isEqualTo(422);
    }
  }

  @Test
  void thePortIsNoPartOfAnAddress() {
    try (WebServer server = behind("127.0.0.1")) {
      Claiming client = new Claiming(server);
      for (int i = 0; i < AT_ONCE; i += 2) {
        assertThat(client.attempt("", "198.51.100.20:" + (1000 + i))).isEqualTo(422);
        assertThat(client.attempt("", "[2001:db8::" + i + "]:" + (1000 + i))).isEqualTo(422);
      }
      for (int i = 0; i < AT_ONCE; i += 2) {
        client.attempt("", "198.51.100.20:" + i);
        client.attempt("", "2001:db8::f" + i);
      }
      assertThat(client.attempt("", "198.51.100.20")).isEqualTo(429);
      assertThat(client.attempt("", "2001:db8::ffff")).isEqualTo(429);
    }
  }

  private static WebServer behind(String... proxies) {
    return WebServer.start(
        DEMONSTRATION.store().database(),
        new WebSettings(
            0,
            "127.0.0.1",
            Optional.of(URI.create("https://routines.example")),
            ImmutableList.copyOf(proxies)),
        DemonstrationServer.CLOCK,
        TestAccounts.keys(),
        TestAccounts.hashing(),
        Spoken.pages());
  }

  /** Sends two header lines, the second of which the proxy added. */
  private static final class Claiming {
    private final Browser browser;
    private int number = 1000;

    Claiming(WebServer server) {
      browser = new Browser(server);
    }

    int attempt(String claimed, String heard) {
      var page = browser.get("/sign-in/clinic");
      String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      Map<String, String> form =
          Map.of("name", "somebody-" + number++, "password", "x", "code", "1");
      return browser
          .post(
              "/sign-in/clinic",
              Browser.form(form, Html.token(page.body())),
              "Cookie",
              cookie,
              "X-Forwarded-For",
              claimed,
              "X-Forwarded-For",
              heard)
          .statusCode();
    }
  }
}
