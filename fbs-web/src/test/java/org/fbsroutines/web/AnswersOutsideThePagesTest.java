package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fbsroutines.persistence.account.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Jetty answers by itself, without a page. */
class AnswersOutsideThePagesTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final String UPGRADE =
      String.join(
          "\r\n",
          "Upgrade: websocket",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
          "Sec-WebSocket-Version: 13",
          "Connection: close, Upgrade",
          "");

  private static @Nullable WebServer https;

  @BeforeAll
  static void startBehindHttps() {
    URI publicUrl = URI.create("https://routines.example");
    https =
        WebServer.start(
            DEMONSTRATION.store().database(),
            new WebSettings(0, "127.0.0.1", Optional.of(publicUrl), ImmutableList.of()),
            DemonstrationServer.CLOCK,
            TestAccounts.keys());
  }

  @AfterAll
  static void stop() {
    requireNonNull(https).close();
  }

  private static String answer(String line, String host, String headers) throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), requireNonNull(https).port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: " + host + "\r\n" + headers + "\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertGuarded(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains(
            "Content-Security-Policy: default-src 'none'",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Permissions-Policy: ",
            "Cross-Origin-Resource-Policy: same-origin",
            "Cache-Control: no-store",
            "Strict-Transport-Security: max-age=31536000")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Set-Cookie", "JSESSIONID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/nix", "/assets/nix"})
  void noAddressBecomesAWebSocketOrBeginsASession(String path) throws Exception {
    assertGuarded(answer("GET " + path + " HTTP/1.1", "localhost", UPGRADE), 400);
    assertGuarded(answer("GET " + path + " HTTP/1.1", "evil.example", UPGRADE), 421);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT localhost:80 HTTP/1.1, 501",
    "BREW / HTTP/1.1, 501",
    "TRACE / HTTP/1.1, 501",
    "GET /%zz HTTP/1.1, 400",
    "no request at all, 400"
  })
  void whatNoPageAnswersIsRefusedWithTheHeadersOfEveryAnswer(String line, int status)
      throws Exception {
    assertGuarded(answer(line, "localhost", "Connection: close\r\n"), status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT localhost:80 HTTP/1.1", "BREW / HTTP/1.1"})
  void theConnectionOfARefusedMethodIsClosedByTheServer(String line) throws Exception {
    assertGuarded(answer(line, "localhost", ""), 501);
  }

  @Test
  void whatIsTooLargeIsRefusedWithTheHeadersOfEveryAnswer() throws Exception {
    String large = "Connection: close\r\nX: " + "x".repeat(20_000) + "\r\n";
    String body = "Connection: close\r\nContent-Length: 9000000000\r\n";

    assertGuarded(answer("GET / HTTP/1.1", "localhost", large), 431);
    assertGuarded(answer("POST /sign-in HTTP/1.1", "localhost", body), 413);
    assertGuarded(answer("POST /sign-in HTTP/1.1", "evil.example", body), 421);
  }

  @Test
  void aPageCarriesTheHeadersOnce() throws Exception {
    String answer = answer("GET /sign-in HTTP/1.1", "localhost", "Connection: close\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").containsOnlyOnce("Content-Security-Policy:");
    assertThat(answer).containsOnlyOnce("Cache-Control:");
  }
}
