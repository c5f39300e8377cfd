package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.browser.Keyboard;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Localizer;
import org.fbsroutines.web.page.Spoken;

/**
 * Somebody at a real browser who has a keyboard alone and finds everything by what it is and what
 * it is called, as the message files call it in the language that is read.
 */
final class Visitor {
  private static final double MAX_WAIT_MILLIS = 30_000;

  private final BrowserPage browser;
  private final Keyboard keyboard;
  private final Localizer words;
  private final String way;
  private final boolean isPhone;

  private Visitor(BrowserPage browser, Language language, Device device) {
    this.browser = browser;
    this.keyboard = new Keyboard(browser.page());
    this.words = new Localizer(Spoken.in(language));
    this.way = device + " " + language.tag();
    this.isPhone = device == Device.COMMON_PHONE;
    browser.page().setDefaultTimeout(MAX_WAIT_MILLIS);
  }

  /** Opens the first page of a server. */
  static Visitor of(WebServer server, Chromium chromium, Device device, Language language) {
    Visitor visitor = new Visitor(chromium.open(device, language.tag()), language, device);
    visitor.browser.visit(server, "/");
    return visitor;
  }

  Page page() {
    return browser.page();
  }

  Localizer words() {
    return words;
  }

  Keyboard keyboard() {
    return keyboard;
  }

  String say(String key, Object... arguments) {
    return words.messages().say(key, arguments);
  }

  /** Says that this page is answered by an error's status. */
  void expectStatus(int status) {
    browser.allow("status of " + status);
  }

  /** What is called so, all of the name. */
  Locator called(AriaRole role, String name) {
    return page().getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What has a name that begins so. */
  Locator beginning(AriaRole role, String name) {
    return page().getByRole(role, new Page.GetByRoleOptions().setName(startOf(name)));
  }

  /** A pattern that the browser reads, which knows nothing of quoting. */
  private static Pattern startOf(String name) {
    return Pattern.compile("^" + name.replaceAll("[^\\p{L}\\p{N} ]", "."));
  }

  /** What is called so, inside of something else. */
  static Locator in(Locator whole, AriaRole role, String name) {
    return whole.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Follows a link, named by the key of its text. */
  void follow(String key) {
    keyboard.leaveBy(called(AriaRole.LINK, say(key)));
  }

  /** Presses a button, named by the key of its text, and waits for the page that comes of it. */
  void press(String key) {
    keyboard.leaveBy(called(AriaRole.BUTTON, say(key)));
  }

  /** Fills a field in, named by the key of its label. */
  void type(String key, String text) {
    keyboard.type(page().getByLabel(say(key), new Page.GetByLabelOptions().setExact(true)), text);
  }

  /** Answers a question by one of its buttons. */
  void choose(String question, String answer) {
    keyboard.choose(in(called(AriaRole.GROUP, question), AriaRole.RADIO, answer));
  }

  /** Fills the three fields of a date in. */
  void type(Locator date, LocalDate day) {
    keyboard.type(in(date, AriaRole.TEXTBOX, say("tag.day")), "" + day.getDayOfMonth());
    keyboard.type(in(date, AriaRole.TEXTBOX, say("tag.month")), "" + day.getMonthValue());
    keyboard.type(in(date, AriaRole.TEXTBOX, say("tag.year")), "" + day.getYear());
  }

  /** Returns the heading of the page. */
  String heading() {
    return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
  }

  /** The row of a table whose heading begins so. */
  Locator row(String heading) {
    return page()
        .getByRole(AriaRole.ROW)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page()
                        .getByRole(
                            AriaRole.ROWHEADER,
                            new Page.GetByRoleOptions().setName(startOf(heading)))));
  }

  /** Checks that the page tells, first of all and with the focus, what is wrong. */
  Locator problems() {
    Locator summary = page().locator(".nhsuk-error-summary");
    assertThat(summary).isFocused();
    return summary;
  }

  /** Keeps pictures of a step. */
  void looksAt(String step) {
    browser.dayAndNight(way + " " + step);
  }

  /**
   * Keeps pictures, and looks for what shuts people out on the page as it is now: on a phone in
   * Spanish and on a computer in English.
   */
  void checks(String step) {
    checks(step, "html");
  }

  /** Does so for a part of a page that is large, and is looked at as a whole by another test. */
  void checks(String step, String part) {
    looksAt(step);
    if (isPhone != words.messages().language().equals(Spoken.SPANISH)) {
      return;
    }
    assertThat(Accessibility.problems(page(), part)).as(step + " at " + page().url()).isEmpty();
  }
}
