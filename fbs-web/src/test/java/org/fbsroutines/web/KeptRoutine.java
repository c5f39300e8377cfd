package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.clinic.day.PatientDay;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;

/**
 * A patient who has answered the safety questions and keeps today's routine on a phone.
 *
 * @param clinic the server, whose day is today
 * @param connection the way to it
 * @param browser the phone
 * @param id the patient's
 */
record KeptRoutine(
    DemonstrationServer clinic, LosableConnection connection, BrowserPage browser, String id) {
  /** How long a busy computer may take to put a page into its keeping, in milliseconds. */
  private static final double MAX_WAIT = 30_000;

  /** A clinic for which it is the first moment of today: a device shows its own day alone. */
  static DemonstrationServer today() {
    return new DemonstrationServer(Clock.tick(Clock.systemUTC(), Duration.ofDays(1)));
  }

  /** Somebody else, and a phone of their own. */
  static KeptRoutine begin(
      DemonstrationServer clinic, LosableConnection connection, Chromium chromium) {
    String id =
        DemonstrationPatients.add(
            clinic.store().database(), clinic.clinic(), "p" + UUID.randomUUID());
    SignedInBrowser session = SignedInBrowser.asPatient(id, clinic);
    session.post(
        "/today/check",
        PatientForms.form(
            PatientForms.answers(
                UUID.randomUUID().toString(), "day", LocalDate.now(clinic.clock()).toString())));
    BrowserPage browser = chromium.open(Device.COMMON_PHONE, "en");
    browser.allow("net::ERR_");
    browser.allow("status of 503");
    browser.allow("status of 409");
    browser
        .page()
        .context()
        .addCookies(
            List.of(
                new Cookie(session.cookie().getKey(), session.cookie().getValue())
                    .setUrl(connection.origin())));
    KeptRoutine routine = new KeptRoutine(clinic, connection, browser, id);
    routine.visit("/today");
    routine.page().getByText("Keep today’s routine on this device").click();
    assertThat(routine.status())
        .hasText(
            "Today’s routine is on this device.",
            new LocatorAssertions.HasTextOptions().setTimeout(MAX_WAIT));
    return routine;
  }

  Page page() {
    return browser.page();
  }

  void visit(String path) {
    page().navigate(connection.origin() + path);
  }

  void press(String button) {
    page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  /** What the page says of what it keeps and what it could not send. */
  Locator status() {
    return page().locator("[data-part=status]");
  }

  Locator session(String name) {
    return page()
        .locator(
            "[role=group]",
            new Page.LocatorOptions().setHas(page().locator("h2:text-is(\"" + name + "\")")));
  }

  void record(String session, int pain) {
    record(session(session), pain);
  }

  /** Records that all of an exercise was done, wherever its player is. */
  static void record(Locator place, int pain) {
    place.locator("[data-do=record]").click();
    place.locator("[name=after][value='" + pain + "']").check();
    place.locator("button[name=done][value=all]").click();
  }

  /** What is offered to be done. */
  Locator offered() {
    return page().locator("[data-when=open]:visible");
  }

  /** Works without a connection, which then comes back. */
  void withoutConnection(Runnable work) {
    connection.lose();
    try {
      work.run();
    } finally {
      connection.comeBack();
    }
  }

  /** The connection has come back, and the browser says so. */
  void sayOnline() {
    page().evaluate("dispatchEvent(new Event('online'))");
  }

  /**
   * What is saved waits from now on: an attempt that is under way would meet the connection's
   * return.
   */
  void assertUnsent() {
    assertThat(status()).hasText(Pattern.compile("could not be sent now.*Waiting: 1\\."));
  }

  /** Nothing waits any longer. */
  void assertSent() {
    assertThat(page().locator("[data-waiting='0']")).isAttached();
  }

  void assertStopped() {
    assertThat(session("Morning: Walking").getByText("Saved on this device")).isVisible();
    assertThat(session("Morning: Walking").getByText("Stop: Walking")).isVisible();
    assertThat(session("Morning: Walking").getByText("stop this exercise for today")).isVisible();
    assertThat(session("Evening: Walking").getByText("Not today")).isVisible();
    assertWalkingIsNotOffered();
  }

  void assertWalkingIsNotOffered() {
    assertThat(page().locator("[data-exercise=walking] > [data-when=open]:visible")).hasCount(0);
  }

  /** The patient does this morning's walk on another device, and records pain of five. */
  void recordElsewhere() {
    Map<String, String> form =
        PatientForms.form(PatientForms.record(UUID.randomUUID().toString(), "walking", 5));
    form.put("date", LocalDate.now(clinic.clock()).toString());
    postElsewhere("/today/records", form);
  }

  /** Sends a form from another device. */
  void postElsewhere(String path, Map<String, String> form) {
    assertThat(SignedInBrowser.asPatient(id, clinic).post(path, form).statusCode()).isEqualTo(303);
  }

  /** The day as the server has it. */
  PatientDay day() {
    return clinic.in(
        handle ->
            PatientDay.read(
                handle, ClinicRules.read(handle).orElseThrow(), id, LocalDate.now(clinic.clock())));
  }

  /** The pain of what the server has recorded. */
  List<Integer> pains() {
    return day().records().stream().map(row -> row.record().pain().pain().nrs()).toList();
  }
}
