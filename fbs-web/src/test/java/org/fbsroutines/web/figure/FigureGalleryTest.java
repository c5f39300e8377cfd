package org.fbsroutines.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.StartingPosition;
import org.fbsroutines.web.page.Assets;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code target/figures/index.html}, in which every figure can be looked at in its poses.
 */
class FigureGalleryTest {
  private static final Path FOLDER = Path.of("target", "figures");

  @Test
  void everyFigureIsInTheGallery() throws IOException {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve("fbs.css"), Assets.read().styleSheet().bytes());

    StringOutput page = new StringOutput();
    page.writeContent("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    page.writeContent(
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Figures</title>");
    page.writeContent("<link rel=\"stylesheet\" href=\"fbs.css\"></head><body><main>");
    List<String> names = names();
    names.forEach(name -> write(name, page));
    page.writeContent("</main></body></html>");
    Files.writeString(FOLDER.resolve("index.html"), page.toString());

    assertThat(names).hasSize(12 + StartingPosition.values().length);
    assertThat(page.toString()).contains(names);
  }

  private static List<String> names() {
    return Stream.of(
            Catalogue.standard().exercises().stream().map(exercise -> exercise.id().value()),
            Stream.of(
                "abdominal-bracing-off-the-back", "swimming-backstroke", "swimming-front-crawl"),
            Stream.of(StartingPosition.values()).map(position -> "neutral-" + position.token()))
        .flatMap(names -> names)
        .toList();
  }

  private static void write(String name, StringOutput page) {
    Figure figure = new Figures().find(name).orElseThrow();
    page.writeContent("<h2>" + name + "</h2><ol class=\"figure-strip\">");
    for (int pose : figure.tellingPoses()) {
      page.writeContent("<li>");
      figure.still(pose, name, Spoken.in(Spoken.ENGLISH)::say, name + "-" + pose).writeTo(page);
      page.writeContent("</li>");
    }
    page.writeContent("</ol>");
  }
}
