package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fbsroutines.web.VisitedPages.Reader;
import org.fbsroutines.web.VisitedPages.Visited;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.visit.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of every role in a real browser: on a small phone in Spanish, and on a computer in
 * English where there is time for what is slow. With the property {@code fbs.screenshots} naming a
 * folder, pictures are kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
  @RegisterExtension static final DemonstrationServer DEMONSTRATION = new DemonstrationServer();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String ADDRESS_HEADINGS_AND_LANGUAGE =
      """
      () => [
        location.pathname + location.search,
        document.querySelectorAll('h1').length,
        document.documentElement.lang,
      ].join(' ')
      """;

  private static final String FORGET_THE_READER =
      """
      async () => {
        if (location.protocol !== 'about:') {
          localStorage.clear();
          (await navigator.serviceWorker.getRegistrations()).forEach(worker => worker.unregister());
          (await caches.keys()).forEach(name => caches.delete(name));
        }
      }
      """;

  private final FilledClinic clinic = new FilledClinic(DEMONSTRATION);
  private final Map<Device, BrowserPage> browsers = new EnumMap<>(Device.class);
  private final Map<Device, Seat> seated = new EnumMap<>(Device.class);

  /** Somebody at a screen; the next reader sits down at the same one. */
  record Seat(Reader reader, Device device, String language) {
    @Override
    public String toString() {
      return reader + " on " + device + " in " + language;
    }
  }

  /** A page at which somebody looks. */
  record Look(Seat seat, Visited page) {
    @Override
    public String toString() {
      return page.path() + " as " + seat;
    }
  }

  Stream<Look> looksAtAPhone() {
    return looks(Device.PHONE, "es");
  }

  Stream<Look> looksAtAComputer() {
    return looks(Device.DESKTOP, "en");
  }

  private Stream<Look> looks(Device device, String language) {
    return clinic.pages().stream()
        .map(page -> new Look(new Seat(page.reader(), device, language), page));
  }

  @ParameterizedTest
  @MethodSource("looksAtAPhone")
  void shutsNobodyOut(Look look) {
    BrowserPage browser = open(look);

    assertThat(browser.page().evaluate(ADDRESS_HEADINGS_AND_LANGUAGE))
        .as("shown, not led elsewhere, with one heading, in the language of the visitor")
        .isEqualTo(look.page().path() + " 1 " + look.seat().language());
    assertThat(Accessibility.problems(browser.page())).as(look.toString()).isEmpty();
    browser.picture(
        look.seat().reader()
            + look.page().path().replaceAll("[^a-z]+", "-")
            + "-"
            + look.seat().device());
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("looksAtAComputer")
  void shutsNobodyOutAtAComputer(Look look) {
    shutsNobodyOut(look);
  }

  private BrowserPage open(Look look) {
    Seat seat = look.seat();
    BrowserPage browser =
        browsers.computeIfAbsent(seat.device(), device -> CHROMIUM.keep(device, seat.language()));
    if (!seat.equals(seated.put(seat.device(), seat))) {
      browser.page().evaluate(FORGET_THE_READER);
      browser.page().context().clearCookies();
      browser.page().context().addCookies(cookies(seat.reader()));
    }
    browser.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(null));
    if (look.page().status() != 200) {
      browser.allow("status of " + look.page().status());
    }
    Response response = browser.visit(DEMONSTRATION.server(), look.page().path());
    assertThat(response.status()).isEqualTo(look.page().status());
    return browser;
  }

  private List<Cookie> cookies(Reader reader) {
    if (reader == Reader.STRANGER) {
      return List.of();
    }
    Map.Entry<String, String> cookie = clinic.session(reader).cookie();
    return List.of(
        new Cookie(cookie.getKey(), cookie.getValue())
            .setUrl(BrowserPage.origin(DEMONSTRATION.server())));
  }

  static ImmutableList<RouteRow> withoutPage() {
    return RouteRow.table().stream()
        .filter(route -> !route.changes() && VisitedPages.NO_PAGES.containsKey(route.path()))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void everyReasonWhyThereIsNoPageIsOfARouteThatIsThere() {
    assertThat(withoutPage())
        .extracting(RouteRow::path)
        .containsExactlyInAnyOrderElementsOf(VisitedPages.NO_PAGES.keySet());
  }

  @ParameterizedTest
  @MethodSource("withoutPage")
  void aRouteThatIsNamedAsNoPageShowsNone(RouteRow route) {
    String address = route.path().replace("{tag}", "es");
    HttpResponse<String> response =
        route.isForStrangers()
            ? DEMONSTRATION.browser().get(address)
            : clinic.session(Reader.PATIENT).get(address);

    assertThat(response.statusCode()).as(route + " is there").isIn(200, 303);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .doesNotContain("text/html");
  }

  @Test
  void aNewPageAtWhichNobodyLooksIsNoticed() {
    RouteRow route = new RouteRow("GET", "/news/{id}", ImmutableSet.of(Role.PUBLIC));

    assertThatThrownBy(() -> VisitedPages.of(ImmutableList.of(route), ImmutableSetMultimap.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/news/{id}: nobody looks at this page");
    assertThatThrownBy(
            () ->
                VisitedPages.of(ImmutableList.of(), ImmutableSetMultimap.of("/old/{id}", "/old/1")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/old/{id}");
  }

  @Test
  void aNewPageWithoutIdsIsVisitedByEverybodyWhoMay() {
    RouteRow route = new RouteRow("GET", "/news", ImmutableSet.of(Role.STAFF, Role.ADMINISTRATOR));

    assertThat(VisitedPages.of(ImmutableList.of(route), ImmutableSetMultimap.of()))
        .contains(
            new Visited(Reader.STAFF, "/news", 200),
            new Visited(Reader.ADMINISTRATOR, "/news", 200));
  }
}
