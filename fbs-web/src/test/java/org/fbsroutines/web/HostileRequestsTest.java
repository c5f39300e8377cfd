package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.web.http.RequestLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, too slow, or split what they are put into. */
class HostileRequestsTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  /** More than the threads of the server. */
  private static final int SLOW = 300;

  private static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), DEMONSTRATION.server().port());
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String post(String path, String headers) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + headers
        + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
  void aBodyThatIsTooLargeIsRefused(String contentType) throws IOException {
    String body = "x".repeat(RequestLimits.MAX_BODY + 1);
    try (Socket socket = connect()) {
      write(
          socket,
          "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + ("Content-Type: " + contentType + "\r\n")
              + "Transfer-Encoding: chunked\r\n\r\n"
              + (Integer.toHexString(body.length()) + "\r\n" + body));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void aMalformedFormOfPartsIsRefusedAsTheSendersMistake() throws IOException {
    try (Socket socket = connect()) {
      String body = "--b\r\nContent-Disposition: form-data; na";
      write(
          socket,
          "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Cookie: fbs-form=x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
              + ("Content-Length: " + body.length() + "\r\n\r\n" + body));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void aBodyThatClaimsToBeHugeIsRefusedBeforeItIsSent() throws IOException {
    try (Socket socket = connect()) {
      write(socket, post("/sign-in", "Cookie: fbs-form=x\r\nContent-Length: 9000000000\r\n"));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void headersThatAreTooLargeAreRefused() throws IOException {
    try (Socket socket = connect()) {
      write(
          socket,
          "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: "
              + "x".repeat(20_000)
              + "\r\n\r\n");

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 431");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST / HTTP/1.1\r\nHost: local", "whole headers"})
  void howeverManySendSlowlyTheOthersAreAnswered(String beginning) throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW; i++) {
        Socket socket = connect();
        slow.add(socket);
        write(
            socket,
            beginning.startsWith("POST")
                ? beginning
                : post("/sign-in", "Cookie: fbs-form=x\r\nContent-Length: 100\r\n") + "csrf=");
      }

      assertThat(DEMONSTRATION.browser().get("/sign-in").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/language/es?back=/%0D%0ASet-Cookie:%20a=b",
        "/language/es?back=/help%0D%0A%0D%0A%3Cscript%3E",
        "/exercises?search=%0D%0ASet-Cookie:%20a=b",
        "/link/%0D%0ASet-Cookie:%20a=b"
      })
  void noParameterSplitsAHeader(String path) {
    HttpResponse<String> response = DEMONSTRATION.browser().get(path);

    assertThat(response.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.startsWith("language=") || cookie.startsWith("fbs-form="));
    assertThat(response.headers().firstValue("Location").orElse("/")).isEqualTo("/");
  }

  @Test
  void overHttpsCookiesAreBoundToTheHostAndTheAnswerAsksForHttpsAlone() {
    WebSettings settings =
        new WebSettings(
            0,
            "127.0.0.1",
            Optional.of(URI.create("https://routines.example")),
            ImmutableList.of());
    try (WebServer server =
        WebServer.start(
            DEMONSTRATION.store().database(),
            settings,
            DemonstrationServer.CLOCK,
            TestAccounts.keys())) {
      HttpResponse<String> response = new Browser(server).get("/sign-in");

      assertThat(response.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000; includeSubDomains");
      assertThat(response.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("__Host-fbs-form=")
          .contains("Secure", "HttpOnly", "Path=/")
          .doesNotContain("Domain");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://routines.example",
        "https://user@routines.example",
        "https://routines.example/path",
        "ftp://routines.example"
      })
  void aPublicAddressThatIsNotHttpsIsRefused(String url) {
    assertThatThrownBy(
            () -> new WebSettings(0, "0.0.0.0", Optional.of(URI.create(url)), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutHttpsItListensToThisComputerAlone() {
    assertThatThrownBy(() -> new WebSettings(0, "0.0.0.0", Optional.empty(), ImmutableList.of()))
        .hasMessageContaining("--listen: 0.0.0.0 (expected: an address of this computer only");
  }
}
