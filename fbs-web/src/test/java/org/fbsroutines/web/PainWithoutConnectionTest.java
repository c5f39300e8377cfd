package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pain that says stop is heeded wherever it is recorded, with a connection or without. */
class PainWithoutConnectionTest {
  @RegisterExtension static final DemonstrationServer CLINIC = KeptRoutine.today();

  @RegisterExtension
  static final LosableConnection CONNECTION = new LosableConnection(() -> CLINIC.server().port());

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final KeptRoutine routine = KeptRoutine.begin(CLINIC, CONNECTION, CHROMIUM);
  private final Page page = routine.page();

  @Test
  void painThatSaysStopIsHeededAtOnceWithoutAConnection() {
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          int others = routine.offered().count() - 2;

          routine.record("Morning: Walking", 10);

          routine.assertStopped();
          assertThat(routine.session("Morning: Walking").locator("[role=alert]")).isFocused();
          assertThat(page.getByText("Done today: 1. Left: " + others + ".")).isVisible();
          assertThat(Accessibility.problems(page)).isEmpty();
          routine.browser().picture("kept routine stopped");
          routine.visit("/today");
          routine.assertStopped();
        });
    routine.visit("/today");
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    routine.assertSent();

    assertThat(routine.day().records()).extracting(SessionRecordRow::revision).containsExactly(1);
    routine.visit("/today");
    assertThat(page.getByText("stop this exercise for today")).isVisible();
  }

  @Test
  void painThatIsBorneStopsNothingAndCountsAtOnce() {
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          int before = routine.offered().count();

          routine.record("Morning: Walking", 3);

          assertThat(routine.session("Morning: Walking").getByText("Saved on this device"))
              .isVisible();
          assertThat(routine.session("Evening: Walking").locator("[data-do=start]")).isVisible();
          assertThat(page.getByText("Stop: Walking").first()).isHidden();
          assertThat(page.locator("[role=alert]:visible")).hasCount(0);
          assertThat(page.getByText("Done today: 1. Left: " + (before - 1) + ".")).isVisible();
          routine.visit("/today");
          assertThat(page.getByText("Done today: 1. Left: " + (before - 1) + ".")).isVisible();
        });
  }

  @Test
  void thePageThatIsKeptKnowsOfPainThatWasSentJustBeforeTheConnectionWasLost() {
    routine.visit("/today/sessions/morning/walking");
    KeptRoutine.record(page.locator("main"), 10);
    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    routine.withoutConnection(
        () -> {
          routine.visit("/today");

          assertThat(page.locator("form[data-offline-record]").first()).isAttached();
          routine.assertWalkingIsNotOffered();
        });
  }

  @Test
  void theFormThatWasOpenStopsTooWhenTheConnectionIsLost() {
    routine.visit("/today/sessions/morning/walking");
    routine.withoutConnection(
        () -> {
          KeptRoutine.record(page.locator("main"), 10);

          assertThat(page.getByText("Stop: Walking")).isVisible();
          assertThat(
                  page.getByText(
                      "Saved on this device", new Page.GetByTextOptions().setExact(true)))
              .isVisible();
          routine.visit("/today");
          routine.assertStopped();
        });
  }

  @Test
  void theFormThatWasOpenLeadsToTheStopOnceItsRecordHasArrived() {
    routine.visit("/today/sessions/morning/walking");
    routine.withoutConnection(
        () -> {
          KeptRoutine.record(page.locator("main"), 10);
          assertThat(page.getByText("Stop: Walking")).isVisible();
          routine.assertUnsent();
        });
    page.reload();

    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(page.getByText("Stop: Walking")).isVisible();
    assertThat(routine.status()).hasText("Everything that was waiting has been sent. Records: 1.");
    assertThat(page.locator("form[data-offline-record]:visible")).hasCount(0);
  }

  @Test
  void thePageThatIsKeptLeadsToTheStopOnceItsRecordHasArrived() {
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          routine.record("Morning: Walking", 10);
          routine.assertStopped();
          routine.assertUnsent();
        });
    routine.sayOnline();

    assertThat(page).hasURL(Pattern.compile("stop=walking"));
    assertThat(page.getByText("Stop: Walking")).isVisible();
  }

  @Test
  void anExerciseThatWasStoppedIsNotOfferedAgainByThePageThatKnewOfIt() {
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          routine.record("Morning: Walking", 10);
          routine.assertUnsent();
          String heading =
              page.locator("[role=group]:has([data-do=start]:visible) h2").last().innerText();
          Locator other = routine.session(heading);
          other.locator("[data-do=record]").click();
          other.locator("[name=after][value='3']").check();
          CONNECTION.comeBack();
          routine.sayOnline();
          assertThat(routine.status())
              .hasText("Everything that was waiting has been sent. Records: 1.");
          page.waitForFunction(StoredRecords.are(0));
          routine.assertStopped();

          CONNECTION.lose();
          other.locator("button[value=all]").click();
          assertThat(page.locator("[data-waiting='1']")).isAttached();
          routine.assertStopped();
        });
  }
}
