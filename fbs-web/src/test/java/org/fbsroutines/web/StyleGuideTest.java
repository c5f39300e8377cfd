package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.web.page.Asset;
import org.fbsroutines.web.page.Assets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every part of the pages. The page is kept in target/style-guide, to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleGuideTest {
  private static final Path KEPT = Path.of("target", "style-guide");
  private static final Pattern TEMPLATE = Pattern.compile("@template\\.tag\\.([a-z-]+)\\(");

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

  @Test
  void showsEveryPart() throws IOException {
    String shown = Files.readString(Path.of("src/main/jte/style-guide.jte"));
    try (Stream<Path> parts = Files.list(Path.of("src/main/jte/tag"))) {
      assertThat(TEMPLATE.matcher(templates(shown)).results().map(found -> found.group(1)))
          .containsAll(
              parts
                  .map(part -> MoreFiles.getNameWithoutExtension(part))
                  .filter(part -> !part.equals("csrf"))
                  .toList());
    }
  }

  /** What a page calls, and what those call. */
  private static String templates(String text) {
    StringBuilder all = new StringBuilder(text);
    TEMPLATE
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .forEach(part -> all.append(templates(read(part))));
    return all.toString();
  }

  private static String read(String part) {
    try {
      return Files.readString(Path.of("src/main/jte/tag", part + ".jte"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void escapesWhatIsTyped() {
    assertThat(page).contains("value=\"&lt;b>&#34;\"").doesNotContain("<b>");
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
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
