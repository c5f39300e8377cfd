package org.fbsroutines.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.account.Accounts;
import org.fbsroutines.persistence.account.SecondFactor;
import org.fbsroutines.persistence.account.SecretToken;
import org.fbsroutines.persistence.account.TestAccounts;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.account.TestClock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts are set up, and changed, over real HTTP. */
class OneTimeLinkTest {
  private static final TestClock CLOCK = new TestClock(DemonstrationServer.NOW);

  @RegisterExtension
  static final DemonstrationServer DEMONSTRATION = new DemonstrationServer(CLOCK);

  private static final Pattern KEY = Pattern.compile("<code[^>]*>([A-Z2-7 ]{32,})</code>");
  private static final Pattern RECOVERY =
      Pattern.compile("<code[^>]*>((?:[2-9A-Z]{4}-){5}[2-9A-Z]{4})");

  private final FormBrowser browser = new FormBrowser(DEMONSTRATION.server());

  private interface Work<T> {
    T with(Accounts accounts);
  }

  private static <T> T accounts(Work<T> work) {
    return DEMONSTRATION
        .store()
        .database()
        .<T, RuntimeException>inClinic(
            DEMONSTRATION.clinic(),
            (Handle handle) ->
                work.with(
                    new Accounts(
                        handle, DEMONSTRATION.clinic(), new Recording("tester", CLOCK.instant()))));
  }

  private static String link(Work<SecretToken> work) {
    return "/link/" + accounts(work).text();
  }

  private static String codeOn(String page) {
    Matcher key = KEY.matcher(page);
    assertThat(key.find()).isTrue();
    String hex =
        BaseEncoding.base16()
            .lowerCase()
            .encode(BaseEncoding.base32().decode(key.group(1).replace(" ", "")));
    return SecondFactor.code(hex, CLOCK.instant());
  }

  private Map<String, String> form(String link) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("password", TestAccounts.PASSWORD);
    form.put("code", codeOn(browser.get(link).body()));
    return form;
  }

  @Test
  void theFirstAdministratorSetsUpAnAccountAndIsSignedIn() {
    String link = link(Accounts::inviteFirstAdministrator);
    Map<String, String> form = form(link);
    form.put("name", "Ada");
    form.put("display-name", "Ada Admin");

    HttpResponse<String> done = browser.fillIn(link, form);

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(RECOVERY.matcher(done.body()).results()).hasSize(8);
    assertThat(done.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(browser.get("/administration/clinic").body()).contains("Ada Admin");
    assertThat(new FormBrowser(DEMONSTRATION.server()).get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void lookingAtALinkDoesNotUseItUpAndUsingItDoes() {
    String link = link(accounts -> accounts.add(AccountRole.STAFF, "bob", "Bo"));
    browser.get(link);
    browser.get(link);

    assertThat(browser.fillIn(link, form(link)).statusCode()).isEqualTo(200);

    HttpResponse<String> again = browser.get(link);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(again.body()).contains("This link no longer works");
  }

  @Test
  void whatTheSecondFactorFollowsFromIsForgottenWithTheLink() {
    String replaced = link(accounts -> accounts.add(AccountRole.STAFF, "ben-ben", "Ben"));
    UUID id = idOf("ben-ben");
    String used = link(accounts -> accounts.reset(id));
    assertThat(saltsOf(id)).hasSize(1).doesNotContainNull();

    assertThat(browser.fillIn(used, form(used)).statusCode()).isEqualTo(200);

    assertThat(saltsOf(id)).isEmpty();
    assertThat(browser.get(replaced).statusCode()).isEqualTo(410);
  }

  private static List<String> saltsOf(UUID accountId) {
    return DEMONSTRATION
        .store()
        .asSuperuser()
        .withHandle(
            handle ->
                handle
                    .select(
                        """
                        select salt from fbs.one_time_link
                        where account_id = ? and salt is not null
                        """,
                        accountId)
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void ofManyWhoUseALinkAtTheSameTimeOneDoes() throws Exception {
    String link = link(accounts -> accounts.add(AccountRole.STAFF, "cyd", "Cy"));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> tries =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () -> {
                        FormBrowser one = new FormBrowser(DEMONSTRATION.server());
                        String page = one.get(link).body();
                        if (!KEY.matcher(page).find()) {
                          return 410;
                        }
                        return one.post(
                                link,
                                Browser.form(
                                    Map.of(
                                        "password",
                                        TestAccounts.PASSWORD + i,
                                        "code",
                                        codeOn(page)),
                                    page.replaceAll(
                                        "(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1")))
                            .statusCode();
                      })
              .toList();
      int done = 0;
      for (Future<Integer> status : pool.invokeAll(tries)) {
        done += status.get() == 200 ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aLinkExpiresAndANewOneReplacesTheOld() {
    link(accounts -> accounts.add(AccountRole.STAFF, "di-di", "Di"));
    UUID id = idOf("di-di");
    String first = link(accounts -> accounts.reset(id));
    String second = link(accounts -> accounts.reset(id));

    assertThat(browser.get(first).statusCode()).isEqualTo(410);
    assertThat(browser.get(second).statusCode()).isEqualTo(200);
    CLOCK.pass(Accounts.LINK_LASTS);
    assertThat(browser.get(second).statusCode()).isEqualTo(410);
  }

  private static UUID idOf(String loginName) {
    return DEMONSTRATION
        .store()
        .database()
        .<UUID, RuntimeException>readInClinic(
            DEMONSTRATION.clinic(),
            handle -> new AccountStore(handle).find(loginName).orElseThrow().accountId());
  }

  @ParameterizedTest
  @CsvSource({
    "short, Use at least 12 characters",
    "passwordpassword, easy to guess",
    "fbsroutines1234, easy to guess",
    "eveeveeveeve, easy to guess",
    "qwertyuiop123456, easy to guess"
  })
  void aPoorPasswordIsRefusedAndTheLinkStillWorks(String password, String problem) {
    String name = "eve-" + password.length() + password.charAt(0);
    String link = link(accounts -> accounts.add(AccountRole.STAFF, name, "Eve"));
    Map<String, String> form = form(link);
    form.put("password", password);

    HttpResponse<String> refused = browser.fillIn(link, form);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(problem).doesNotContain("value=\"" + password);
    form.put("password", "x".repeat(20) + "ünusual words in a row " + password.length());
    assertThat(browser.fillIn(link, form).statusCode()).isEqualTo(200);
  }

  @Test
  void aChangedPasswordEndsTheOtherSessions() {
    Ready account =
        new TestAccounts(DEMONSTRATION.store().database(), CLOCK)
            .ready(DEMONSTRATION.clinic(), AccountRole.CLINICIAN, "flo");
    FormBrowser other = new FormBrowser(DEMONSTRATION.server());
    signIn(other, account, TestAccounts.PASSWORD);
    CLOCK.pass(Duration.ofSeconds(30));
    signIn(browser, account, TestAccounts.PASSWORD);

    Map<String, String> wrong = Map.of("password", "x", "new-password", "eleven calm otters swim");
    HttpResponse<String> refused = browser.fillIn("/account", "/account/password", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    Map<String, String> right =
        Map.of("password", TestAccounts.PASSWORD, "new-password", "eleven calm otters swim");
    assertThat(browser.fillIn("/account", "/account/password", right).statusCode()).isEqualTo(303);

    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    assertThat(other.get("/account").statusCode()).isEqualTo(303);
    CLOCK.pass(Duration.ofSeconds(30));
    assertThat(signIn(other, account, TestAccounts.PASSWORD)).isEqualTo(422);
    assertThat(signIn(other, account, "eleven calm otters swim")).isEqualTo(303);
  }

  private static int signIn(FormBrowser browser, Ready account, String password) {
    return browser
        .fillIn(
            "/sign-in/clinic",
            Map.of(
                "name",
                account.loginName(),
                "password",
                password,
                "code",
                account.code(CLOCK.instant())))
        .statusCode();
  }

  @Test
  void recoveryCodesAndSecondFactorAreRenewedForWhoeverKnowsThePassword() {
    Ready account =
        new TestAccounts(DEMONSTRATION.store().database(), CLOCK)
            .ready(DEMONSTRATION.clinic(), AccountRole.CLINICIAN, "gus");
    signIn(browser, account, TestAccounts.PASSWORD);

    assertThat(
            browser
                .fillIn("/account", "/account/recovery-codes", Map.of("recovery-password", "wrong"))
                .statusCode())
        .isEqualTo(422);
    assertThat(
            browser
                .fillIn(
                    "/account",
                    "/account/recovery-codes",
                    Map.of("recovery-password", TestAccounts.PASSWORD))
                .body())
        .containsPattern(RECOVERY);
    HttpResponse<String> factor =
        browser.fillIn(
            "/account", "/account/second-factor", Map.of("factor-password", TestAccounts.PASSWORD));
    assertThat(factor.headers().firstValue("Location").orElse("")).startsWith("/link/");
  }

  @Test
  void aLinkOfAnEarlierVersionIntoTheDemonstrationWorksNoMore() {
    String link = link(accounts -> accounts.add(AccountRole.STAFF, "hal", "Hal"));
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    DEMONSTRATION
        .store()
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    update fbs.one_time_link set purpose = 'demonstration', salt = null
                    where account_id = ?
                    """,
                    idOf("hal")));

    assertThat(browser.get(link).statusCode()).isEqualTo(410);
  }
}
