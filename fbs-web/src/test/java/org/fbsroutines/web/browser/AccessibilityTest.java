package org.fbsroutines.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessibilityTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Page page(String head, String body) {
    Page page = CHROMIUM.open(Device.PHONE, "en").page();
    page.setContent(
        """
        <!DOCTYPE html><html lang="en"><head><title>Bad</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">%s</head>
        <body><main><h1>Bad</h1>%s</main></body></html>
        """
            .formatted(head, body));
    return page;
  }

  private static String problems(Page page) {
    return String.join("\n", Accessibility.problems(page));
  }

  @Test
  void reportsPaleWordsSmallButtonsAndWidePages() {
    Page page =
        page(
            """
            <style>p { color: #ccc } button { width: 20px; height: 20px } pre { width: 600px }
            </style>
            """,
            "<p>Pale</p><button>x</button><pre>wide</pre>");

    assertThat(problems(page))
        .contains("LIGHT: color-contrast", "small: <button>", "wider")
        .contains("DARK: color-contrast");
  }

  @Test
  void reportsWhatIsPaleByNightAlone() {
    Page page =
        page(
"""
<style>@media (prefers-color-scheme: dark) { body { background: #111 } p { color: #333 } }
</style>
""",
            "<p>Dim</p>");

    assertThat(problems(page)).contains("DARK: color-contrast").doesNotContain("LIGHT");
  }

  @Test
  void reportsWhatIsNotAboutColourByDay() {
    assertThat(problems(page("", "<input>"))).contains("LIGHT: label").doesNotContain("DARK");
  }

  @Test
  void byNightEveryRuleAboutColourIsAsked() {
    Page page = page("", "");
    Accessibility.askForAxe(page);
    Object rulesOfColour =
        page.evaluate(
            """
            tags => axe.getRules(tags)
              .filter(rule => rule.tags.includes('cat.color'))
              .map(rule => rule.ruleId)
            """,
            Accessibility.TAGS);

    assertThat(Accessibility.RULES_OF_COLOUR)
        .containsExactlyInAnyOrderElementsOf(
            ((List<?>) rulesOfColour).stream().map(String::valueOf).toList());
  }

  @Test
  void aPartThatIsNotThereIsNoPartWithoutProblems() {
    Page page = page("", "");

    assertThatThrownBy(() -> Accessibility.problems(page, ".missing"))
        .isInstanceOf(PlaywrightException.class);
  }

  @Test
  void aFrameIntoWhichNobodyLooksIsAProblem() {
    assertThat(problems(page("", "<iframe title=\"x\" srcdoc=\"x\"></iframe>"))).contains("frames");
  }
}
