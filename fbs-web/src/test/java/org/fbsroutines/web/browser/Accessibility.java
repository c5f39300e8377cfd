package org.fbsroutines.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.common.collect.ImmutableList;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** What a page gets wrong for people who see, hear or move differently. */
public final class Accessibility {
  /** The tags of what is looked for by day. */
  static final ImmutableList<String> TAGS =
      ImmutableList.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The rules about colour among them: by night nothing else of a page is different. */
  static final ImmutableList<String> RULES_OF_COLOUR =
      ImmutableList.of("color-contrast", "link-in-text-block");

  private static final String AXE = AxeBuilder.getAxeScript();

  /**
   * Runs axe from where the window keeps it from page to page: to hand its half megabyte over to
   * each page takes longer than all that it looks at.
   */
  private static final String RUN_KEPT_AXE =
      """
      () => {
        const kept = origin === 'null' ? null : sessionStorage.getItem('axe-core');
        if (!('axe' in window) && kept !== null) {
          (0, eval)(kept);
        }
        return 'axe' in window;
      }
      """;

  private static final String KEEP_AXE =
      """
      (axe) => {
        if (origin !== 'null') {
          sessionStorage.setItem('axe-core', axe);
        }
        (0, eval)(axe);
      }
      """;

  /**
   * Asks axe in the page itself. Its own builder opens another window for each question, and takes
   * a question that failed for a page without problems. Only the rules that look for the tags read
   * the style sheets besides, which takes a while.
   */
  private static final String VIOLATIONS =
      """
      async ([part, kind, values]) => {
        const found = await axe.run(
          { include: [[part]] },
          { runOnly: { type: kind, values }, resultTypes: ['violations'], preload: kind === 'tag' });
        return found.violations.flatMap(rule =>
          rule.nodes.map(node => rule.id + ': ' + node.target + ': ' + node.html));
      }
      """;

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
   * Looks at a page by day, and by night at its colours.
   *
   * @param page shown, and left as it was shown first
   * @return what is wrong, in words; empty where nothing is
   */
  public static ImmutableList<String> problems(Page page) {
    return problems(page, "html");
  }

  /**
   * Looks at a part of a page as at a whole one, where the whole of it is looked at elsewhere.
   *
   * @param page shown, and left as it was shown first
   * @param part the selector of the part
   * @return what is wrong, in words; empty where nothing is
   */
  public static ImmutableList<String> problems(Page page, String part) {
    return ImmutableList.<String>builder()
        .addAll(problemsByNight(page, part))
        .addAll(problemsByDay(page, part))
        .build();
  }

  private static ImmutableList<String> problemsByNight(Page page, String part) {
    askForAxe(page);
    show(page, ColorScheme.DARK);
    return violations(page, part, "rule", RULES_OF_COLOUR).stream()
        .map(one -> "DARK: " + one)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> problemsByDay(Page page, String part) {
    ImmutableList.Builder<String> problems = ImmutableList.builder();
    askForAxe(page);
    show(page, ColorScheme.LIGHT);
    violations(page, part, "tag", TAGS).forEach(one -> problems.add("LIGHT: " + one));
    ((List<?>) page.evaluate(SMALL_TARGETS)).forEach(small -> problems.add("small: " + small));
    Object overflow = page.evaluate(OVERFLOW);
    if (!overflow.equals(0)) {
      problems.add("wider than the screen by " + overflow);
    }
    if (page.frames().size() > 1) {
      problems.add("frames, into which nobody looks");
    }
    return problems.build();
  }

  /** Makes axe known to a page that does not know it yet. */
  static void askForAxe(Page page) {
    if (!page.evaluate(RUN_KEPT_AXE).equals(true)) {
      page.evaluate(KEEP_AXE, AXE);
    }
  }

  private static void show(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static List<?> violations(Page page, String part, String kind, List<String> values) {
    return (List<?>) page.evaluate(VIOLATIONS, List.of(part, kind, values));
  }
}
