package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlayerTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @RegisterExtension static final PlayerServer SERVER = new PlayerServer();

  private static Page open(String path) {
    return open(path, Device.PHONE, "en", "");
  }

  private static Page open(String path, Device device, String language, String before) {
    return SERVER.open(CHROMIUM.open(device, language), path, before);
  }

  private static Locator part(Page page, String name) {
    return page.locator("[data-part=" + name + "]");
  }

  private static void press(Page page, String what) {
    page.locator("[data-do=" + what + "]").click();
  }

  /** Lets time pass in steps of half a second: to run every timer of every frame takes minutes. */
  private static void pass(Page page, int seconds) {
    for (int step = 0; step < 2 * seconds; step++) {
      page.clock().fastForward(500);
    }
  }

  /** Lets an hour pass in which nothing is to happen. */
  private static void passAnHour(Page page) {
    for (int minute = 0; minute < 60; minute++) {
      page.clock().fastForward(60_000);
    }
  }

  private static String filled(Page page, String field) {
    return page.locator("[data-fill=" + field + "]").inputValue();
  }

  private static double figureTime(Page page) {
    return Double.parseDouble(
        page.evaluate("document.querySelector('svg.figure').getCurrentTime()").toString());
  }

  @Test
  void leadsThroughTenRepetitionsInTheRhythmOfTheFigure() {
    Page page = open("abdominal-bracing/ten");
    assertThat(part(page, "count")).hasText("10");

    press(page, "start");
    assertThat(part(page, "phase")).hasText("Get ready");
    assertThat(part(page, "count")).hasText("5");
    pass(page, 6);
    assertThat(part(page, "count")).hasText("1 / 10");
    assertThat(part(page, "cue")).hasText("Breathe out, draw in softly");
    pass(page, 6);
    assertThat(part(page, "cue")).hasText("Breathe in, let go");
    pass(page, 4);
    assertThat(part(page, "count")).hasText("2 / 10");
    pass(page, 72);

    assertThat(part(page, "phase")).hasText("Done");
    assertThat(filled(page, "repetitions")).isEqualTo("10");
    assertThat(filled(page, "seconds")).isEqualTo("80");
  }

  @Test
  void pauseKeepsTheTimeThatIsLeft() {
    Page page = open("walking/five-minutes");
    assertThat(part(page, "count")).hasText("5:00");

    press(page, "start");
    pass(page, 65);
    assertThat(part(page, "count")).hasText("4:00");
    page.keyboard().press("Escape");
    passAnHour(page);
    assertThat(part(page, "count")).hasText("4:00");
    page.locator("h1").click();
    page.keyboard().press(" ");
    pass(page, 1);

    assertThat(part(page, "count")).hasText("3:59");
  }

  @Test
  void aNewPageGoesOnWhereTheOldOneWasAndWaits() {
    Page page = open("walking/five-minutes");
    press(page, "start");
    pass(page, 65);

    page.reload();

    assertThat(part(page, "count")).hasText("4:00");
    assertThat(page.locator("[data-do=start]")).hasText("Go on");
    pass(page, 60);
    assertThat(part(page, "count")).hasText("4:00");
    String stored = page.evaluate("JSON.stringify({...sessionStorage})").toString();
    assertThat(
            stored.replaceAll("\\\\?\"(at|gone|pace|worked|counted|shape|player:one)\\\\?\"", ""))
        .as("numbers alone")
        .doesNotContainPattern("[a-zA-Z]{2}");
  }

  @Test
  void whoListensHearsTheBeginningTheLastSecondsAndTheEndAlone() {
    Page page = open("walking/five-minutes");
    page.evaluate(
        """
        window.heard = [];
        const live = document.querySelector('[data-part=live]');
        new MutationObserver(() => heard.push(live.textContent))
          .observe(live, { childList: true, characterData: true, subtree: true });
        """);

    press(page, "start");
    pass(page, 310);

    assertThat(part(page, "phase")).hasText("Done");
    assertThat((List<?>) page.evaluate("window.heard"))
        .isEqualTo(
            List.of(
                "Get ready", "3", "2", "1", "Time left", "10 seconds left", "3", "2", "1", "Done"));
  }

  @Test
  void aRepetitionIsHeldAndBothSidesAndSetsAreDone() {
    Page page = open("abdominal-bracing/held");

    press(page, "start");
    assertThat(part(page, "phase")).hasText("Set 1 of 2 · First side · Get ready");
    pass(page, 10);
    assertThat(part(page, "phase")).hasText("Set 1 of 2 · First side · Hold");
    assertThat(part(page, "count")).hasText("5");
    pass(page, 5);
    assertThat(part(page, "phase")).hasText("Set 1 of 2 · First side · Repetitions");
    pass(page, 4);
    assertThat(part(page, "phase")).hasText("Set 1 of 2 · Other side · Get ready");
    pass(page, 18);
    assertThat(part(page, "phase")).hasText("Set 2 of 2 · First side · Rest");
    assertThat(part(page, "count")).hasText("29");
  }

  @Test
  void aCircleIsCountedInEachDirection() {
    Page page = open("shoulder-circles/two-each-way");

    press(page, "start");
    pass(page, 6);
    assertThat(part(page, "phase")).hasText("Backward · Repetitions");
    pass(page, 9);
    assertThat(part(page, "phase")).hasText("Forward · Get ready");
    pass(page, 6);
    assertThat(part(page, "phase")).hasText("Forward · Repetitions");
    assertThat(figureTime(page)).isBetween(4.8, 9.6);
  }

  @Test
  void theFigureMovesWithThePlayerAndStopsWithIt() {
    Page page = open("abdominal-bracing/ten");
    press(page, "start");
    pass(page, 7);
    double before = figureTime(page);
    pass(page, 2);
    assertThat(figureTime(page) - before).isBetween(1.8, 2.2);
    press(page, "pause");
    double paused = figureTime(page);
    pass(page, 20);

    assertThat(figureTime(page)).isEqualTo(paused);
  }

  @Test
  void whoWantsNoMotionSeesOnePoseForEachCue() {
    Page page = open("abdominal-bracing/ten");
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

    press(page, "start");
    pass(page, 6);
    double out = figureTime(page);
    pass(page, 2);
    assertThat(figureTime(page)).isEqualTo(out);
    pass(page, 4);
    assertThat(part(page, "cue")).hasText("Breathe in, let go");

    assertThat(figureTime(page)).isNotEqualTo(out);
  }

  @Test
  void theScreenIsKeptOnWhileItRunsAlsoAfterAnotherTabWasLookedAt() {
    Page page =
        open(
            "walking/five-minutes",
            Device.PHONE,
            "en",
            """
            window.asked = 0;
            window.released = 0;
            Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => {
              asked++;
              return { release: () => released++ };
            } } });
            """);
    assertThat(page.evaluate("asked")).isEqualTo(0);

    press(page, "start");
    assertThat(page.evaluate("asked")).isEqualTo(1);
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(page.evaluate("asked")).isEqualTo(2);
    press(page, "pause");

    assertThat(page.evaluate("released")).isEqualTo(1);
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(page.evaluate("asked")).isEqualTo(2);
  }

  @Test
  void tenSecondsMoreAreOfRestAndNeverOfTheExercise() {
    Page page = open("walking/five-minutes");
    press(page, "start");
    pass(page, 65);

    press(page, "more");
    assertThat(part(page, "phase")).hasText("Rest");
    pass(page, 11);
    assertThat(part(page, "count")).hasText("3:59");
    pass(page, 240);

    assertThat(part(page, "phase")).hasText("Done");
    assertThat(filled(page, "seconds")).isEqualTo("300");
  }

  @Test
  void whatIsSkippedIsNotCountedAndBackDoesItAgain() {
    Page page = open("abdominal-bracing/ten");
    press(page, "start");
    press(page, "skip");
    assertThat(part(page, "count")).hasText("1 / 10");
    press(page, "skip");
    pass(page, 9);
    assertThat(part(page, "count")).hasText("3 / 10");
    press(page, "back");
    assertThat(part(page, "count")).hasText("2 / 10");
    pass(page, 73);

    assertThat(part(page, "phase")).hasText("Done");
    assertThat(filled(page, "repetitions")).isEqualTo("9");
  }

  @Test
  void whoGoesSlowerHasMoreTimeForEachRepetition() {
    Page page = open("abdominal-bracing/ten");
    press(page, "start");
    pass(page, 5);
    press(page, "slower");
    pass(page, 9);
    assertThat(part(page, "count")).hasText("1 / 10");
    pass(page, 2);

    assertThat(part(page, "count")).hasText("2 / 10");
  }

  @Test
  void theRecordTakesThePlaceOfThePlayerAtItsEndOrWheneverOneStops() {
    Page page = open("cervical-mobility/two-each-way");
    Locator save = page.getByText("Save");
    assertThat(save).isHidden();
    press(page, "record");
    assertThat(save).isVisible();
    assertThat(part(page, "stage")).isHidden();
    assertThat(filled(page, "repetitions")).as("the player did not run").isEmpty();
    press(page, "leave");
    assertThat(save).isHidden();

    press(page, "start");
    pass(page, 45);

    assertThat(save).isVisible();
    assertThat(part(page, "record")).isFocused();
    assertThat(filled(page, "repetitions")).isEqualTo("4");
    passAnHour(page);
    assertThat(page).hasURL(Pattern.compile("cervical-mobility"));
  }

  @Test
  void whatNobodyCountsRunsUntilItIsStopped() {
    Page page = open("walking/free");
    press(page, "start");
    pass(page, 90);
    assertThat(part(page, "count")).hasText("1:30");
    press(page, "pause");

    assertThat(filled(page, "seconds")).isEqualTo("90");
  }

  @Test
  void muteStaysChosen() {
    Page page = open("walking/free");
    Locator sound = page.locator("[data-toggle=sound]");
    assertThat(page.locator("[data-toggle=voice]")).hasAttribute("aria-pressed", "false");

    sound.click();
    page.reload();

    assertThat(sound).hasAttribute("aria-pressed", "false");
  }
}
