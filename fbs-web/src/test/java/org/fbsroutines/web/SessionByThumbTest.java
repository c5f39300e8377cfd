package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.progress.AmountDone;
import org.fbsroutines.domain.progress.SessionRecord;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session is done with one thumb: counted, without a scroll. */
class SessionByThumbTest {
  private static final int MOST_TAPS = 20;

  /** What docs/pages.md states. */
  private static final int TAPS = 15;

  private static final int TAPS_ON_THE_KEPT_PAGE = 14;
  private static final long LONGER_THAN_ANY_EXERCISE = 30 * 60_000;

  @RegisterExtension static final DemonstrationServer CLINIC = KeptRoutine.today();

  @RegisterExtension
  static final LosableConnection CONNECTION = new LosableConnection(() -> CLINIC.server().port());

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final KeptRoutine routine = KeptRoutine.begin(CLINIC, CONNECTION, CHROMIUM);
  private final Page page = routine.page();
  private int taps;

  /** Taps what is on the screen as it is; what would have to be scrolled to fails. */
  private void tap(Locator what) {
    assertOnScreen(what);
    what.tap();
    taps++;
  }

  private static void assertOnScreen(Locator what) {
    assertThat(what).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.99));
  }

  /** The player runs to its end, and the record is made in its place. */
  private void doesAll(Locator place) {
    tap(place.locator("[data-do=start]"));
    page.clock().fastForward(LONGER_THAN_ANY_EXERCISE);
    Locator before = place.locator("[name=before][value='2']");
    if (before.count() > 0) {
      tap(before);
    }
    tap(place.locator("[name=after][value='3']"));
    tap(place.locator("button[name=done][value=all]"));
  }

  private List<SessionRecord> records() {
    return routine.day().records().stream().map(SessionRecordRow::record).toList();
  }

  private void assertAllRecorded(int exercises, int expected) {
    assertThat(taps)
        .as("taps of %s exercises", exercises)
        .isLessThanOrEqualTo(MOST_TAPS)
        .isEqualTo(expected);
    assertThat(records()).hasSize(exercises);
    assertThat(records())
        .allSatisfy(
            record -> {
              assertThat(record.amount().stated()).isEqualTo(Known.of(AmountDone.Share.ALL));
              assertThat(record.amount().seconds())
                  .hasValueSatisfying(s -> assertThat(s).isPositive());
            });
    assertThat(records().stream().filter(one -> one.painBefore().toOptional().isPresent()))
        .as("the pain before is asked once a session")
        .hasSize(1);
  }

  @Test
  void aSessionOfFourExercisesNeedsAtMostTwentyTaps() {
    page.clock().install();
    routine.visit("/today");
    tap(page.locator("a[href='/today/sessions/morning']"));
    page.waitForURL(Pattern.compile("/today/sessions/morning$"));
    int exercises = page.locator("main .nhsuk-task-list__link").count();
    assertThat(exercises).isEqualTo(4);
    tap(page.locator("main a.nhsuk-button--large"));
    for (int done = 0; done < exercises; done++) {
      page.waitForURL(Pattern.compile("/today/sessions/morning/"));
      String here = page.url();
      doesAll(page.locator("main"));
      page.waitForURL(url -> !url.equals(here));
    }

    assertThat(page).hasURL(Pattern.compile("/today\\?recorded$"));
    assertAllRecorded(exercises, TAPS);
  }

  @Test
  void aSessionWithoutAConnectionNeedsNoMore() {
    page.clock().install();
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          Locator morning = page.locator("[role=group]").filter(named("Morning: "));
          tap(page.locator("[data-go-on]"));
          for (int done = 0; done < morning.count(); done++) {
            doesAll(morning.nth(done));
            assertThat(morning.nth(done).getByText("Saved on this device")).isVisible();
            assertThat(morning.nth(done).locator("[data-do=start]")).isHidden();
          }
          assertThat(morning).hasCount(4);
        });
    routine.visit("/today");
    routine.assertSent();

    assertAllRecorded(4, TAPS_ON_THE_KEPT_PAGE);
  }

  private Locator.FilterOptions named(String heading) {
    return new Locator.FilterOptions()
        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(heading)));
  }

  @ParameterizedTest
  @CsvSource({"360,640", "390,844", "844,390"})
  void figureCountAndStartStandOnTheFirstScreen(int width, int height) {
    page.setViewportSize(width, height);
    routine.visit("/today/sessions/morning/walking");

    for (String part :
        List.of("svg.figure", "[data-part=count]", "[data-do=start]", ".site-help")) {
      assertOnScreen(page.locator(part).first());
    }
    page.locator("[data-do=record]").click();
    for (String part : List.of("[name=before]", "[name=after]", "button[value=none]")) {
      assertOnScreen(page.locator(part).last());
    }
    routine.browser().picture("record " + width);
    assertThat(Accessibility.problems(page)).isEmpty();
  }

  @Test
  void whoStopsEarlySaysSoBesideWhatThePlayerCounted() {
    page.clock().install();
    routine.visit("/today/sessions/morning/walking");
    page.locator("[data-do=start]").click();
    page.clock().fastForward(65_000);
    page.locator("[data-do=record]").click();
    page.locator("[name=after][value='3']").check();
    page.locator("button[value=part]").click();
    page.waitForURL(Pattern.compile("recorded="));

    assertThat(records())
        .extracting(SessionRecord::amount)
        .containsExactly(
            new AmountDone(Known.of(AmountDone.Share.PART), Optional.of(0), Optional.of(60)));
    assertThat(page.getByText("Recorded: Walking")).isVisible();
  }
}
