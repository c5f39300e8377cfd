package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fbsroutines.persistence.store.day.SessionRecordRow;
import org.fbsroutines.persistence.store.day.SessionRecordStore;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A patient's day, by the keyboard alone: nothing is clicked, everything is reached by Tab. */
class PatientDayByKeyboardTest {
  @RegisterExtension static final JourneyClinic CLINIC = new JourneyClinic();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#allWays")
  void fromTheSafetyQuestionsToACorrectedRecordInEveryWay(Device device, Language language) {
    fromTheSafetyQuestionsToACorrectedRecord(device, language);
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#ways")
  void fromTheSafetyQuestionsToACorrectedRecord(Device device, Language language) {
    JourneyClinic.Patient known = CLINIC.patient();
    Visitor patient = CLINIC.signIn(known.code(), CHROMIUM, device, language);
    assertThat(patient.heading()).isEqualTo(patient.say("patient.today.title"));

    answersTheSafetyQuestions(patient);
    patient.keyboard().leaveBy(links(patient).first());
    String session = patient.heading();
    String first = patient.page().locator("a.nhsuk-task-list__link").first().innerText();
    patient.keyboard().leaveBy(links(patient).first());
    assertThat(patient.heading()).isEqualTo(first);
    playsALittle(patient);
    records(patient, "3");
    assertThat(patient.heading()).as("one goes straight on").isNotIn(session, first);
    assertThat(patient.page().getByRole(AriaRole.STATUS).first().innerText())
        .contains(patient.say("patient.session.recorded", first));
    patient.checks("patient 06 one done");
    records(patient, "2");
    corrects(patient, first);

    List<SessionRecordRow> kept =
        CLINIC.in(
            handle ->
                new SessionRecordStore(handle)
                    .between(
                        known.id(),
                        LocalDate.ofInstant(CLINIC.now(), ZoneOffset.UTC),
                        LocalDate.ofInstant(CLINIC.now(), ZoneOffset.UTC)));
    assertThat(kept)
        .extracting(row -> row.record().pain().pain().nrs(), SessionRecordRow::revision)
        .containsExactlyInAnyOrder(tuple(4, 2), tuple(2, 1));
  }

  private static Locator links(Visitor patient) {
    return patient.page().locator("main a.nhsuk-task-list__link");
  }

  private static void answersTheSafetyQuestions(Visitor patient) {
    patient.looksAt("patient 01 today");
    patient.follow("patient.today.check");
    patient.expectStatus(422);
    patient.press("patient.check.send");
    assertThat(patient.problems().innerText()).contains(patient.say("patient.check.missing"));
    patient.checks("patient 02 unanswered");
    patient.keyboard().tick(patient.called(AriaRole.CHECKBOX, patient.say("patient.check.none")));
    patient.press("patient.check.send");
    assertThat(patient.heading()).isEqualTo(patient.say("patient.today.title"));
    patient.checks("patient 03 open");
  }

  /** The clock of the browser is stepped: the player leads on by it. */
  private static void playsALittle(Visitor patient) {
    Page page = patient.page();
    page.clock().install(new Clock.InstallOptions().setTime(CLINIC.now().toString()));
    page.reload();
    page.clock().pauseAt(CLINIC.now().plusSeconds(60).toString());
    patient.looksAt("patient 04 exercise");
    patient.keyboard().use(patient.called(AriaRole.BUTTON, patient.say("player.said.start")));
    page.clock().fastForward(1_000);
    assertThat(page.locator("[data-part=phase]").innerText())
        .isEqualTo(patient.say("player.said.ready"));
    for (int second = 0; second < 8; second++) {
      page.clock().fastForward(1_000);
    }
    patient.looksAt("patient 05 playing");
    patient.keyboard().use(patient.called(AriaRole.BUTTON, patient.say("player.pause")));
    assertThat(patient.called(AriaRole.BUTTON, patient.say("player.said.resume")).count())
        .isEqualTo(1);
    page.clock().resume();
  }

  private static void records(Visitor patient, String pain) {
    patient.keyboard().use(patient.called(AriaRole.BUTTON, patient.say("player.record")));
    patient.choose(patient.say("patient.record.after-legend"), pain);
    patient.checks("patient 05 record");
    patient.press("amount.all");
  }

  private static void corrects(Visitor patient, String exercise) {
    patient.follow("layout.progress");
    Locator table = patient.page().locator("details summary").first();
    patient.keyboard().use(table);
    patient.checks("patient 07 progress");
    patient
        .keyboard()
        .leaveBy(
            patient
                .page()
                .locator("main li")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(exercise))
                .first());
    patient.looksAt("patient 08 record");
    patient.choose(patient.say("patient.record.after-legend"), "4");
    patient.press("patient.record.save-correction");
    Locator said = patient.page().getByRole(AriaRole.TABLE);
    assertThat(said.innerText()).contains("3", "4");
    assertThat(patient.page().locator("main").innerText())
        .contains(patient.say("patient.record.corrected"));
    patient.checks("patient 09 corrected");
  }
}
