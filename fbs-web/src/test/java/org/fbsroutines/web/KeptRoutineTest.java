package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.fbsroutines.domain.care.PauseReason;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.routine.RoutinePauseStore;
import org.fbsroutines.web.browser.Accessibility;
import org.fbsroutines.web.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a device keeps of the day, while there is no connection. */
class KeptRoutineTest {
  @RegisterExtension static final DemonstrationServer CLINIC = KeptRoutine.today();

  @RegisterExtension
  static final LosableConnection CONNECTION = new LosableConnection(() -> CLINIC.server().port());

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final KeptRoutine routine = KeptRoutine.begin(CLINIC, CONNECTION, CHROMIUM);
  private final Page page = routine.page();

  @Test
  void helpIsThereWithoutAConnectionAndIsNotTheRoutine() {
    routine.withoutConnection(
        () -> {
          routine.visit("/help");

          assertThat(page.locator("h1")).hasText("Stop and get help");
          assertThat(page.getByText("Call your emergency number").first()).isVisible();
          assertThat(page.locator("form[data-offline-record]")).hasCount(0);
          assertThat(page.content()).doesNotContain(routine.id(), "Alex");
          routine.browser().picture("kept help");
        });
  }

  /** Where nobody knows whose device asks, only the device knows whom to call. */
  @Test
  void helpOfTheDeviceStaysWhereTheSessionIsOverAndThereAreSeveralClinics() {
    CLINIC.store().addClinic("Another clinic of " + routine.id());
    CLINIC.in(ClinicNumbers::stateTelephone);
    routine.visit("/today");
    page.waitForFunction(
        Eventually.holds(
            """
            await (async () => {
              const help = await caches.match("/help", { cacheName: "fbs-help" });
              return help !== undefined && (await help.text()).includes("tel:");
            })()
            """));
    page.context().clearCookies();

    routine.visit("/help");

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
    routine.withoutConnection(
        () -> {
          routine.visit("/today");
          assertThat(page.locator("[data-kept]")).isVisible();
          assertThat(page.getByText("Your routine is paused")).isVisible();
          assertThat(page.locator("[data-due]")).hasCount(0);
          assertThat(Accessibility.problems(page)).isEmpty();
        });
  }

  @Test
  void aWarningSignTakesTheExercisesOffTheDevice() {
    routine.visit("/today/check");
    page.locator("input[value=fever]").check();
    routine.press("Send the answers");
    assertThat(page.getByText("Your routine is paused")).isVisible();

    assertThatNoExerciseIsKept();
    routine.visit("/today");
    assertThat(page.getByText("Keep today’s routine on this device")).isHidden();
  }

  @Test
  void aPauseByTheClinicianTakesTheExercisesOffTheDeviceWithTheFirstLookAtToday() {
    CLINIC.in(
        handle ->
            new RoutinePauseStore(handle)
                .begin(
                    routine.id(),
                    PauseReason.CLINICIAN,
                    "",
                    new Recording("Dr. Dana", CLINIC.clock().instant())));
    routine.visit("/today");
    assertThat(page.getByText("Your routine is paused")).isVisible();

    assertThatNoExerciseIsKept();
  }

  @Test
  void answersThatDoNotArriveLeaveNoExerciseOnTheDevice() {
    routine.visit("/today/check");
    page.locator("input[value=fever]").check();
    routine.withoutConnection(
        () -> {
          routine.press("Send the answers");
          page.waitForCondition(() -> page.url().startsWith("chrome-error:"));

          assertThatThrownBy(() -> routine.visit("/today")).isInstanceOf(PlaywrightException.class);
        });
  }
}
