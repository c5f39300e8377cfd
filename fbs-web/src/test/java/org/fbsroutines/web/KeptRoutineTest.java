package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.PatientDay;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.RoutinePauseStore;
import org.fbsroutines.persistence.store.SessionRecordRow;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The routine that a device keeps, while there is no connection. */
class KeptRoutineTest {
  /** A device shows a routine on its own day alone: this is the first moment of today. */
  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION =
      new DemonstrationServer(Clock.tick(Clock.systemUTC(), Duration.ofDays(1)));

  @RegisterExtension
  static final LosableConnection CONNECTION =
      new LosableConnection(() -> DEMONSTRATION.server().port());

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** How long a busy computer may take to put a page into its keeping, in milliseconds. */
  private static final double LONGEST_WAIT = 30_000;

  private String patient = "";
  private final String origin = CONNECTION.origin();
  private final BrowserPage browser = CHROMIUM.open(Device.COMMON_PHONE, "en");
  private final Page page = browser.page();

  @BeforeEach
  void keepToday() {
    patient =
        DemonstrationPatients.add(
            DEMONSTRATION.store().database(), DEMONSTRATION.clinic(), "p" + UUID.randomUUID());
    SignedInBrowser session = SignedInBrowser.asPatient(patient, DEMONSTRATION);
    session.post(
        "/today/check",
        PatientForms.form(
            PatientForms.answers(
                UUID.randomUUID().toString(),
                "day",
                LocalDate.now(DEMONSTRATION.clock()).toString())));
    browser.allow("net::ERR_");
    browser.allow("status of 503");
    browser.allow("status of 409");
    page.context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue()).setUrl(origin)));
    visit("/today");
    page.getByText("Keep today’s routine on this device").click();
    assertThat(page.locator("[data-part=status]"))
        .hasText(
            "Today’s routine is on this device.",
            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST_WAIT));
  }

  private void visit(String path) {
    page.navigate(origin + path);
  }

  private Locator session(String name) {
    return page.locator(
        "[role=group]",
        new Page.LocatorOptions().setHas(page.locator("h2:text-is(\"" + name + "\")")));
  }

  private void record(String session, int pain) {
    session(session)
        .getByLabel("The highest pain during or after it")
        .selectOption(String.valueOf(pain));
    session(session)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
        .click();
  }

  /**
   * What is saved waits from now on: an attempt that is under way would meet the connection's
   * return.
   */
  private void assertUnsent() {
    assertThat(page.locator("[data-part=status]"))
        .hasText(Pattern.compile("could not be sent now.*Waiting: 1\\."));
  }

  private PatientDay day() {
    return DEMONSTRATION.in(
        handle ->
            PatientDay.read(
                handle,
                ClinicRules.read(handle).orElseThrow(),
                patient,
                LocalDate.now(DEMONSTRATION.clock())));
  }

  private void assertStopped() {
    assertThat(session("Morning: Walking").getByText("Saved on this device")).isVisible();
    assertThat(session("Morning: Walking").getByText("Stop: Walking")).isVisible();
    assertThat(session("Morning: Walking").getByText("stop this exercise for today")).isVisible();
    assertThat(session("Evening: Walking").getByText("Not today")).isVisible();
    assertThat(session("Evening: Walking").locator("form")).isHidden();
    assertThat(page.locator("form[data-offline-record]:visible [name=exercise][value=walking]"))
        .hasCount(0);
  }

  @Test
  void painThatSaysStopIsHeededAtOnceWithoutAConnection() {
    CONNECTION.lose();
    try {
      visit("/today");
      int others = page.locator("form[data-offline-record]:visible").count() - 2;

      record("Morning: Walking", 10);

      assertStopped();
      assertThat(session("Morning: Walking").locator("[role=alert]")).isFocused();
      assertThat(page.getByText("Done today: 1. Left: " + others + ".")).isVisible();
      assertThat(Accessibility.problems(page)).isEmpty();
      browser.picture("kept routine stopped");
      visit("/today");
      assertStopped();
    } finally {
      CONNECTION.comeBack();
    }
    visit("/today");
    assertThat(page.locator("[data-waiting='0']")).isAttached();

    assertThat(day().records()).extracting(SessionRecordRow::revision).containsExactly(1);
    visit("/today");
    assertThat(page.getByText("stop this exercise for today")).isVisible();
  }

  @Test
  void aSessionThatWasRecordedElsewhereWithMorePainIsShownAgainAndNotLost() {
    CONNECTION.lose();
    try {
      visit("/today");
      record("Morning: Walking", 3);
      assertUnsent();
    } finally {
      CONNECTION.comeBack();
    }
    SignedInBrowser elsewhere = SignedInBrowser.asPatient(patient, DEMONSTRATION);
    Map<String, String> form =
        PatientForms.form(PatientForms.record(UUID.randomUUID().toString(), "walking", 5));
    form.put("date", LocalDate.now(DEMONSTRATION.clock()).toString());
    assertThat(elsewhere.post("/today/records", form).statusCode()).isEqualTo(303);

    visit("/today");
    assertThat(page.locator("[data-part=status]"))
        .hasText(Pattern.compile("recorded elsewhere too, with other figures.*Records: 1\\."));
    assertThat(Accessibility.problems(page)).isEmpty();
    browser.picture("session recorded twice");
    page.getByText("Look at it and choose").click();

    assertThat(page.getByText("This session is recorded already, as below.").first()).isVisible();
    assertThat(page.locator("#after-3")).isChecked();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page).hasURL(Pattern.compile("corrected"));
    assertThat(day().records())
        .extracting(row -> row.record().pain().pain().nrs())
        .containsExactly(3);
    visit("/today");
    assertThat(page.getByText("Look at it and choose")).isHidden();
  }

  /** The same session is stored with other figures, from another device; this one knows of it. */
  private void clash() {
    CONNECTION.lose();
    try {
      visit("/today");
      record("Morning: Walking", 3);
      assertUnsent();
    } finally {
      CONNECTION.comeBack();
    }
    Map<String, String> form =
        PatientForms.form(PatientForms.record(UUID.randomUUID().toString(), "walking", 5));
    form.put("date", LocalDate.now(DEMONSTRATION.clock()).toString());
    assertThat(
            SignedInBrowser.asPatient(patient, DEMONSTRATION)
                .post("/today/records", form)
                .statusCode())
        .isEqualTo(303);
    visit("/today");
    assertThat(page.getByText("Look at it and choose")).isVisible();
  }

  @Test
  void aRecordToChooseAboutStaysOnTheDeviceUntilThePageThatShowsItHasArrived() {
    clash();
    page.route(
        "**/today/records",
        route -> {
          if (route.request().isNavigationRequest()) {
            CONNECTION.lose();
            route.abort();
          } else {
            route.resume();
          }
        });
    page.getByText("Look at it and choose").click();
    page.waitForCondition(() -> page.url().startsWith("chrome-error:"));
    page.unroute("**/today/records");
    CONNECTION.comeBack();

    visit("/today");
    page.getByText("Look at it and choose").click();

    assertThat(page.getByText("This session is recorded already, as below.").first()).isVisible();
    assertThat(page.locator("#after-3")).isChecked();
    press("Save");
    assertThat(page).hasURL(Pattern.compile("corrected"));
    assertThat(pains()).containsExactly(3);
    visit("/today");
    assertThat(page.locator("[data-waiting='0']")).isAttached();
    assertThat(page.getByText("Look at it and choose")).isHidden();
  }

  @Test
  void aRecordToChooseAboutLeavesTheDeviceWhereTheServerHasItByNow() {
    clash();
    SessionRecordRow stored = day().records().get(0);
    Map<String, String> corrected =
        PatientForms.form("revision", String.valueOf(stored.revision()), "after", "3");
    assertThat(
            SignedInBrowser.asPatient(patient, DEMONSTRATION)
                .post("/today/records/" + stored.recordId(), corrected)
                .statusCode())
        .isEqualTo(303);

    page.getByText("Look at it and choose").click();

    assertThat(page).hasURL(Pattern.compile("recorded"));
    visit("/today");
    assertThat(page.locator("[data-waiting='0']")).isAttached();
    assertThat(page.getByText("Look at it and choose")).isHidden();
    assertThat(pains()).containsExactly(3);
  }

  @Test
  void painThatIsBorneStopsNothingAndCountsAtOnce() {
    CONNECTION.lose();
    try {
      visit("/today");
      int before = page.locator("form[data-offline-record]:visible").count();

      record("Morning: Walking", 3);

      assertThat(session("Morning: Walking").getByText("Saved on this device")).isVisible();
      assertThat(session("Evening: Walking").locator("form")).isVisible();
      assertThat(page.getByText("Stop: Walking").first()).isHidden();
      assertThat(page.locator("[role=alert]:visible")).hasCount(0);
      assertThat(page.getByText("Done today: 1. Left: " + (before - 1) + ".")).isVisible();
      visit("/today");
      assertThat(page.getByText("Done today: 1. Left: " + (before - 1) + ".")).isVisible();
    } finally {
      CONNECTION.comeBack();
    }
  }

  @Test
  void thePageThatIsKeptKnowsOfPainThatWasSentJustBeforeTheConnectionWasLost() {
    visit("/today/sessions/morning/walking");
    page.locator("#after-10").check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    CONNECTION.lose();
    try {
      visit("/today");

      assertThat(page.locator("form[data-offline-record]").first()).isAttached();
      assertThat(page.locator("form[data-offline-record]:visible [name=exercise][value=walking]"))
          .hasCount(0);
    } finally {
      CONNECTION.comeBack();
    }
  }

  @Test
  void theFormThatWasOpenStopsTooWhenTheConnectionIsLost() {
    visit("/today/sessions/morning/walking");
    CONNECTION.lose();
    try {
      page.locator("#after-10").check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();

      assertThat(page.getByText("Stop: Walking")).isVisible();
      assertThat(page.getByText("Saved on this device", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
      visit("/today");
      assertStopped();
    } finally {
      CONNECTION.comeBack();
    }
  }

  @Test
  void helpIsThereWithoutAConnectionAndIsNotTheRoutine() {
    CONNECTION.lose();
    try {
      visit("/help");

      assertThat(page.locator("h1")).hasText("Stop and get help");
      assertThat(page.getByText("Call your emergency number").first()).isVisible();
      assertThat(page.locator("form[data-offline-record]")).hasCount(0);
      assertThat(page.content()).doesNotContain(patient, "Alex");
      browser.picture("kept help");
    } finally {
      CONNECTION.comeBack();
    }
  }

  /** Where nobody knows whose device asks, only the device knows whom to call. */
  @Test
  void helpOfTheDeviceStaysWhereTheSessionIsOverAndThereAreSeveralClinics() {
    DEMONSTRATION.store().addClinic("Another clinic of " + patient);
    DEMONSTRATION.in(ClinicNumbers::stateTelephone);
    visit("/today");
    page.waitForFunction(
        Eventually.holds(
            """
            await (async () => {
              const help = await caches.match("/help", { cacheName: "fbs-help" });
              return help !== undefined && (await help.text()).includes("tel:");
            })()
            """));
    page.context().clearCookies();

    visit("/help");

    assertThat(page.locator("a[href='tel:+34900123456']").first()).isVisible();
    assertThat(page.locator("h1")).hasText("Stop and get help");
  }

  /** Where no connection leads away from what is kept, nothing of the routine may be on it. */
  private void assertThatNoExerciseIsKept() {
    page.waitForFunction(
        Eventually.holds(
            """
            await (async () => {
              const kept = await caches.match("/today/offline", { cacheName: "fbs-today" });
              return kept !== undefined && !(await kept.text()).includes("data-due");
            })()
            """));
    CONNECTION.lose();
    try {
      visit("/today");
      assertThat(page.locator("[data-kept]")).isVisible();
      assertThat(page.getByText("Your routine is paused")).isVisible();
      assertThat(page.locator("[data-due]")).hasCount(0);
      assertThat(Accessibility.problems(page)).isEmpty();
    } finally {
      CONNECTION.comeBack();
    }
  }

  @Test
  void aWarningSignTakesTheExercisesOffTheDevice() {
    visit("/today/check");
    page.locator("input[value=fever]").check();
    press("Send the answers");
    assertThat(page.getByText("Your routine is paused")).isVisible();

    assertThatNoExerciseIsKept();
    visit("/today");
    assertThat(page.getByText("Keep today’s routine on this device")).isHidden();
  }

  @Test
  void aPauseByTheClinicianTakesTheExercisesOffTheDeviceWithTheFirstLookAtToday() {
    DEMONSTRATION.in(
        handle ->
            new RoutinePauseStore(handle)
                .begin(
                    patient,
                    PauseReason.CLINICIAN,
                    "",
                    new Recording("Dr. Dana", DEMONSTRATION.clock().instant())));
    visit("/today");
    assertThat(page.getByText("Your routine is paused")).isVisible();

    assertThatNoExerciseIsKept();
  }

  @Test
  void answersThatDoNotArriveLeaveNoExerciseOnTheDevice() {
    visit("/today/check");
    page.locator("input[value=fever]").check();
    CONNECTION.lose();
    try {
      press("Send the answers");
      page.waitForCondition(() -> page.url().startsWith("chrome-error:"));

      assertThatThrownBy(() -> visit("/today")).isInstanceOf(PlaywrightException.class);
    } finally {
      CONNECTION.comeBack();
    }
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private void connectionReturns() {
    CONNECTION.comeBack();
    page.evaluate("dispatchEvent(new Event('online'))");
  }

  private List<Integer> pains() {
    return day().records().stream().map(row -> row.record().pain().pain().nrs()).toList();
  }

  @Test
  void theFormThatWasOpenLeadsToTheStopOnceItsRecordHasArrived() {
    visit("/today/sessions/morning/walking");
    CONNECTION.lose();
    try {
      page.locator("#after-10").check();
      press("Save");
      assertThat(page.getByText("Stop: Walking")).isVisible();
      assertUnsent();
    } finally {
      CONNECTION.comeBack();
    }
    page.reload();

    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(page.getByText("Stop: Walking")).isVisible();
    assertThat(page.locator("[data-part=status]"))
        .hasText("What waited has been sent. Records: 1.");
    assertThat(page.locator("form[data-offline-record]:visible")).hasCount(0);
  }

  @Test
  void thePageThatIsKeptLeadsToTheStopOnceItsRecordHasArrived() {
    CONNECTION.lose();
    try {
      visit("/today");
      record("Morning: Walking", 10);
      assertStopped();
      assertUnsent();
    } finally {
      connectionReturns();
    }

    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(page.getByText("Stop: Walking")).isVisible();
  }

  @Test
  void anExerciseThatWasStoppedIsNotOfferedAgainByThePageThatKnewOfIt() {
    CONNECTION.lose();
    try {
      visit("/today");
      record("Morning: Walking", 10);
      assertUnsent();
      Locator other = page.locator("[role=group]:has(form:visible)").last();
      other.getByLabel("The highest pain during or after it").selectOption("3");
      connectionReturns();
      assertThat(page.locator("[data-part=status]"))
          .hasText("What waited has been sent. Records: 1.");
      page.waitForFunction(StoredRecords.are(0));
      assertStopped();

      CONNECTION.lose();
      other.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();
      assertThat(page.locator("[data-waiting='1']")).isAttached();
      assertStopped();
    } finally {
      CONNECTION.comeBack();
    }
  }

  @Test
  void whatIsSavedOnThePageThatIsKeptArrivesWhereTheConnectionIsBack() {
    CONNECTION.lose();
    try {
      visit("/today");
    } finally {
      CONNECTION.comeBack();
    }
    record("Morning: Walking", 10);

    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(pains()).containsExactly(10);
  }

  @Test
  void whatIsSavedOnThePageThatIsKeptWaitsForWhoMustSignInAgain() {
    CONNECTION.lose();
    try {
      visit("/today");
    } finally {
      CONNECTION.comeBack();
    }
    List<Cookie> session = page.context().cookies();
    page.context().clearCookies();
    record("Morning: Walking", 10);

    assertThat(page.locator("[data-part=status]")).hasText(Pattern.compile("Sign in again"));
    assertStopped();
    page.context().addCookies(session);
    visit("/today");
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(pains()).containsExactly(10);
  }

  @Test
  void whatIsSavedAfterTheSessionHasEndedIsNotLostWhereNobodySignsInOverIt() {
    browser.allow("status of 401");
    browser.allow("status of 403");
    visit("/today/sessions/morning/walking");
    List<Cookie> session = page.context().cookies();
    page.context().clearCookies();
    page.locator("#after-10").check();
    press("Save");
    assertThat(page.locator("h1")).hasText("Sign in");

    page.context().addCookies(session);
    visit("/today");
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(pains()).containsExactly(10);
  }
}
