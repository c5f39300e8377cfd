package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A record that waits on the device arrives, or is asked about, and is never lost. */
class RecordThatWaitsTest {
  @RegisterExtension static final DemonstrationServer CLINIC = KeptRoutine.today();

  @RegisterExtension
  static final LosableConnection CONNECTION = new LosableConnection(() -> CLINIC.server().port());

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final KeptRoutine routine = KeptRoutine.begin(CLINIC, CONNECTION, CHROMIUM);
  private final Page page = routine.page();

  @Test
  void aSessionThatWasRecordedElsewhereWithMorePainIsShownAgainAndNotLost() {
    clash();

    assertThat(routine.status())
        .hasText(Pattern.compile("recorded elsewhere too, with other figures.*Records: 1\\."));
    assertThat(Accessibility.problems(page)).isEmpty();
    routine.browser().picture("session recorded twice");
    page.getByText("Look at it and choose").click();

    assertThat(page.getByText("This session has already been recorded, as shown below.").first())
        .isVisible();
    assertThat(page.locator("#after-3")).isChecked();
    routine.press("Save");
    assertThat(page).hasURL(Pattern.compile("corrected"));
    assertThat(routine.pains()).containsExactly(3);
    routine.visit("/today");
    assertThat(page.getByText("Look at it and choose")).isHidden();
  }

  /** The same session is stored with other figures, from another device; this one knows of it. */
  private void clash() {
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          routine.record("Morning: Walking", 3);
          routine.assertUnsent();
        });
    routine.recordElsewhere();
    routine.visit("/today");
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

    routine.visit("/today");
    page.getByText("Look at it and choose").click();

    assertThat(page.getByText("This session has already been recorded, as shown below.").first())
        .isVisible();
    assertThat(page.locator("#after-3")).isChecked();
    routine.press("Save");
    assertThat(page).hasURL(Pattern.compile("corrected"));
    assertThat(routine.pains()).containsExactly(3);
    routine.visit("/today");
    routine.assertSent();
    assertThat(page.getByText("Look at it and choose")).isHidden();
  }

  @Test
  void aRecordToChooseAboutLeavesTheDeviceWhereTheServerHasItByNow() {
    clash();
    SessionRecordRow stored = routine.day().records().get(0);
    routine.postElsewhere(
        "/today/records/" + stored.recordId(),
        PatientForms.form(
            "revision", String.valueOf(stored.revision()), "after", "3", "done", "all"));

    page.getByText("Look at it and choose").click();

    assertThat(page).hasURL(Pattern.compile("recorded"));
    routine.visit("/today");
    routine.assertSent();
    assertThat(page.getByText("Look at it and choose")).isHidden();
    assertThat(routine.pains()).containsExactly(3);
  }

  @Test
  void whatIsSavedOnThePageThatIsKeptArrivesWhereTheConnectionIsBack() {
    routine.withoutConnection(() -> routine.visit("/today"));
    routine.record("Morning: Walking", 10);

    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(routine.pains()).containsExactly(10);
  }

  @Test
  void whatIsSavedOnThePageThatIsKeptWaitsForWhoMustSignInAgain() {
    routine.withoutConnection(() -> routine.visit("/today"));
    List<Cookie> session = page.context().cookies();
    page.context().clearCookies();
    routine.record("Morning: Walking", 10);

    assertThat(routine.status()).hasText(Pattern.compile("Sign in again"));
    routine.assertStopped();
    page.context().addCookies(session);
    routine.visit("/today");
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(routine.pains()).containsExactly(10);
  }

  @Test
  void whatIsSavedAfterTheSessionHasEndedIsNotLostWhereNobodySignsInOverIt() {
    routine.browser().allow("status of 401");
    routine.browser().allow("status of 403");
    routine.visit("/today/sessions/morning/walking");
    List<Cookie> session = page.context().cookies();
    page.context().clearCookies();
    KeptRoutine.record(page.locator("main"), 10);
    assertThat(page.locator("h1")).hasText("Sign in");

    page.context().addCookies(session);
    routine.visit("/today");
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(routine.pains()).containsExactly(10);
  }
}
