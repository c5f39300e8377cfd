package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What every page must be built like. */
final class Html {
  private static final Pattern HEADING = Pattern.compile("<h([1-6])");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern FOR = Pattern.compile("<label[^>]* for=\"([^\"]*)\"");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea)(?![^>]* type=\"hidden\")[^>]*\\sid=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]*)\"");

  private static final Pattern NAME =
      Pattern.compile("<(?:input|select|textarea)[^>]*\\sname=\"([^\"]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

  private Html() {}

  static void assertWellBuilt(String page) {
    assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"", "<title>");
    assertThat(page).contains("<a class=\"nhsuk-skip-link\" href=\"#main\">", "<main id=\"main\"");
    assertThat(page).contains("href=\"/help\"", "<footer");
    assertThat(page)
        .as("inline code and style are refused by the content security policy")
        .doesNotContainPattern(
            "<script(?! [^>]*src=)|<style|<[^>]*\\s(style|on[a-z]+)=|=\"javascript:");
    assertThat(all(ID, page)).doesNotHaveDuplicates().containsAll(all(ANCHOR, page));
    assertThat(all(FIELD, page)).isSubsetOf(all(FOR, page));
    assertThat(count("<table", page)).isEqualTo(count("<caption>", page));
    assertThat(page).doesNotContainPattern("<th(?! scope=)[ >]");
    assertHeadingsInOrder(page);
  }

  /** What has just happened is told above the heading of the page. */
  private static void assertHeadingsInOrder(String page) {
    int before = 0;
    for (String level : all(HEADING, page.substring(page.indexOf("<h1")))) {
      int now = Integer.parseInt(level);
      assertThat(now).as("heading level after " + before).isBetween(1, before + 1);
      before = now;
    }
    assertThat(count("<h1", page)).isEqualTo(1);
  }

  /** The names of all fields of a page's forms. */
  static List<String> fields(String page) {
    return all(NAME, page);
  }

  /** The token of a page's forms. */
  static String token(String page) {
    return all(TOKEN, page).get(0);
  }

  private static List<String> all(Pattern pattern, String page) {
    return pattern.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static long count(String text, String page) {
    return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
  }
}
