package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fbsroutines.persistence.account.TestAccounts.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fbsroutines.persistence.account.SignInOutcome.Granted;
import org.fbsroutines.persistence.account.SignInOutcome.Refused;
import org.fbsroutines.persistence.account.SignInOutcome.Waiting;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever guesses at a name waits; its owner does not. */
class StrangersAtTheDoorTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final LocalDate BORN = LocalDate.of(1960, 4, 7);

  private final TestClock clock = new TestClock(Instant.parse("2027-01-05T09:00:00Z"));
  private final Origin stranger = TestAccounts.origin();

  private Ready ready(String loginName) {
    return new TestAccounts(DATABASE.database(), clock)
        .ready(DATABASE.clinic(), AccountRole.CLINICIAN, loginName);
  }

  private SignInOutcome attempt(String loginName, String password, String code, Origin from) {
    return new AccountSignIn(
            DATABASE.database(), clock, TestAccounts.hashing(), TestAccounts.keys())
        .attempt(loginName, password, code, from);
  }

  private SignInOutcome signIn(Ready account, Origin from) {
    return attempt(account.loginName(), PASSWORD, account.code(clock.instant()), from);
  }

  private void guess(String loginName, int times) {
    for (int i = 0; i < times; i++) {
      attempt(loginName, "wrong", "000000", stranger);
      clock.pass(Duration.ofSeconds(25));
    }
  }

  @Test
  void whoeverGuessesFromOneAddressKeepsNobodyElseOut() {
    Ready owner = ready("anna");

    guess("anna", 39);

    assertThat(attempt("anna", "wrong", "000000", stranger)).isInstanceOf(Waiting.class);
    assertThat(signIn(owner, TestAccounts.origin())).isInstanceOf(Granted.class);
  }

  @Test
  void aDeviceThatHasSignedInIsLetInWhileItsOwnAddressWaits() {
    Ready owner = ready("bela");
    Origin known = TestAccounts.originAt(stranger.network());
    assertThat(signIn(owner, known)).isInstanceOf(Granted.class);
    for (int i = 0; i < 70; i++) {
      attempt("bela-" + i, "wrong", "000000", stranger);
      attempt("bela", "wrong", "000000", stranger);
    }
    String next = owner.code(clock.instant().plusSeconds(30));

    assertThat(attempt("bela", PASSWORD, next, TestAccounts.originAt(stranger.network())))
        .isInstanceOf(Waiting.class);
    assertThat(attempt("bela", PASSWORD, next, known)).isInstanceOf(Granted.class);
  }

  @Test
  void aDeviceIsKnownUnderTheNamesThatItSignedInWithAlone() {
    Ready known = ready("cleo");
    ready("cleo-two");
    Origin device = TestAccounts.origin();
    assertThat(signIn(known, device)).isInstanceOf(Granted.class);

    for (int i = 0; i < 5; i++) {
      assertThat(attempt("cleo-two", "wrong", "000000", device)).isEqualTo(new Refused());
    }
    assertThat(attempt("cleo-two", "wrong", "000000", device)).isInstanceOf(Waiting.class);
  }

  @Test
  void aDeviceThatHasSignedInIsNoWayToGuess() {
    Ready owner = ready("dora");
    Origin stolen = TestAccounts.origin();
    assertThat(signIn(owner, stolen)).isInstanceOf(Granted.class);

    for (int i = 0; i < 5; i++) {
      assertThat(attempt("dora", "wrong", "000000", stolen)).isEqualTo(new Refused());
    }
    assertThat(attempt("dora", "wrong", "000000", stolen)).isInstanceOf(Waiting.class);
  }

  @Test
  void manyAddressesTogetherAreHeldBackFromOneName() {
    Ready owner = ready("edda");
    Origin known = TestAccounts.origin();
    assertThat(signIn(owner, known)).isInstanceOf(Granted.class);
    for (int i = 0; i < 99; i++) {
      assertThat(attempt("edda", "wrong", "000000", TestAccounts.origin()))
          .as("attempt %s", i)
          .isEqualTo(new Refused());
    }
    attempt("edda", "wrong", "000000", TestAccounts.origin());

    assertThat(attempt("edda", "wrong", "000000", TestAccounts.origin()))
        .isEqualTo(new Waiting(clock.instant().plusSeconds(60)));
    clock.pass(Duration.ofSeconds(30));
    assertThat(signIn(owner, known)).as("from a known device").isInstanceOf(Granted.class);
    assertThat(attempt("edda", "wrong", "000000", TestAccounts.origin())).isEqualTo(new Refused());
  }

  @Test
  void aClockThatWasAheadAndIsPutBackLocksNobodyOut() {
    Ready owner = ready("frida");
    clock.pass(Duration.ofDays(2));
    for (int i = 0; i < 70; i++) {
      attempt("frida", "wrong", "000000", stranger);
      attempt("frida-" + i, "wrong", "000000", stranger);
    }
    clock.pass(Duration.ofDays(-2));

    Origin here = TestAccounts.originAt(stranger.network());
    assertThat(signIn(owner, here)).isInstanceOf(Waiting.class);
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn(owner, here)).isInstanceOf(Granted.class);
  }

  @Test
  void whoeverTriesAPatientsCodeKeepsThePatientInNoWayOut() {
    String code = codeOf("p1");
    for (int i = 0; i < 10; i++) {
      signIn(code, BORN.plusDays(1), stranger);
    }

    assertThat(signIn(code, BORN, stranger)).isInstanceOf(Waiting.class);
    assertThat(signIn(code, BORN, TestAccounts.origin())).isInstanceOf(Granted.class);
  }

  @Test
  void anAttemptInWhichNothingCouldBeComparedDoesNotCount() {
    Ready owner = ready("gerd");
    String code = codeOf("p2");
    AccountSignIn busy =
        new AccountSignIn(
            DATABASE.database(), clock, TestAccounts.busyHashing(), TestAccounts.keys());
    PatientSignIn busyForPatients =
        new PatientSignIn(DATABASE.database(), clock, TestAccounts.busyHashing());
    OwnAccount own = new OwnAccount(DATABASE.database(), clock, TestAccounts.busyHashing());
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(() -> busy.attempt("gerd", PASSWORD, "000000", stranger))
          .isInstanceOf(BusyException.class);
      assertThatThrownBy(() -> busyForPatients.attempt(code, BORN, stranger))
          .isInstanceOf(BusyException.class);
      assertThatThrownBy(() -> own.renewRecoveryCodes(DATABASE.clinic(), owner.id(), PASSWORD))
          .isInstanceOf(BusyException.class);
    }

    assertThat(signIn(owner, stranger)).isInstanceOf(Granted.class);
    assertThat(signIn(code, BORN, stranger)).isInstanceOf(Granted.class);
    assertThat(
            new OwnAccount(DATABASE.database(), clock, TestAccounts.hashing())
                .renewRecoveryCodes(DATABASE.clinic(), owner.id(), PASSWORD))
        .isPresent();
  }

  @Test
  void attemptsThatMeetASignInAreAllAnswered() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> tries =
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        Attempts attempts = new Attempts(DATABASE.database(), clock);
                        Origin from = TestAccounts.originAt("one");
                        for (int j = 0; j < 100; j++) {
                          attempts.count("meeting", from, until -> false, () -> true);
                          DATABASE
                              .database()
                              .<Integer, RuntimeException>outsideClinics(
                                  handle -> attempts.end(handle, "meeting", TestAccounts.origin()));
                        }
                        return true;
                      })
              .toList();

      for (Future<Boolean> answered : pool.invokeAll(tries)) {
        assertThat(answered.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void severalServersCountTogether() {
    AccountSetUp one =
        new AccountSetUp(DATABASE.database(), clock, TestAccounts.hashing(), TestAccounts.keys());
    AccountSetUp other =
        new AccountSetUp(DATABASE.database(), clock, TestAccounts.hashing(), TestAccounts.keys());
    for (int i = 0; i < 30; i++) {
      assertThat(one.mayTry(stranger)).isTrue();
      assertThat(other.mayTry(stranger)).isTrue();
    }

    assertThat(one.mayTry(stranger)).isFalse();
    assertThat(other.mayTry(stranger)).isFalse();
    clock.pass(Duration.ofSeconds(3));
    assertThat(other.mayTry(stranger)).isTrue();
    assertThat(one.mayTry(stranger)).isFalse();
  }

  private SignInOutcome signIn(String code, LocalDate birthDate, Origin from) {
    return new PatientSignIn(DATABASE.database(), clock, TestAccounts.hashing())
        .attempt(code, birthDate, from);
  }

  private String codeOf(String patientId) {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle ->
                new PatientStore(handle)
                    .save(
                        new NewPatient(patientId, "Patient", BORN, false, "{}"),
                        new Recording("tester", clock.instant())));
    return new TestAccounts(DATABASE.database(), clock)
        .accessCode(DATABASE.clinic(), patientId)
        .text();
  }
}
