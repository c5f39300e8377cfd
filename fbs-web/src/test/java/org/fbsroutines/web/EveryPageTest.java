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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.demonstration.DemonstrationClinic;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.AccountRole;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.web.VisitedPages.Reader;
import org.fbsroutines.web.VisitedPages.Visited;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.visit.Role;
import org.jdbi.v3.core.Handle;
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

  private static final String IN_A_SESSION = "in-a-session";
  private static final String RECORD = UUID.randomUUID().toString();

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

  private final Map<Reader, SignedInBrowser> sessions = new EnumMap<>(Reader.class);
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
    return VisitedPages.of(RouteRow.registered(DEMONSTRATION), addresses()).stream()
        .map(page -> new Look(new Seat(page.reader(), device, language), page));
  }

  /** Fills the clinic with somebody to look at on every page. */
  private static ImmutableSetMultimap<String, String> addresses() {
    DemonstrationClinic.fill(
        DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), DemonstrationServer.CLOCK);
    begin(IN_A_SESSION);
    return ImmutableSetMultimap.<String, String>builder()
        .put("/exercises/{id}", "/exercises/abdominal-bracing")
        .put("/link/{token}", "/link/" + DEMONSTRATION.in(EveryPageTest::link).text())
        .put("/today/sessions/{part}", "/today/sessions/morning")
        .put("/today/sessions/{part}/{exercise}", "/today/sessions/morning/abdominal-bracing")
        .put("/today/records/{id}", "/today/records/" + RECORD)
        .putAll("/patients/{id}", "/patients/demo", "/patients/demo-maria")
        .put("/patients/{id}/facts", "/patients/demo/facts")
        .putAll(
            "/patients/{id}/screening",
            "/patients/demo/screening",
            "/patients/demo-priya/screening")
        .put("/patients/{id}/records", "/patients/demo-tom/records")
        .put("/patients/{id}/instructions", "/patients/demo/instructions")
        .putAll(
            "/patients/{id}/routine/new",
            "/patients/demo/routine/new",
            "/patients/demo-tom/routine/new")
        .putAll("/patients/{id}/routines", "/patients/demo/routines", "/patients/demo-tom/routines")
        .put("/exercises/{id}/assess", "/exercises/" + importExercise() + "/assess")
        .put("/access-codes", "/access-codes?patient=demo")
        .put("/imports/{id}", "/imports/" + DEMONSTRATION.in(JourneyClinic::importFile))
        .build();
  }

  private static SecretToken link(Handle handle) {
    Recording recording = new Recording("tester", DemonstrationServer.NOW);
    return new Accounts(handle, DEMONSTRATION.clinic(), recording)
        .add(AccountRole.STAFF, "new-staff", "Nia New");
  }

  private static String importExercise() {
    DEMONSTRATION.in(handle -> ImportedExercisesTest.importExercises(handle, 1));
    return "press-1";
  }

  /** Somebody answers the safety questions and does a first exercise. */
  private static void begin(String id) {
    DemonstrationPatients.add(DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), id);
    SignedInBrowser patient = SignedInBrowser.asPatient(id, DEMONSTRATION);
    send(patient, "/today/check", PatientForms.answers(UUID.randomUUID().toString()));
    send(patient, "/today/records", PatientForms.record(RECORD, "walking", 3));
  }

  private static void send(SignedInBrowser patient, String path, String... fields) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    assertThat(patient.post(path, form).statusCode()).as(path).isEqualTo(303);
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
    Map.Entry<String, String> cookie =
        sessions.computeIfAbsent(reader, EveryPageTest::session).cookie();
    return List.of(
        new Cookie(cookie.getKey(), cookie.getValue())
            .setUrl(BrowserPage.origin(DEMONSTRATION.server())));
  }

  private static SignedInBrowser session(Reader reader) {
    return reader.role() == Role.PATIENT
        ? SignedInBrowser.asPatient(reader == Reader.PATIENT ? "demo" : IN_A_SESSION, DEMONSTRATION)
        : SignedInBrowser.as(AccountRole.valueOf(reader.role().name()), DEMONSTRATION);
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
            : sessions.computeIfAbsent(Reader.PATIENT, EveryPageTest::session).get(address);

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
