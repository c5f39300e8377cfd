package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fbsroutines.domain.condition.Parameter;
import org.fbsroutines.persistence.clinic.ClinicRules;
import org.fbsroutines.persistence.store.account.AccessCodeRow;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.fbsroutines.persistence.store.schedule.JobOutcome;
import org.fbsroutines.persistence.store.schedule.JobStore;
import org.fbsroutines.persistence.store.schedule.JobStore.JobKey;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What staff and administrators come for, by keyboard alone. */
class StaffJourneyInBrowserTest {
  @RegisterExtension static final JourneyClinic CLINIC = new JourneyClinic();
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#allWays")
  void importsAccountsCodesAndTheTrailInEveryWay(Device device, Language language) {
    importsAccountsCodesAndTheTrail(device, language);
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#ways")
  void importsAccountsCodesAndTheTrail(Device device, Language language) {
    String patient = CLINIC.patientWithoutCode();
    Visitor staff = CLINIC.signIn(AccountRole.STAFF, CHROMIUM, device, language);

    readsWhyARowWasRefused(staff);
    String link = makesAnAccount(staff);
    Visitor holder = Visitor.of(CLINIC.server(), CHROMIUM, device, language);
    holder.page().navigate(link);
    assertThat(holder.heading()).isEqualTo(holder.say("account.set-up.title"));
    holder.checks("staff 05 set up");

    String code = givesACode(staff, patient);
    Visitor admitted = CLINIC.signIn(code, CHROMIUM, device, language);
    assertThat(admitted.heading()).isEqualTo(admitted.say("patient.today.title"));
    takesTheCodeBack(staff);
    Optional<AccessCodeRow> left =
        CLINIC.in(handle -> new AccessCodeStore(handle).current(patient));
    assertThat(left).isEmpty();
    Visitor refused = Visitor.of(CLINIC.server(), CHROMIUM, device, language);
    refused.expectStatus(422);
    CLINIC.fillIn(refused, code);
    assertThat(refused.problems().innerText()).contains(refused.say("account.patient.refused"));
    refused.checks("staff 09 code refused");

    seesItAllInTheTrail(staff, patient);
  }

  private static void readsWhyARowWasRefused(Visitor staff) {
    staff.follow("layout.imports");
    staff.looksAt("staff 01 imports");
    staff.keyboard().leaveBy(staff.called(AriaRole.LINK, JourneyClinic.IMPORTED_FILE));
    assertThat(staff.row(staff.say("staff.import.at-line", 3)).innerText())
        .contains("birth_date", JourneyClinic.IMPORT_PROBLEM);
    staff.checks("staff 02 import");
  }

  private static String makesAnAccount(Visitor staff) {
    staff.follow("layout.accounts");
    staff.expectStatus(422);
    staff.press("staff.accounts.add");
    assertThat(staff.problems().getByRole(AriaRole.LINK).count()).isEqualTo(3);
    staff.checks("staff 03 account refused");
    staff.type("staff.accounts.name", "Sol Colleague");
    staff.type("staff.accounts.login-name", "sol-" + UUID.randomUUID());
    staff.choose(staff.say("staff.accounts.role"), staff.say("staff.role.staff"));
    staff.press("staff.accounts.add");
    staff.checks("staff 04 account link");
    return staff.page().getByRole(AriaRole.ALERT).locator("code").innerText();
  }

  private static String givesACode(Visitor staff, String patient) {
    staff.follow("layout.access-codes");
    staff.type("staff.codes.patient", patient);
    staff.press("staff.codes.find");
    staff.looksAt("staff 06 no code");
    staff.press("staff.codes.new");
    staff.checks("staff 07 code");
    return staff.page().getByRole(AriaRole.ALERT).locator("code").innerText();
  }

  private static void takesTheCodeBack(Visitor staff) {
    staff.press("staff.codes.revoke");
    assertThat(staff.page().locator("main").innerText())
        .contains(staff.say("staff.codes.revoked"), staff.say("staff.codes.none"));
    staff.checks("staff 08 code revoked");
  }

  private static void seesItAllInTheTrail(Visitor staff, String patient) {
    staff.follow("layout.audit");
    staff.type("staff.audit.about", patient);
    staff.press("staff.search");
    String trail = staff.page().getByRole(AriaRole.TABLE).innerText();
    List<AuditRow> kept =
        CLINIC.in(handle -> new AuditStore(handle).before(Long.MAX_VALUE, patient, 9));
    assertThat(kept)
        .extracting(AuditRow::action)
        .contains("issue-access-code", "revoke-access-code", "sign-in");
    assertThat(trail)
        .contains(
            staff.say("staff.action.issue-access-code"),
            staff.say("staff.action.revoke-access-code"),
            staff.say("staff.action.sign-in"));
    staff.checks("staff 10 trail");
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#allWays")
  void aThresholdInsideItsRangeIsANewRuleBookInEveryWay(Device device, Language language) {
    aThresholdInsideItsRangeIsANewRuleBook(device, language);
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#ways")
  void aThresholdInsideItsRangeIsANewRuleBook(Device device, Language language) {
    ClinicRules before = rules();
    Parameter wait = before.ruleBook().parameters().values().iterator().next();
    int changed = wait.value() == wait.most() ? wait.least() : wait.value() + 1;
    Visitor administrator = CLINIC.signIn(AccountRole.ADMINISTRATOR, CHROMIUM, device, language);

    administrator.follow("layout.parameters");
    administrator.looksAt("administrator 01 parameters");
    set(administrator, wait, wait.most() + 1);
    assertThat(administrator.problems().innerText())
        .contains(administrator.say("form.not-a-number", wait.least(), wait.most()));
    administrator.checks("administrator 02 refused");
    assertThat(rules().ruleBookVersion()).isEqualTo(before.ruleBookVersion());

    set(administrator, wait, changed);
    assertThat(rules().ruleBookVersion()).as("told first").isEqualTo(before.ruleBookVersion());
    administrator.checks("administrator 03 confirms");
    administrator.press("administrator.parameters.save");
    assertThat(administrator.heading())
        .isEqualTo(administrator.say("administrator.rule-books.title"));
    assertThat(administrator.row("" + (before.ruleBookVersion() + 1)).count()).isEqualTo(1);
    administrator.checks("administrator 04 rule books");
    assertThat(rules().ruleBookVersion()).isEqualTo(before.ruleBookVersion() + 1);
    assertThat(rules().ruleBook().parameters().values())
        .filteredOn(parameter -> parameter.name().equals(wait.name()))
        .singleElement()
        .extracting(Parameter::value)
        .isEqualTo(changed);
  }

  @ParameterizedTest
  @MethodSource("org.fbsroutines.web.JourneyClinic#ways")
  void anAdministratorReadsWhatRanAndWhatRunsNext(Device device, Language language) {
    Instant now = CLINIC.now();
    CLINIC.in(
        handle -> {
          JobStore jobs = new JobStore(handle);
          JobKey key = new JobKey("caseload", "", UUID.randomUUID());
          jobs.begin(key, now, Duration.ofMinutes(10), Duration.ofHours(1), true);
          return jobs.end(key, now, JobOutcome.FAILED, now.plusSeconds(60));
        });
    Visitor administrator = CLINIC.signIn(AccountRole.ADMINISTRATOR, CHROMIUM, device, language);

    administrator.follow("layout.jobs");

    assertThat(administrator.row(administrator.say("administrator.jobs.kind.caseload")).innerText())
        .contains(administrator.say("administrator.jobs.failed"));
    administrator.looksAt("administrator 05 jobs");
  }

  private static ClinicRules rules() {
    return CLINIC.in(handle -> ClinicRules.read(handle).orElseThrow());
  }

  private static void set(Visitor administrator, Parameter wait, int value) {
    Locator field =
        administrator.called(AriaRole.TEXTBOX, administrator.words().translate(wait.meaning()));
    administrator.expectStatus(422);
    administrator.keyboard().type(field, "" + value);
    administrator.press("administrator.parameters.preview");
  }
}
