package org.fbsroutines.web.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for a test class; register it in a static field. It is started once for all
 * classes. After each test its pages are closed, unless they are kept for the class, and the test
 * fails if one of them complained, such as about a script's error or the content security policy.
 *
 * <p>The program is the one that {@code FBS_CHROMIUM} names, or the first on the path of {@code
 * chromium-headless-shell}, which is the same browser without windows and takes a quarter less
 * time, and {@code chromium}. Where there is none, tests are skipped on a developer's machine and
 * fail where {@code CI} is set.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final ExtensionContext.Namespace SHARED =
      ExtensionContext.Namespace.create(Chromium.class);

  private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium");

  /**
   * What is switched off: all that Playwright switches off, because the last list counts alone; and
   * what starts two more processes for each window, to suggest addresses that nobody types and to
   * have a page more in store.
   */
  private static final List<String> WITHOUT =
      List.of(
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "BoundaryEventDispatchTracksNodeRemoval",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "LensOverlay",
          "MediaRouter",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "BlockOriginHeaderModificationOnRedirect",
          "Translate",
          "AutoDeElevate",
          "OptimizationHints",
          "SpareRendererForSitePerProcess",
          "WebUIOmniboxAimPopup",
          "WebUIOmniboxPopup");

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-features=" + String.join(",", WITHOUT),
          "--disable-gpu",
          "--disable-quic",
          // A page goes on in the process of the blank one before it, instead of starting another.
          "--renderer-process-limit=1",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<BrowserPage> pages = new ArrayList<>();
  private final List<BrowserPage> kept = new ArrayList<>();
  private Optional<Browser> browser = Optional.empty();

  /** The running program, ended with the last test of all. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start(Path program) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> program = find();
    if (program.isEmpty() && System.getenv("CI") == null) {
      assumeTrue(false, "no Chromium (expected: chromium on the path, or named by FBS_CHROMIUM)");
    }
    browser =
        Optional.of(
            context
                .getRoot()
                .getStore(SHARED)
                .computeIfAbsent(
                    Running.class, key -> Running.start(program.orElseThrow()), Running.class)
                .browser());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> complaints =
        Stream.concat(pages.stream(), kept.stream())
            .flatMap(page -> page.complaints().stream())
            .toList();
    pages.forEach(BrowserPage::close);
    pages.clear();
    kept.forEach(BrowserPage::forget);
    if (context.getExecutionException().isEmpty() && !complaints.isEmpty()) {
      throw new AssertionError("The browser complained: " + String.join("; ", complaints));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    kept.forEach(BrowserPage::close);
    kept.clear();
  }

  /**
   * Opens an empty page with cookies and storage of its own, for all tests of the class.
   *
   * @param device the size and kind of the screen
   * @param language the language that the browser prefers, a BCP 47 tag
   * @return the page; closed after the last test of the class
   */
  public BrowserPage keep(Device device, String language) {
    BrowserPage page = open(device, language);
    pages.remove(page);
    kept.add(page);
    return page;
  }

  /**
   * Opens an empty page with cookies and storage of its own.
   *
   * @param device the size and kind of the screen
   * @param language the language that the browser prefers, a BCP 47 tag
   * @return the page; closed after the test
   */
  public BrowserPage open(Device device, String language) {
    return open(device.options().setLocale(language));
  }

  /**
   * Opens an empty page with cookies and storage of its own.
   *
   * @param options how the browser looks to the page
   * @return the page; closed after the test
   */
  public BrowserPage open(Browser.NewContextOptions options) {
    BrowserContext context = browser.orElseThrow().newContext(options);
    BrowserPage page = BrowserPage.in(context);
    pages.add(page);
    return page;
  }

  private static Optional<Path> find() {
    String named = System.getenv("FBS_CHROMIUM");
    String path = System.getenv("PATH");
    return named != null
        ? Optional.of(Path.of(named))
        : PROGRAMS.stream()
            .flatMap(
                program ->
                    Splitter.on(':')
                        .splitToStream(path == null ? "" : path)
                        .map(folder -> Path.of(folder, program)))
            .filter(Files::isExecutable)
            .findFirst();
  }
}
