package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportEnd;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.importrun.NewImportRun;
import org.fbsroutines.web.browser.BrowserPage;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Spoken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Parts of pages that change without a new page. */
class LivePagesTest {
  @RegisterExtension static final JourneyClinic CLINIC = new JourneyClinic();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static Visitor signIn(AccountRole role) {
    return CLINIC.signIn(role, CHROMIUM, Device.DESKTOP, Spoken.ENGLISH);
  }

  private static Locator search(Visitor clinician) {
    return clinician
        .page()
        .getByLabel(
            clinician.say("clinician.patients.search"),
            new Page.GetByLabelOptions().setExact(true));
  }

  @Test
  void theListOfPatientsNarrowsWhileAClinicianTypes() {
    String id = CLINIC.patientWithoutCode();
    Visitor clinician = signIn(AccountRole.CLINICIAN);

    search(clinician).pressSequentially(id);

    assertThat(clinician.page().getByRole(AriaRole.STATUS)).containsText("1 in the full list");
    assertThat(
            clinician
                .page()
                .locator("#found td")
                .filter(new Locator.FilterOptions().setHasText(id)))
        .hasCount(1);
    assertThat(clinician.page()).hasURL(Pattern.compile("/patients$"));
    assertThat(search(clinician)).isFocused();
    clinician.checks("clinician found while typing");
  }

  @Test
  void whoseSessionIsOverIsLedToTheSignInAndNotShownItInTheList() {
    Visitor clinician = signIn(AccountRole.CLINICIAN);
    clinician.expectStatus(401);
    clinician.page().context().clearCookies();

    search(clinician).pressSequentially("a");

    clinician.page().waitForURL("**/sign-in/clinic");
    assertThat(clinician.heading()).isEqualTo(clinician.say("account.clinic.title"));
  }

  @Test
  void anImportThatRunsTellsByItselfWhenItIsDone() {
    UUID run = UUID.randomUUID();
    CLINIC.in(
        handle -> {
          new ImportRunStore(handle)
              .start(
                  new NewImportRun(run, ImportKind.PATIENTS, "april.csv", "fbs-csv"),
                  new Recording("Sam Staff", CLINIC.now()));
          return run;
        });
    Visitor staff = signIn(AccountRole.STAFF);
    staff.page().navigate(BrowserPage.origin(CLINIC.server()) + "/imports/" + run);
    assertThat(staff.page().getByRole(AriaRole.STATUS)).hasText(staff.say("staff.outcome.running"));
    staff.checks("staff import that runs");

    CLINIC.in(
        handle -> {
          new ImportRunStore(handle)
              .finish(
                  run,
                  new ImportEnd(
                      ImportOutcome.COMPLETED,
                      new ImportCounts(7, new MergeCounts(7, 0, 0), 0),
                      "b".repeat(64),
                      10,
                      0,
                      0,
                      null),
                  CLINIC.now());
          return run;
        });

    assertThat(staff.page().getByRole(AriaRole.STATUS))
        .hasText(staff.say("staff.outcome.completed"));
    assertThat(staff.page().locator("#run")).containsText("b".repeat(64));
    assertThat(staff.page().locator("[hx-get]")).hasCount(0);
  }
}
