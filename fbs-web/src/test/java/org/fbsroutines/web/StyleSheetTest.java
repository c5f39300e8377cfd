package org.fbsroutines.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fbsroutines.web.page.Assets;
import org.junit.jupiter.api.Test;

/** The style sheet knows the start and the end of a line, and no left and right. */
class StyleSheetTest {
  private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])([a-z-]+):([^;{}]*)");
  private static final Pattern SIDE = Pattern.compile("\\b(?:left|right)\\b");

  /** A margin or padding whose right and left differ. */
  private static final Pattern UNEVEN =
      Pattern.compile("(?:margin|padding):(\\S+) (\\S+) (\\S+) (?!\\2$)\\S+");

  /** Where the side is meant, and why. */
  private static final ImmutableMap<String, String> MEANT =
      ImmutableMap.of(
          "border-left-color:currentcolor", "draws an arrow, which is mirrored as a whole",
          "env(safe-area-inset-left)", "keeps clear of the edge of a telephone");

  private static Stream<String> physical(String css) {
    return DECLARATION
        .matcher(css)
        .results()
        .map(MatchResult::group)
        .filter(one -> MEANT.keySet().stream().noneMatch(one::contains))
        .filter(one -> SIDE.matcher(one).find() || UNEVEN.matcher(one).matches());
  }

  private static String styleSheet() {
    return new String(Assets.read().styleSheet().bytes(), UTF_8);
  }

  @Test
  void hasNoLeftOrRightThatIsTheOtherWayRoundInAnotherLanguage() {
    assertThat(physical(styleSheet())).isEmpty();
  }

  @Test
  void everySideThatIsMeantIsThere() {
    assertThat(MEANT.keySet()).allMatch(styleSheet()::contains);
  }

  @Test
  void isWrittenSo() throws IOException {
    try (Stream<Path> partials = Files.walk(Path.of("../tools/assets/styles"))) {
      List<Path> files = partials.filter(file -> file.toString().endsWith(".scss")).toList();
      assertThat(files).hasSizeGreaterThan(5);
      for (Path file : files) {
        List<String> lines =
            Splitter.on('\n').trimResults().splitToList(Files.readString(file)).stream()
                .filter(line -> line.endsWith(";") && line.contains(": "))
                .toList();
        assertThat(physical("{" + String.join("", lines).replace(": ", ":")))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void aSideIsNoticed() {
    assertThat(
            physical(
                "a{margin-left:1px;text-align:right;left:0;padding:1px 2px 3px 4px;margin:0 1px 0"
                    + " 1px;border-inline-start:1px}"))
        .containsExactly(
            "margin-left:1px", "text-align:right", "left:0", "padding:1px 2px 3px 4px");
  }
}
