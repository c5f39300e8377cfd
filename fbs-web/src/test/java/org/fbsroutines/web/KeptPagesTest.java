package org.fbsroutines.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.store.StoreState;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.KeptPages;
import org.fbsroutines.web.visit.Role;
import org.fbsroutines.web.visit.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that counts how often it was made, behind a session that headers describe. */
class KeptPagesTest {
  private static final UUID ACCESS = UUID.randomUUID();
  private static final ClinicId CLINIC = ClinicId.random();

  private final KeptPages kept = new KeptPages();
  private final AtomicInteger made = new AtomicInteger();
  private WebServer server;
  private Browser browser;

  @BeforeEach
  void start() {
    server =
        WebServer.start(
            0,
            Assets.read(),
            ctx -> Optional.of(signedIn(ctx)),
            config ->
                config.routes.get(
                    "/counted",
                    ctx ->
                        kept.show(
                            ctx,
                            LocalDate.parse(header(ctx, "Day", "2027-01-04")),
                            () -> ctx.html("made " + made.incrementAndGet())),
                    Role.PATIENT));
    browser = new Browser(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String header(Context ctx, String name, String otherwise) {
    String value = ctx.header(name);
    return value == null ? otherwise : value;
  }

  private static SignedIn signedIn(Context ctx) {
    return new SignedIn(
        ACCESS,
        "Alex Example",
        Role.PATIENT,
        CLINIC,
        Optional.of("P-1"),
        ZoneId.of("UTC"),
        header(ctx, "Session", "one"),
        Optional.ofNullable(ctx.header("State")).map(StoreState::new));
  }

  private String page(String... headers) {
    return browser.send("GET", "/counted", headers).body();
  }

  @Test
  void isShownAgainWhileTheStoreIsTheSame() {
    assertThat(page("State", "1")).isEqualTo(page("State", "1")).isEqualTo("made 1");
  }

  @Test
  void isSentCompressedToWhoTakesItSo() throws IOException {
    page("State", "gzip");
    HttpResponse<byte[]> compressed = bytes("br, gzip;q=0.5");

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
    try (InputStream read = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(read.readAllBytes()).asString(UTF_8).isEqualTo("made 1");
    }
    for (String others : List.of("identity", "gzip;q=0", "gzip;q=0.000, br", "x-gzipped")) {
      HttpResponse<byte[]> plain = bytes(others);
      assertThat(plain.headers().firstValue("Content-Encoding")).as(others).isEmpty();
      assertThat(plain.body()).asString(UTF_8).isEqualTo("made 1");
    }
  }

  private HttpResponse<byte[]> bytes(String encodings) {
    return browser.getBytes("/counted", "State", "gzip", "Accept-Encoding", encodings);
  }

  @Test
  void isMadeAnewWhenAnythingWasStored() {
    page("State", "1");

    assertThat(page("State", "2")).isEqualTo("made 2");
  }

  @Test
  void isMadeAnewOnAnotherDay() {
    page("State", "1");

    assertThat(page("State", "1", "Day", "2027-01-05")).isEqualTo("made 2");
  }

  @Test
  void isMadeAnewForAnotherSession() {
    page("State", "1");

    assertThat(page("State", "1", "Session", "another")).isEqualTo("made 2");
  }

  @Test
  void isMadeAnewInAnotherLanguage() {
    page("State", "1", "Accept-Language", "en");

    assertThat(page("State", "1", "Accept-Language", "es")).isEqualTo("made 2");
  }

  @Test
  void isMadeAnewForAnotherQuery() {
    page("State", "1");

    assertThat(browser.send("GET", "/counted?recorded", "State", "1").body()).isEqualTo("made 2");
  }

  @Test
  void isMadeAnewEachTimeWhereTheStateOfTheStoreIsNotKnown() {
    page();

    assertThat(page()).isEqualTo("made 2");
  }

  @Test
  void keepsItsKind() {
    page("State", "1");

    assertThat(
            browser
                .send("GET", "/counted", "State", "1")
                .headers()
                .firstValue("Content-Type")
                .orElseThrow())
        .isEqualToIgnoringCase("text/html;charset=utf-8");
  }
}
