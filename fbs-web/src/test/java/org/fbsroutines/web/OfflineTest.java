package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @RegisterExtension final OfflineServer server = new OfflineServer();

  /** Asks the service worker, and says what it answers. */
  private static final String KEEP_ANEW =
      """
      async () => {
        const registration = await navigator.serviceWorker.ready;
        const { url, help, ends } = document.querySelector("[data-offline]").dataset;
        return new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(data);
          registration.active.postMessage({ keep: url, help, ends }, [port2]);
        });
      }
      """;

  private Page page = open(Device.PHONE.options());

  private static Page open(NewContextOptions options) {
    BrowserPage browser = CHROMIUM.open(options.setLocale("en"));
    browser.allow("net::ERR_");
    browser.allow("status of 4");
    browser.allow("status of 503");
    return browser.page();
  }

  @BeforeEach
  void visitFirst() {
    visit();
  }

  private void visit() {
    page.navigate(server.origin() + "/today");
  }

  /** Visits a page that sends what waits and is left for one that knows of it. */
  private void visitAndRenew() {
    AtomicInteger loaded = new AtomicInteger();
    Consumer<Page> count = one -> loaded.incrementAndGet();
    page.onLoad(count);
    visit();
    page.waitForCondition(() -> loaded.get() == 2);
    page.offLoad(count);
  }

  private Locator status() {
    return page.locator("[data-part=status]");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private void keepRoutine() {
    press("Keep today’s routine on this device");
    assertThat(status()).hasText("Today’s routine is on this device.");
  }

  private void recordWithoutConnection() {
    server.lose();
    press("Save");
    assertThat(status()).hasText(Pattern.compile("could not be sent now.*Waiting: 1\\."));
  }

  @Test
  void theRoutineIsShownWithoutConnectionAndWithoutAName() {
    keepRoutine();

    server.lose();
    visit();

    assertThat(page.getByText("Ten repetitions")).isVisible();
    assertThat(page.content()).doesNotContain(OfflineServer.NAME, "P-1");
  }

  @Test
  void nothingIsKeptUnlessThePatientChoseIt() {
    server.lose();

    assertThatThrownBy(this::visit).isInstanceOf(PlaywrightException.class);
  }

  @Test
  void aRecordMadeWithoutConnectionArrivesExactlyOnce() {
    recordWithoutConnection();

    server.comeBack();
    visitAndRenew();
    assertThat(status()).hasText("Everything that was waiting has been sent. Records: 1.");
    visit();
    assertThat(page.locator("[data-waiting='0']")).isAttached();

    assertThat(server.received()).hasSize(1);
    assertThat(server.received().get(0))
        .containsEntry("exercise", "abdominal-bracing")
        .containsEntry("after", "3");
  }

  @Test
  void aRecordWhoseAnswerWasLostIsNotStoredTwice() {
    page.route(
        "**/today/records",
        route -> {
          route.fetch(new Route.FetchOptions().setMaxRedirects(0));
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));

    press("Save");
    assertThat(status()).hasText(Pattern.compile("Waiting: 1\\."));
    assertThat(server.received()).hasSize(1);
    visit();

    assertThat(status()).hasText("Everything that was waiting has been sent. Records: 1.");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void aNoteIsNotKeptOnTheDeviceAndThatIsSaid() {
    page.locator("[name=note]").fill("private");
    server.lose();
    press("Save");
    assertThat(status()).hasText(Pattern.compile("but not your note"));

    server.comeBack();
    visit();
    assertThat(status()).hasText("Everything that was waiting has been sent. Records: 1.");

    assertThat(server.received().get(0)).containsEntry("note", "none");
  }

  @Test
  void whatWaitsIsNeverSentInAnotherPersonsVisit() {
    recordWithoutConnection();
    server.signIn(UUID.randomUUID());
    server.comeBack();

    visit();

    assertThat(page.locator("[data-waiting='0']")).isAttached();
    assertThat(server.received()).isEmpty();
  }

  @Test
  void whoHasBeenSignedOutIsAskedToSignInAndNothingIsLost() {
    keepRoutine();
    recordWithoutConnection();
    visit();
    assertThat(page.getByText("Ten repetitions")).isVisible();
    server.signOut();
    server.comeBack();

    page.evaluate("dispatchEvent(new Event('online'))");

    assertThat(status()).hasText(Pattern.compile("Sign in again.*Records: 1\\."));
    assertThat(server.received()).isEmpty();
  }

  @Test
  void theRoutineOfADayThatIsOverIsNotShown() {
    server.itIsTheDayAfter(LocalDate.now(ZoneOffset.UTC).minusDays(1));
    visit();
    keepRoutine();

    server.lose();

    assertThatThrownBy(this::visit).isInstanceOf(PlaywrightException.class);
  }

  /** At any moment one of these two has another day than the clinic. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void theDayIsTheClinicsWhereverTheDeviceIs(String zone) {
    page = open(Device.PHONE.options().setTimezoneId(zone));
    visit();
    keepRoutine();

    server.lose();
    visit();

    assertThat(page.getByText("Ten repetitions")).isVisible();
  }

  @Test
  void anotherPersonsRoutineDoesNotStay() {
    keepRoutine();
    server.signIn(UUID.randomUUID());
    visit();
    assertThat(page.locator("[data-waiting]")).isAttached();

    server.lose();

    assertThatThrownBy(this::visit).isInstanceOf(PlaywrightException.class);
  }

  @Test
  void signingOutTakesTheRoutineOffTheDevice() {
    keepRoutine();

    press("Sign out");
    page.waitForURL("**/bye");

    assertThat(page.evaluate("caches.keys()")).asInstanceOf(LIST).isEmpty();
  }

  @Test
  void signingOutWarnsWhereRecordsWouldBeLost() {
    recordWithoutConnection();

    press("Sign out");

    assertThat(status())
        .hasText(Pattern.compile("would lose records that are waiting.*Records: 1\\."));
    assertThat(page).hasURL(Pattern.compile("/today$"));
  }

  @Test
  void withAConnectionARecordIsSentAtOnce() {
    page.waitForResponse("**/today/records", () -> press("Save"));

    assertThat(server.received()).hasSize(1).first().extracting(Map::size).isEqualTo(4);
  }

  @Test
  void whatWasSentLeavesTheDeviceWhereNothingIsKept() {
    recordWithoutConnection();
    page.waitForFunction(StoredRecords.are(1));

    server.comeBack();
    visit();
    assertThat(status()).hasText("Everything that was waiting has been sent. Records: 1.");

    page.waitForFunction(StoredRecords.are(0));
  }

  @Test
  void removingTheRoutineRemovesEverythingThatWasSentWhoeverSentIt() {
    keepRoutine();
    page.evaluate("async () => { " + StoredRecords.ADD_SENT_OF_ANOTHER + " }");
    page.waitForFunction(StoredRecords.are(1));

    press("Remove it from this device");

    page.waitForFunction(StoredRecords.are(0));
  }

  @Test
  void whatWasKeptStaysWhereTheNewCannotBeStored() {
    keepRoutine();
    server.refuseToBeKept();
    assertThat(page.evaluate(KEEP_ANEW)).isEqualTo("failed");

    server.lose();
    visit();

    assertThat(page.getByText("Ten repetitions")).isVisible();
  }
}
