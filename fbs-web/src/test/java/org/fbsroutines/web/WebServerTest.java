package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.security.RouteRole;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.fbsroutines.web.clinic.ClinicDesk;
import org.fbsroutines.web.http.Errors;
import org.fbsroutines.web.page.Pages;
import org.fbsroutines.web.page.Spoken;
import org.fbsroutines.web.visit.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class WebServerTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();

  private static final Pages PAGES = Spoken.pages();

  private static final Set<RouteRole> FOR_STRANGERS = Set.of(Role.PUBLIC, Role.PROGRAM);

  /** They lead elsewhere, or need a token that works; other tests have them. */
  private static final Set<String> NOT_PAGES =
      Set.of("/language/{tag}", "/link/{token}", PAGES.assets().serviceWorker().path());

  private static Browser browser() {
    return DEMONSTRATION.browser();
  }

  private static void assertGuarded(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .startsWith("default-src 'none'; style-src 'self';")
                    .doesNotContain("unsafe"));
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(response.headers().firstValue("Permissions-Policy")).isPresent();
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  private static List<String> registeredPaths() {
    List<String> paths = new ArrayList<>();
    WebServer.start(
            0,
            PAGES,
            ctx -> Optional.empty(),
            config -> {
              config.events.handlerAdded(
                  handler -> {
                    if (handler.getHttpMethod().name().equals("GET")
                        && handler.getRoles().stream().anyMatch(FOR_STRANGERS::contains)
                        && !NOT_PAGES.contains(handler.getPath())) {
                      paths.add(handler.getPath());
                    }
                  });
              Routes.add(
                  config.routes,
                  new ClinicDesk(DEMONSTRATION.store().database(), DemonstrationServer.CLOCK),
                  PAGES,
                  DEMONSTRATION.entrance());
            })
        .close();
    return paths.stream()
        .map(path -> path.replace("/patients/{id}", "/patients/demo"))
        .map(path -> path.replace("/exercises/{id}", "/exercises/walking"))
        .toList();
  }

  @Test
  void everyRouteAnswersGetAndHeadWithTheHeadersAndNoInvitationToStore() {
    List<String> paths = registeredPaths();
    assertThat(paths).hasSizeGreaterThanOrEqualTo(10);
    for (String path : paths) {
      HttpResponse<String> get = browser().get(path);
      HttpResponse<String> head = browser().send("HEAD", path);

      assertThat(get.statusCode()).as(path).isEqualTo(200);
      assertThat(head.statusCode()).as("HEAD " + path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertGuarded(get);
      assertGuarded(head);
      assertThat(get.headers().allValues("Cache-Control")).containsExactly(cacheControl(path));
    }
  }

  private static String cacheControl(String path) {
    if (path.startsWith("/assets/")) {
      return "public, max-age=31536000, immutable";
    }
    return path.equals("/service-worker.js") ? "no-cache" : "no-store";
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nix", "/exercises/nix", "/exercises?page=x"})
  void errorsCarryTheHeadersToo(String path) {
    HttpResponse<String> response = browser().get(path);

    assertGuarded(response);
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void onlyReadingIsAllowed(String method) {
    HttpResponse<String> response = browser().send(method, "/exercises");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).contains("That cannot be done here");
  }

  @Test
  void anotherMethodInAHeaderIsRefused() {
    assertThat(browser().send("GET", "/", "X-HTTP-Method-Override", "DELETE").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRouteWithoutARoleStopsTheStart() {
    assertThatThrownBy(
            () ->
                WebServer.start(
                    0,
                    PAGES,
                    ctx -> Optional.empty(),
                    config -> config.routes.get("/open", ctx -> {})))
        .hasMessageContaining("route GET /open: no role");
  }

  @Test
  void listensOnNoOtherAddressThanLoopback() {
    assertThatThrownBy(
            () ->
                new Socket(
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                        DEMONSTRATION.server().port())
                    .close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void answersToNoOtherNameThanLocalhost() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void programsAskForItsHealthByWhateverAddressTheyReach() throws Exception {
    String elsewhere = " HTTP/1.1\r\nHost: 10.1.2.3:8484\r\nConnection: close\r\n\r\n";

    assertThat(raw("GET /health/live" + elsewhere)).startsWith("HTTP/1.1 200");
    assertThat(raw("GET /health/ready" + elsewhere)).startsWith("HTTP/1.1 200");
    assertThat(raw("GET /health/../sign-in" + elsewhere)).doesNotStartWith("HTTP/1.1 200");
    assertThat(raw("GET /health" + elsewhere)).startsWith("HTTP/1.1 421");
  }

  @Test
  void aBrokenRequestLearnsNothingAboutTheServer() throws Exception {
    assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("<");
  }

  private static String raw(String request) throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), DEMONSTRATION.server().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aFailureTellsNeitherThePageNorTheLogWhatItWasAbout() {
    Logger logger = (Logger) LoggerFactory.getLogger(Errors.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.setLevel(Level.ERROR);
    logger.setAdditive(false);
    logger.addAppender(log);
    try (WebServer server =
        WebServer.start(
            0,
            PAGES,
            ctx -> Optional.empty(),
            config ->
                config.routes.get(
                    "/fail/{id}",
                    ctx -> {
                      throw new IllegalStateException("Alex has a fever");
                    },
                    Role.PUBLIC))) {
      HttpResponse<String> response = new Browser(server).get("/fail/alex");

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("Something went wrong here");
      assertThat(response.body()).doesNotContain("fever", "IllegalState");
      assertGuarded(response);
    } finally {
      logger.detachAppender(log);
      logger.setLevel(Level.OFF);
      logger.setAdditive(true);
    }
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .contains("GET /fail/{id}", "java.lang.IllegalStateException at ")
        .doesNotContain("fever", "alex");
    assertThat(log.list.get(0).getThrowableProxy()).isNull();
  }

  @Test
  void aRequestUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch stopping = new CountDownLatch(1);
    CompletableFuture<HttpResponse<String>> answer;
    try (WebServer server =
        WebServer.start(
            0,
            PAGES,
            ctx -> Optional.empty(),
            config -> {
              config.events.serverStopping(stopping::countDown);
              config.routes.get(
                  "/slow",
                  ctx -> {
                    entered.countDown();
                    stopping.await();
                    ctx.result("done");
                  },
                  Role.PUBLIC);
            })) {
      answer = new Browser(server).getLater("/slow");
      entered.await();
    }
    assertThat(answer.get().body()).isEqualTo("done");
  }

  @Test
  void healthStatesThatTheProgramLivesAndStoresAndNothingElse() {
    assertThat(browser().get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    assertThat(browser().get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
  }
}
