package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.io.MoreFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Asset;
import org.fbsroutines.web.page.Assets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every part of the pages. The page is kept in target/style-guide, to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleGuideTest {
  private static final Path KEPT = Path.of("target", "style-guide");
  private static final Pattern PART = Pattern.compile("@template\\.tag\\.([a-z-]+)\\(");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final WebServer server = StyleGuide.start();
  private String page = "";

  @BeforeAll
  void readAndKeepThePage() throws IOException {
    HttpResponse<String> response = new Browser(server).get(StyleGuide.PATH);
    assertThat(response.statusCode()).isEqualTo(200);
    page = response.body();
    for (Asset asset : Assets.read().all()) {
      Path file = KEPT.resolve(asset.path().substring(1));
      MoreFiles.createParentDirectories(file);
      Files.write(file, asset.bytes());
    }
    Files.writeString(KEPT.resolve("index.html"), page.replace("\"/assets/", "\"assets/"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void isWellBuilt() {
    Html.assertWellBuilt(page);
  }

  /**
   * The token is not seen; the player and the offline box have tests and galleries of their own.
   */
  private static final ImmutableSet<String> WITHOUT_A_LOOK_HERE =
      ImmutableSet.of("csrf", "player", "offline");

  @Test
  void showsEveryPartThatTheDocumentationNames() throws IOException {
    String named = Files.readString(Path.of("../docs/pages.md"));
    String shown = Files.readString(Path.of("src/main/jte/style-guide.jte"));

    assertThat(parts(named)).hasSizeGreaterThan(20);
    assertThat(parts(shown)).containsAll(Sets.difference(parts(named), WITHOUT_A_LOOK_HERE));
  }

  private static ImmutableSet<String> parts(String text) {
    return PART.matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Test
  void escapesWhatIsTyped() {
    assertThat(page).contains("value=\"&lt;b>&#34;\"").doesNotContain("<b>");
  }

  @ParameterizedTest
  @EnumSource
  void shutsNobodyOut(Device device) {
    BrowserPage browser = CHROMIUM.open(device, "en");
    browser.visit(server, StyleGuide.PATH);

    assertThat(Accessibility.problems(browser.page())).isEmpty();
  }

  @Test
  void weighsLittle() {
    int weight =
        Stream.of(Assets.read().styleSheet(), Assets.read().font())
            .mapToInt(asset -> gzipped(asset.bytes()))
            .sum();

    assertThat(weight + gzipped(page.getBytes(StandardCharsets.UTF_8))).isLessThan(70_000);
  }

  private static int gzipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
