package org.fbsroutines.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.common.collect.ImmutableList;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;

/** What a page gets wrong for people who see, hear or move differently. */
public final class Accessibility {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Controls that are smaller than a tired finger needs; links inside of a sentence are let be. */
  private static final String SMALL_TARGETS =
      """
      () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
        .filter(control => !control.closest('p, .nhsuk-skip-link') && getComputedStyle(control).display !== 'inline')
        .map(control => [control, control.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.width < 44 || box.height < 47.5))
        .map(([control, box]) => control.outerHTML.slice(0, 120) + ' is ' + box.width + ' x ' + box.height)
      """;

  private static final String OVERFLOW =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private Accessibility() {}

  /**
   * Looks at a page by day and by night.
   *
   * @param page shown, and left as it was shown first
   * @return what is wrong, in words; empty where nothing is
   */
  public static ImmutableList<String> problems(Page page) {
    return problems(page, "html");
  }

  /**
   * Looks at a part of a page by day and by night, where the whole of it is looked at elsewhere.
   *
   * @param page shown, and left as it was shown first
   * @param part the selector of the part
   * @return what is wrong, in words; empty where nothing is
   */
  public static ImmutableList<String> problems(Page page, String part) {
    ImmutableList.Builder<String> problems = ImmutableList.builder();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      new AxeBuilder(page)
          .include(part).withTags(RULES).analyze().getViolations().stream()
              .flatMap(rule -> tell(scheme, rule))
              .forEach(problems::add);
    }
    ((List<?>) page.evaluate(SMALL_TARGETS)).forEach(small -> problems.add("small: " + small));
    Object overflow = page.evaluate(OVERFLOW);
    if (!overflow.equals(0)) {
      problems.add("wider than the screen by " + overflow);
    }
    return problems.build();
  }

  private static Stream<String> tell(ColorScheme scheme, Rule rule) {
    return rule.getNodes().stream()
        .map(
            node -> scheme + ": " + rule.getId() + ": " + node.getTarget() + ": " + node.getHtml());
  }
}
