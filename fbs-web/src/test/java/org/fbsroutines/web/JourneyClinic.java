package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.demonstration.Demonstration;
import org.fbsroutines.persistence.demonstration.DemonstrationPatients;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.importrun.ImportCounts;
import org.fbsroutines.persistence.store.importrun.ImportEnd;
import org.fbsroutines.persistence.store.importrun.ImportKind;
import org.fbsroutines.persistence.store.importrun.ImportOutcome;
import org.fbsroutines.persistence.store.importrun.ImportProblemRow;
import org.fbsroutines.persistence.store.importrun.ImportRunStore;
import org.fbsroutines.persistence.store.importrun.NewImportRun;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.fbsroutines.web.browser.Chromium;
import org.fbsroutines.web.browser.Device;
import org.fbsroutines.web.page.Language;
import org.fbsroutines.web.page.Spoken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;

/**
 * One demonstration clinic for all journeys, on a server that is started once; register it in a
 * static field. Its clock stands still but for a minute with each that comes in.
 */
final class JourneyClinic implements BeforeAllCallback {
  /** A file that came in with a row that was refused. */
  static final String IMPORTED_FILE = "march.csv";

  static final String IMPORT_PROBLEM = "p-17: no-such-date";

  private @Nullable Running running;

  /**
   * Two ways of using the pages that between them show everything: on a phone and on a computer,
   * one language each.
   */
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of(Device.COMMON_PHONE, Spoken.SPANISH),
        Arguments.of(Device.DESKTOP, Spoken.ENGLISH));
  }

  /** Every way of using the pages: on a phone and on a computer, in every language. */
  static Stream<Arguments> allWays() {
    return Stream.of(Device.COMMON_PHONE, Device.DESKTOP)
        .flatMap(device -> Spoken.all().stream().map(language -> Arguments.of(device, language)));
  }

  /** The running server, ended with the last test of all. */
  private record Running(DemonstrationServer server, TestClock clock, ExtensionContext context)
      implements AutoCloseable {
    static Running start(ExtensionContext context) {
      TestClock clock = new TestClock(DemonstrationServer.NOW);
      DemonstrationServer server = new DemonstrationServer(clock);
      server.beforeAll(context);
      Running running = new Running(server, clock, context);
      running.in(JourneyClinic::importFile);
      return running;
    }

    <T> T in(Function<Handle, T> work) {
      return server.store().database().<T, RuntimeException>inClinic(server.clinic(), work::apply);
    }

    @Override
    public void close() {
      server.afterAll(context);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(JourneyClinic.class))
            .computeIfAbsent(Running.class, key -> Running.start(context), Running.class);
  }

  /** Stores that a file came in, with a problem in it. */
  static UUID importFile(Handle handle) {
    UUID run = UUID.randomUUID();
    ImportRunStore runs = new ImportRunStore(handle);
    runs.start(
        new NewImportRun(run, ImportKind.PATIENTS, IMPORTED_FILE, "fbs-csv"),
        new Recording("Sam Staff", DemonstrationServer.NOW));
    runs.finish(
        run,
        new ImportEnd(
            ImportOutcome.COMPLETED,
            new ImportCounts(3, new MergeCounts(2, 0, 0), 1),
            "a".repeat(64),
            10,
            1,
            0,
            null),
        DemonstrationServer.NOW);
    runs.addProblems(run, List.of(new ImportProblemRow(1, false, 3, "birth_date", IMPORT_PROBLEM)));
    return run;
  }

  private Running running() {
    return requireNonNull(running, "register JourneyClinic in a static field");
  }

  WebServer server() {
    return running().server().server();
  }

  Instant now() {
    return running().clock().instant();
  }

  /** Works in the clinic's store. */
  <T> T in(Function<Handle, T> work) {
    return running().in(work);
  }

  private TestAccounts accounts() {
    return new TestAccounts(running().server().store().database(), running().clock());
  }

  /** Opens the first page, and signs in by name, password and second factor. */
  Visitor signIn(AccountRole role, Chromium chromium, Device device, Language language) {
    running().clock().pass(Duration.ofMinutes(1));
    TestAccounts.Ready account =
        accounts().ready(running().server().clinic(), role, "a" + UUID.randomUUID());
    running().clock().pass(Duration.ofMinutes(1));
    Visitor visitor = Visitor.of(server(), chromium, device, language);
    visitor.keyboard().leaveBy(visitor.beginning(AriaRole.LINK, visitor.say("start.clinic")));
    visitor.type("account.name", account.loginName());
    visitor.type("account.password", TestAccounts.PASSWORD);
    visitor.type("account.code", account.code(now()));
    visitor.press("account.sign-in.button");
    return visitor;
  }

  /** Adds somebody like the demonstration's patient, with a routine, and gives an access code. */
  Patient patient() {
    String id = patientWithoutCode();
    return new Patient(id, accounts().accessCode(running().server().clinic(), id).text());
  }

  /** Adds somebody like the demonstration's patient, with a routine. */
  String patientWithoutCode() {
    return DemonstrationPatients.add(
        running().server().store().database(),
        running().server().clinic(),
        "p" + UUID.randomUUID());
  }

  /** A patient and what opens the routine. */
  record Patient(String id, String code) {}

  /** Opens the first page and fills the patient's sign-in in. */
  Visitor signIn(String code, Chromium chromium, Device device, Language language) {
    running().clock().pass(Duration.ofMinutes(1));
    Visitor visitor = Visitor.of(server(), chromium, device, language);
    fillIn(visitor, code);
    return visitor;
  }

  /** Goes from the first page to a patient's sign-in, and sends it filled in. */
  void fillIn(Visitor visitor, String code) {
    visitor.keyboard().leaveBy(visitor.beginning(AriaRole.LINK, visitor.say("start.patient")));
    visitor.type("account.patient.code", code);
    visitor.type(visitor.called(AriaRole.GROUP, visitor.say("account.born")), birthDate());
    visitor.press("account.sign-in.button");
  }

  private LocalDate birthDate() {
    return in(
        handle ->
            requireNonNull(
                new PatientStore(handle).find(Demonstration.PATIENT).orElseThrow().birthDate()));
  }
}
