package org.fbsroutines.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.InOrder.inOrder;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.patient.NoteStore;
import org.fbsroutines.persistence.store.patient.PatientRow;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** A form that is sent after its session has ended, over real HTTP. */
class LateFormTest {
  private static final TestClock CLOCK = new TestClock(DemonstrationServer.NOW);

  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(CLOCK);

  private static final String SECRET = "Can’t feel the <left> foot & 10,5 “so”";
  private static final String PAGE = "/patients/demo";
  private static final String NOTES = "/patients/demo/notes";
  private final FormBrowser browser = new FormBrowser(DEMONSTRATION.server());

  private static TestAccounts accounts() {
    return new TestAccounts(DEMONSTRATION.store().database(), CLOCK);
  }

  private static Ready clinician(String loginName) {
    return accounts().ready(DEMONSTRATION.clinic(), AccountRole.CLINICIAN, loginName);
  }

  private static Map<String, String> typed(Ready account) {
    return Map.of(
        "name",
        account.loginName(),
        "password",
        TestAccounts.PASSWORD,
        "code",
        account.code(CLOCK.instant()));
  }

  private void signIn(Ready account) {
    assertThat(browser.fillIn("/sign-in/clinic", typed(account)).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> send(String path, Map<String, String> fields, String csrf) {
    return browser.post(path, Browser.form(fields, csrf));
  }

  private static List<String> notes() {
    return DEMONSTRATION.in(
        handle ->
            new NoteStore(handle).latest("demo", 50).stream().map(note -> note.text()).toList());
  }

  @Test
  void aNoteIsAskedToSignInOverAndSavedByWhoeverTypedIt() {
    Ready account = clinician("late-note");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));

    HttpResponse<String> late = send(NOTES, Map.of("note", SECRET), token);

    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body())
        .contains("You were signed out before this was saved", "action=\"/sign-in/clinic\"")
        .doesNotContain("left")
        .doesNotContain("demo/notes");
    assertThat(notes()).doesNotContain(SECRET);

    HttpResponse<String> in = browser.signInOver(late.body(), "/sign-in/clinic", typed(account));

    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.body()).contains("action=\"" + NOTES + "\"", "Save it now");
    assertThat(FormBrowser.hidden(in.body())).containsEntry("note", SECRET);
    assertThat(browser.post(NOTES, Browser.form(FormBrowser.hidden(in.body()), "")).statusCode())
        .isEqualTo(303);
    assertThat(notes()).contains(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "/patients/demo/resume, Resume the routine",
    "/patients/demo/routine/new, Approve a new routine",
    "/patients/demo/notes, Write a note"
  })
  void whatIsSavedIsNamedWithThePatientItIsAbout(String path, String what) {
    Ready account = clinician("late-named-" + what.length());
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    String late = send(path, Map.of("action", "approve"), token).body();
    assertThat(late).doesNotContain(what, patient().displayName());

    String in = browser.signInOver(late, "/sign-in/clinic", typed(account)).body();

    assertThat(in).has(inOrder(what, patient().displayName() + ", number demo", "Save it now"));
  }

  private static PatientRow patient() {
    return DEMONSTRATION.in(handle -> new PatientStore(handle).find("demo").orElseThrow());
  }

  @Test
  void aWrongPasswordLosesNothing() {
    Ready account = clinician("late-wrong");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    String late = send(NOTES, Map.of("note", "typed once"), token).body();
    Map<String, String> wrong = new LinkedHashMap<>(typed(account));
    wrong.put("password", "seven green herons");

    HttpResponse<String> refused = browser.signInOver(late, "/sign-in/clinic", wrong);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(browser.signInOver(refused.body(), "/sign-in/clinic", typed(account)).body())
        .contains("typed once");
  }

  @Test
  void anotherPersonNeitherSeesNorSavesIt() {
    Ready account = clinician("late-mine");
    Ready other = clinician("late-other");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    String late = send(NOTES, Map.of("note", SECRET), token).body();

    HttpResponse<String> in = browser.signInOver(late, "/sign-in/clinic", typed(other));

    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.body()).doesNotContain("left");
    HttpResponse<String> again = send(NOTES, Map.of("note", SECRET), token);
    assertThat(again.statusCode()).isEqualTo(403);
    assertThat(again.body()).doesNotContain("left");
    assertThat(notes()).doesNotContain(SECRET);
  }

  @Test
  void whoHasSignedInAnewInAnotherTabIsOfferedTheFormAgain() {
    Ready account = clinician("late-tab");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    signIn(account);

    HttpResponse<String> late = send(NOTES, Map.of("note", "from the first tab"), token);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(browser.post(NOTES, Browser.form(FormBrowser.hidden(late.body()), "")).statusCode())
        .isEqualTo(303);
    assertThat(notes()).contains("from the first tab");
  }

  @Test
  void whoSignedOutInAnotherTabKeepsWhatWasTyped() {
    Ready account = clinician("late-out");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    browser.fillIn("/account", "/sign-out", Map.of());

    HttpResponse<String> late = send(NOTES, Map.of("note", "after signing out"), token);

    assertThat(late.statusCode()).isEqualTo(401);
    CLOCK.pass(Duration.ofMinutes(1));
    assertThat(browser.signInOver(late.body(), "/sign-in/clinic", typed(account)).body())
        .contains("after signing out");
  }

  @Test
  void allAnswersOfTheFactsSurvive() {
    Ready account = clinician("late-facts");
    signIn(account);
    String page = browser.get("/patients/demo/facts").body();
    Map<String, String> answers = new LinkedHashMap<>(FormBrowser.hidden(page));
    Matcher radio =
        Pattern.compile("name=\"([^\"]+)\"[^>]*type=\"radio\" value=\"unknown\"").matcher(page);
    while (radio.find()) {
      answers.put(radio.group(1), "unknown");
    }
    assertThat(answers).hasSizeGreaterThan(40);
    CLOCK.pass(Duration.ofMinutes(31));

    String late = browser.post("/patients/demo/facts", Browser.form(answers, "")).body();
    String in = browser.signInOver(late, "/sign-in/clinic", typed(account)).body();

    Map<String, String> kept = FormBrowser.hidden(in);
    answers.remove("csrf");
    assertThat(kept).containsAllEntriesOf(answers);
  }

  @Test
  void whatWaitedTooLongIsNotOpened() {
    Ready account = clinician("late-long");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    String late = send(NOTES, Map.of("note", "yesterday's"), token).body();
    CLOCK.pass(Duration.ofHours(13));

    assertThat(browser.signInOver(late, "/sign-in/clinic", typed(account)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void whatIsSealedCannotBeMadeUpOrChanged() {
    Ready account = clinician("late-forged");
    signIn(account);
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    String late = send(NOTES, Map.of("note", "true"), token).body();
    String sealed = requireNonNull(FormBrowser.hidden(late).get("late"));
    char last = sealed.charAt(sealed.length() - 2);
    String changed =
        sealed.substring(0, sealed.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + sealed.charAt(sealed.length() - 1);

    for (String forged :
        new String[] {changed, "x", "0".repeat(64) + "AAAA", sealed.substring(0, 70)}) {
      FormBrowser fresh = new FormBrowser(DEMONSTRATION.server());
      Map<String, String> fields = new LinkedHashMap<>(typed(account));
      fields.put("late", forged);
      assertThat(fresh.fillIn("/sign-in/clinic", fields).statusCode()).as(forged).isEqualTo(303);
      CLOCK.pass(Duration.ofMinutes(1));
    }
  }

  @Test
  void aFormOfAnotherSiteIsRefusedEvenWithATokenThatWasOnce() {
    signIn(clinician("late-csrf"));
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    String body = Browser.form(Map.of("note", "forged"), token);

    assertThat(browser.post(NOTES, body, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(send(NOTES, Map.of("note", "forged"), "0".repeat(64)).statusCode()).isEqualTo(403);
  }

  @Test
  void strangersAreLedToTheSignInThatThePageBelongsTo() {
    FormBrowser stranger = new FormBrowser(DEMONSTRATION.server());

    assertThat(stranger.get(PAGE).headers().firstValue("Location")).contains("/sign-in/clinic");
    assertThat(stranger.get("/imports").headers().firstValue("Location"))
        .contains("/sign-in/clinic");
    assertThat(stranger.get("/today").headers().firstValue("Location")).contains("/sign-in");
  }

  @Test
  void noLineOfTheLogHasWhatWasTyped() {
    Logger house = (Logger) LoggerFactory.getLogger("org.fbsroutines");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Level before = house.getLevel();
    signIn(clinician("late-log"));
    String token = FormBrowser.csrf(browser.get("/patients/demo/facts").body());
    CLOCK.pass(Duration.ofMinutes(31));
    log.start();
    house.addAppender(log);
    house.setLevel(Level.DEBUG);
    try {
      send(NOTES, Map.of("note", "numb-foot"), token);
    } finally {
      house.setLevel(before);
      house.detachAppender(log);
    }

    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
        .noneMatch(line -> line.contains("numb-foot") || line.contains("patients/demo"));
  }
}
