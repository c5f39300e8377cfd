package org.fbsroutines.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fbsroutines.domain.dosage.Effort;
import org.fbsroutines.domain.exercise.Catalogue;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.patient.Known;
import org.fbsroutines.domain.patient.OperationKind;
import org.fbsroutines.domain.patient.Question;
import org.fbsroutines.domain.patient.Region;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.routine.RoutineItem;
import org.fbsroutines.domain.text.Text;
import org.fbsroutines.persistence.clinic.CurrentRoutine;
import org.fbsroutines.persistence.clinic.PatientChart;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clinician's way from a new patient to an approved routine, by keyboard alone. */
class ClinicianJourneyInBrowserTest {
  @RegisterExtension static final JourneyClinic CLINIC = new JourneyClinic();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Text BRACING = Catalogue.standard().get(ExerciseId.ABDOMINAL_BRACING).name();
  private static final Text AQUA_EXERCISE =
      Catalogue.standard().get(ExerciseId.AQUA_EXERCISE).name();
  private static final Text SWIMMING = Catalogue.standard().get(ExerciseId.SWIMMING).name();
  private static final String REASON = "Strong, and asked for more";

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#allWays")
  void fromANewPatientToAnApprovedRoutineInEveryWay(Device device, Language language) {
    fromANewPatientToAnApprovedRoutine(device, language);
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#ways")
  void fromANewPatientToAnApprovedRoutine(Device device, Language language) {
    Visitor clinician = CLINIC.signIn(AccountRole.CLINICIAN, CHROMIUM, device, language);
    String patient = "new-" + UUID.randomUUID();

    recordsThePatient(clinician, patient);
    recordsTheOperationAlone(clinician);
    nothingIsReleasedWhileAllElseIsUnknown(clinician);
    clears(clinician);
    seesWhatIsReleasedAndWhy(clinician);
    approvesWhatIsStated(clinician);
    moreThanIsStatedNeedsAReason(clinician);
    comparesBothVersions(clinician);
    writesANote(clinician);

    PatientChart chart = CLINIC.in(handle -> PatientChart.read(handle, patient).orElseThrow());
    assertThat(chart.facts().answer(Question.POOL_CLEARED).token()).isEqualTo("unknown");
    assertThat(chart.facts().strokes()).isEqualTo(Known.unknown());
    CurrentRoutine routine =
        CLINIC.in(handle -> CurrentRoutine.read(handle, patient).orElseThrow());
    assertThat(routine.row().version()).isEqualTo(2);
    RoutineItem bracing = routine.routine().items().get(0);
    assertThat(bracing.exercise()).isEqualTo(ExerciseId.ABDOMINAL_BRACING);
    assertThat(bracing.dosage().effort()).isEqualTo(Effort.Repetitions.of(15));
    assertThat(bracing.overrideReason()).contains(REASON);
    assertThat(
            CLINIC.<List<AuditRow>>in(
                handle -> new AuditStore(handle).before(Long.MAX_VALUE, patient, 50)))
        .extracting(AuditRow::action)
        .contains("add-patient", "approve-routine", "add-note");
  }

  private static void recordsThePatient(Visitor clinician, String patient) {
    clinician.looksAt("01 patients");
    clinician.follow("clinician.new.title");
    clinician.expectStatus(422);
    clinician.press("clinician.new.save");
    assertThat(clinician.problems().getByRole(AriaRole.LINK).count()).isEqualTo(2);
    clinician.checks("02 new patient refused");
    clinician.keyboard().use(clinician.problems().getByRole(AriaRole.LINK).first());
    clinician.type("clinician.new.id", patient);
    clinician.type("clinician.new.name", "Noor Newcomer");
    clinician.type(
        clinician.called(AriaRole.GROUP, clinician.say("clinician.new.born")),
        LocalDate.of(1971, 8, 9));
    clinician.press("clinician.new.save");
    assertThat(clinician.page().locator("main").innerText())
        .contains(clinician.say("clinician.done.patient"));
  }

  private static void recordsTheOperationAlone(Visitor clinician) {
    clinician.looksAt("03 facts");
    clinician.choose(
        clinician.say("clinician.facts.operations-known"),
        clinician.say("clinician.facts.state.listed"));
    clinician.press("clinician.facts.add-operation");
    Locator operation =
        clinician.called(AriaRole.GROUP, clinician.say("clinician.facts.operation", "1"));
    assertThat(operation.getByRole(AriaRole.COMBOBOX).first()).isFocused();
    clinician
        .keyboard()
        .choose(
            Visitor.in(operation, AriaRole.COMBOBOX, clinician.say("clinician.facts.kind")),
            capital(clinician, OperationKind.DISCECTOMY.phrase()));
    clinician
        .keyboard()
        .choose(
            Visitor.in(operation, AriaRole.COMBOBOX, clinician.say("clinician.facts.region")),
            capital(clinician, Region.LUMBAR.phrase()));
    clinician.type(
        Visitor.in(operation, AriaRole.GROUP, clinician.say("clinician.facts.date")),
        today().minusDays(30));
    clinician.looksAt("04 operation");
    save(clinician);
  }

  private static String capital(Visitor clinician, Text text) {
    return clinician.words().capital(clinician.words().translate(text));
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(CLINIC.now(), ZoneOffset.UTC);
  }

  private static void save(Visitor clinician) {
    clinician
        .keyboard()
        .leaveBy(clinician.called(AriaRole.BUTTON, clinician.say("clinician.facts.save")).last());
    assertThat(clinician.page().locator("main").innerText())
        .contains(clinician.say("clinician.done.facts"));
  }

  private static void nothingIsReleasedWhileAllElseIsUnknown(Visitor clinician) {
    clinician.looksAt("05 screening with much unknown");
    assertVerdict(clinician, BRACING, Verdict.INCOMPLETE, "R13");
    assertVerdict(clinician, SWIMMING, Verdict.WITHHELD, "R16");
    assertThat(clinician.page().locator("main").innerText())
        .contains(clinician.words().translate(Question.SADDLE_NUMBNESS.text()));
    clinician.follow("clinician.tab.facts");
  }

  private static void assertVerdict(
      Visitor clinician, Text exercise, Verdict verdict, String rule) {
    Locator row = clinician.row(clinician.words().translate(exercise)).first();
    assertThat(row.innerText()).contains(clinician.words().translate(verdict.phrase()), rule);
  }

  private static void clears(Visitor clinician) {
    for (Question question : Question.values()) {
      if (question != Question.POOL_CLEARED) {
        clinician.choose(
            clinician.words().translate(question.text()),
            clinician.say("clinician.answer." + question.reassuring().token()));
      }
    }
    clinician
        .keyboard()
        .choose(
            clinician.called(AriaRole.COMBOBOX, clinician.say("clinician.facts.usual-pain")), "4");
    String none = clinician.say("clinician.facts.state.none");
    clinician.choose(clinician.say("clinician.facts.responses"), none);
    clinician.choose(clinician.say("clinician.facts.limitations"), none);
    clinician.looksAt("06 facts cleared");
    save(clinician);
  }

  private static void seesWhatIsReleasedAndWhy(Visitor clinician) {
    clinician.looksAt("07 screening");
    assertVerdict(clinician, BRACING, Verdict.ADAPTED, "R14");
    assertVerdict(clinician, SWIMMING, Verdict.WITHHELD, "R16");
    assertVerdict(clinician, AQUA_EXERCISE, Verdict.INCOMPLETE, "R16");
    clinician
        .keyboard()
        .use(clinician.called(AriaRole.LINK, clinician.words().translate(SWIMMING)));
    Locator reasons = clinician.page().locator("section.reasons:has(:target)");
    clinician.keyboard().use(reasons.locator("summary").last());
    assertThat(reasons.locator("details").last().getAttribute("open")).isNotNull();
    clinician.checks("08 screening with rules open", "details[open]");
    clinician.follow("clinician.tab.routines");
    clinician.follow("clinician.build.title");
  }

  private static Locator exercise(Visitor clinician, Text name) {
    return clinician.beginning(AriaRole.GROUP, clinician.words().translate(name));
  }

  private static void approvesWhatIsStated(Visitor clinician) {
    clinician.looksAt("09 builder");
    clinician.expectStatus(422);
    clinician.press("clinician.build.preview");
    assertThat(clinician.problems().innerText())
        .contains(clinician.say("clinician.build.none-chosen"));
    clinician.checks("10 builder refused", ".nhsuk-error-summary");
    Locator repetitions =
        Visitor.in(
            exercise(clinician, BRACING),
            AriaRole.TEXTBOX,
            clinician.say("clinician.build.repetitions"));
    assertThat(repetitions.count()).isZero();
    clinician.keyboard().tick(exercise(clinician, BRACING).getByRole(AriaRole.CHECKBOX));
    assertThat(repetitions.count()).isEqualTo(1);
    clinician.press("clinician.build.preview");
    clinician.checks("11 preview");
    clinician.press("clinician.preview.approve");
    assertThat(clinician.page().locator("main").innerText())
        .contains(clinician.say("clinician.done.approved"));
    assertThat(
            clinician
                .page()
                .getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(clinician.say("staff.codes.handout")))
                .count())
        .isEqualTo(1);
    clinician.looksAt("12 routines");
  }

  private static void moreThanIsStatedNeedsAReason(Visitor clinician) {
    clinician.follow("clinician.build.title");
    Locator bracing = exercise(clinician, BRACING);
    clinician
        .keyboard()
        .type(
            Visitor.in(bracing, AriaRole.TEXTBOX, clinician.say("clinician.build.repetitions")),
            "15");
    clinician.press("clinician.build.preview");
    assertThat(clinician.problems().innerText())
        .contains(clinician.words().translate(BRACING))
        .contains("10");
    clinician.checks("13 more than is stated", ".nhsuk-error-summary");
    clinician.keyboard().use(clinician.problems().getByRole(AriaRole.LINK));
    clinician
        .keyboard()
        .type(
            Visitor.in(bracing, AriaRole.TEXTBOX, clinician.say("clinician.build.override")),
            REASON);
    clinician.press("clinician.build.preview");
    assertThat(clinician.page().locator("main").innerText())
        .contains(clinician.say("clinician.preview.override", REASON));
    clinician.looksAt("14 preview with a reason");
    clinician.press("clinician.preview.approve");
  }

  private static void comparesBothVersions(Visitor clinician) {
    clinician.press("clinician.compare.show");
    Locator compared = clinician.row(clinician.words().translate(BRACING)).last();
    assertThat(compared.innerText())
        .contains(clinician.say("clinician.compare.changed"), "10", "15", REASON);
    clinician.checks("15 compared", "table:last-of-type");
  }

  private static void writesANote(Visitor clinician) {
    clinician.follow("clinician.tab.overview");
    clinician.looksAt("16 overview");
    clinician.type("clinician.notes.new", "Began well");
    clinician.press("clinician.notes.add");
    assertThat(clinician.page().getByRole(AriaRole.ARTICLE).innerText()).contains("Began well");
    clinician.checks("17 noted", "article");
  }
}
