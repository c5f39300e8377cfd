package org.fbsroutines.web.browser;

import com.google.common.collect.ImmutableList;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fbsroutines.web.WebServer;

/**
 * A page of a real browser, which remembers what the browser complained about.
 *
 * @param page the page
 * @param said errors and warnings of the console and of scripts, in their order
 * @param allowed parts of complaints that are meant to happen
 */
public record BrowserPage(Page page, List<String> said, List<String> allowed) {

  static BrowserPage in(BrowserContext context) {
    BrowserPage opened = new BrowserPage(context.newPage(), new ArrayList<>(), new ArrayList<>());
    opened.page.onConsoleMessage(opened::hear);
    opened.page.onPageError(opened.said::add);
    return opened;
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      said.add(message.text() + " at " + message.location());
    }
  }

  /**
   * Goes to an address of a server.
   *
   * @param server the server, on this computer
   * @param path the address below its root
   * @return the answer
   */
  public Response visit(WebServer server, String path) {
    return page.navigate(origin(server) + path);
  }

  /**
   * The root of a server, as the browser names it.
   *
   * @param server the server, on this computer
   * @return such as {@code http://localhost:8080}
   */
  public static String origin(WebServer server) {
    return "http://localhost:" + server.port();
  }

  /**
   * Says that a complaint is meant to happen, such as "status of 422".
   *
   * @param part what the complaint contains
   */
  public void allow(String part) {
    allowed.add(part);
  }

  /** Returns every complaint that is not meant to happen. */
  public ImmutableList<String> complaints() {
    return said.stream()
        .filter(complaint -> allowed.stream().noneMatch(complaint::contains))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Keeps a picture of the whole page, where the property {@code fbs.screenshots} names a folder.
   *
   * @param name what the picture shows
   */
  public void picture(String name) {
    String folder = folder();
    if (!folder.isEmpty()) {
      String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, file + ".png")));
    }
  }

  /**
   * Keeps a picture by day and one by night, where {@link #picture} keeps any.
   *
   * @param name what the pictures show
   */
  public void dayAndNight(String name) {
    if (folder().isEmpty()) {
      return;
    }
    picture(name);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    picture(name + " by night");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static String folder() {
    return System.getProperty("fbs.screenshots", "");
  }

  /** Forgets what was complained about and what was allowed, before another test. */
  void forget() {
    said.clear();
    allowed.clear();
  }

  void close() {
    page.context().close();
  }
}
