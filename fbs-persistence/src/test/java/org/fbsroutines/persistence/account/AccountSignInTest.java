package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.account.TestAccounts.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fbsroutines.persistence.account.SignInOutcome.Granted;
import org.fbsroutines.persistence.account.SignInOutcome.Refused;
import org.fbsroutines.persistence.account.SignInOutcome.Waiting;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.Credentials;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.audit.AuditRow;
import org.fbsroutines.persistence.store.audit.AuditStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSignInTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final TestClock clock = new TestClock(Instant.parse("2027-01-05T09:00:00Z"));

  private final Origin origin = TestAccounts.origin();

  private TestAccounts accounts() {
    return new TestAccounts(DATABASE.database(), clock);
  }

  private Ready ready(String loginName) {
    return accounts().ready(DATABASE.clinic(), AccountRole.CLINICIAN, loginName);
  }

  private SignInOutcome attempt(String loginName, String password, String code) {
    return new AccountSignIn(
            DATABASE.database(), clock, TestAccounts.hashing(), TestAccounts.keys())
        .attempt(loginName, password, code, origin);
  }

  private String code(Ready account) {
    return account.code(clock.instant());
  }

  @Test
  void nameAndPasswordAndSecondFactorSignIn() {
    Ready account = ready("dana");

    SignInOutcome outcome = attempt(" Dana ", PASSWORD, code(account));

    SecretToken token = ((Granted) outcome).token();
    SessionHolder holder = accounts().sessions().find(token).orElseThrow();
    assertThat(holder.accountId()).contains(account.id());
    assertThat(holder.role()).contains(AccountRole.CLINICIAN);
    assertThat(holder.patientId()).isEmpty();
    assertThat(token.clinic()).isEqualTo(DATABASE.clinic());
    assertThat(token.toString()).doesNotContain(token.text());
  }

  @Test
  void anyPartThatIsWrongIsRefusedAlike() {
    Ready account = ready("erin");
    String right = code(account);

    assertThat(attempt("erin", "seven green herons", right)).isEqualTo(new Refused());
    assertThat(attempt("erin", PASSWORD, "000000")).isEqualTo(new Refused());
    assertThat(attempt("erin", PASSWORD, "")).isEqualTo(new Refused());
    assertThat(attempt("erin2", PASSWORD, right)).isEqualTo(new Refused());
    assertThat(attempt("' or true --", PASSWORD, right)).isEqualTo(new Refused());
  }

  @Test
  void anAccountThatIsNotSetUpCannotBeSignedInTo() {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle ->
                new Accounts(handle, DATABASE.clinic(), new Recording("t", clock.instant()))
                    .add(AccountRole.STAFF, "fresh", "Fresh"));

    assertThat(attempt("fresh", "", "")).isEqualTo(new Refused());
    assertThat(attempt("fresh", "nobody has this password", "000000")).isEqualTo(new Refused());
  }

  @Test
  void aCodeOfTheSecondFactorWorksOnceAndSoDoNoneBeforeIt() {
    Ready account = ready("finn");
    String first = code(account);
    assertThat(attempt("finn", PASSWORD, first)).isInstanceOf(Granted.class);

    assertThat(attempt("finn", PASSWORD, first)).isEqualTo(new Refused());
    String before = account.code(clock.instant().minusSeconds(30));
    assertThat(attempt("finn", PASSWORD, before)).isEqualTo(new Refused());
    clock.pass(Duration.ofSeconds(30));
    assertThat(attempt("finn", PASSWORD, code(account))).isInstanceOf(Granted.class);
  }

  @Test
  void aCodeIsTakenHalfAMinuteEarlyOrLateAndNotMore() {
    Ready account = ready("gina");
    Instant now = clock.instant();

    assertThat(attempt("gina", PASSWORD, account.code(now.minusSeconds(60))))
        .isEqualTo(new Refused());
    assertThat(attempt("gina", PASSWORD, account.code(now.plusSeconds(60))))
        .isEqualTo(new Refused());
    assertThat(attempt("gina", PASSWORD, account.code(now.minusSeconds(30))))
        .isInstanceOf(Granted.class);
    assertThat(attempt("gina", PASSWORD, account.code(now.plusSeconds(30))))
        .isInstanceOf(Granted.class);
  }

  @Test
  void theKeyOfASecondFactorLiesSealedAndIsSealedAnewByTheNewestKey() {
    Ready account = ready("greta");
    String first = stored("greta");
    assertThat(first).doesNotContain(account.key());

    SecretKeys others = SecretKeys.unkept();
    assertThat(signIn(account, others)).isEqualTo(new Refused());
    String older = SecretKeys.newKey();
    store("greta", SecretKeys.parse(older).orElseThrow().close(account.key(), account.id()));
    SecretKeys both = SecretKeys.parse(SecretKeys.newKey() + "\n" + older).orElseThrow();
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn(account, both)).isInstanceOf(Granted.class);
    assertThat(both.isCurrent(stored("greta"), account.id())).isTrue();
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn(account, both)).isInstanceOf(Granted.class);
  }

  @Test
  void theSealedKeyOfOneAccountIsNoneOfAnother() {
    Ready account = ready("henk");
    Ready other = ready("hetty");
    store("henk", stored("hetty"));

    assertThat(attempt("henk", PASSWORD, code(other))).isEqualTo(new Refused());
    assertThat(attempt("henk", PASSWORD, code(account))).isEqualTo(new Refused());
  }

  private SignInOutcome signIn(Ready account, SecretKeys keys) {
    return new AccountSignIn(DATABASE.database(), clock, TestAccounts.hashing(), keys)
        .attempt(account.loginName(), PASSWORD, code(account), origin);
  }

  private static String stored(String loginName) {
    return DATABASE
        .database()
        .<Credentials, RuntimeException>readInClinic(
            DATABASE.clinic(),
            handle -> new AccountStore(handle).credentials(loginName).orElseThrow())
        .totpSecret()
        .orElseThrow();
  }

  private static void store(String loginName, String secret) {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              AccountStore accounts = new AccountStore(handle);
              accounts.sealAnew(
                  accounts.find(loginName).orElseThrow().accountId(), stored(loginName), secret);
              return true;
            });
  }

  @Test
  void aLoginNameMayBeInSeveralClinicsAndPasswordAndCodeDecide() {
    Ready here = ready("admin");
    ClinicId elsewhere = DATABASE.addClinic("Elsewhere");
    Ready there = accounts().ready(elsewhere, AccountRole.STAFF, "admin");

    assertThat(((Granted) attempt("admin", PASSWORD, code(here))).token().clinic())
        .isEqualTo(DATABASE.clinic());
    assertThat(((Granted) attempt("admin", PASSWORD, code(there))).token().clinic())
        .isEqualTo(elsewhere);
    assertThat(attempt("admin", "seven green herons", code(there))).isEqualTo(new Refused());
  }

  @Test
  void aRecoveryCodeStandsInOnce() {
    Ready account = ready("hugo");
    String recovery = account.recovery().codes().get(3);

    assertThat(attempt("hugo", PASSWORD, recovery.toLowerCase(Locale.ROOT)))
        .isInstanceOf(Granted.class);
    assertThat(attempt("hugo", PASSWORD, recovery)).isEqualTo(new Refused());
    assertThat(attempt("hugo", PASSWORD, account.recovery().codes().get(4)))
        .isInstanceOf(Granted.class);
  }

  @Test
  void afterFiveFailuresEveryAttemptWaitsTwiceAsLongAsTheOneBefore() {
    Ready account = ready("iris");
    for (int i = 0; i < 5; i++) {
      assertThat(attempt("iris", "wrong", "000000")).isEqualTo(new Refused());
    }

    for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900}) {
      assertThat(attempt("iris", PASSWORD, code(account)))
          .as("even the right password")
          .isEqualTo(new Waiting(clock.instant().plusSeconds(seconds)));
      clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
      assertThat(attempt("iris", PASSWORD, code(account))).isInstanceOf(Waiting.class);
      clock.pass(Duration.ofMillis(1));
      assertThat(attempt("iris", "wrong", "000000")).isEqualTo(new Refused());
    }
    clock.pass(Duration.ofMinutes(15));
    assertThat(attempt("iris", PASSWORD, code(account))).isInstanceOf(Granted.class);
    assertThat(lastAudit().detail()).contains("\"failedBefore\": 12");
  }

  private AuditRow lastAudit() {
    return DATABASE
        .database()
        .readInClinic(
            DATABASE.clinic(), handle -> new AuditStore(handle).before(Long.MAX_VALUE, "", 1))
        .get(0);
  }

  @Test
  void aNameThatNobodyHasWaitsJustAsOneThatSomebodyHas() {
    ready("jonas");

    List<SignInOutcome> known = tries("jonas");
    List<SignInOutcome> unknown = tries("nobody");

    assertThat(unknown).isEqualTo(known);
    assertThat(known).last().isInstanceOf(Waiting.class);
  }

  private List<SignInOutcome> tries(String loginName) {
    return IntStream.range(0, 7).mapToObj(i -> attempt(loginName, "wrong", "000000")).toList();
  }

  @Test
  void attemptsAtTheSameTimeAreAllCounted() throws Exception {
    ready("kim");
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Callable<SignInOutcome>> tries =
          Stream.generate(() -> (Callable<SignInOutcome>) () -> attempt("kim", "wrong", "1"))
              .limit(12)
              .toList();
      int compared = 0;
      for (Future<SignInOutcome> outcome : pool.invokeAll(tries)) {
        compared += outcome.get() instanceof Refused ? 1 : 0;
      }
      assertThat(compared).isEqualTo(5);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aDisabledAccountIsRefusedAndItsSessionsEnd() {
    Ready account = ready("lena");
    SecretToken token = ((Granted) attempt("lena", PASSWORD, code(account))).token();

    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              new Accounts(handle, DATABASE.clinic(), new Recording("t", clock.instant()))
                  .disable(account.id());
              return true;
            });

    assertThat(accounts().sessions().find(token)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(attempt("lena", PASSWORD, code(account))).isEqualTo(new Refused());
  }
}
