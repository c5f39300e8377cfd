package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.account.SessionStore;
import org.fbsroutines.persistence.store.account.SessionUse;
import org.fbsroutines.persistence.store.patient.NewPatient;
import org.fbsroutines.persistence.store.patient.PatientStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What finding who has signed in leaves behind. */
class SessionUseTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Instant BEGUN = Instant.parse("2027-01-05T09:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock(BEGUN);
  private final TestAccounts accounts = new TestAccounts(DATABASE.database(), clock);
  private final String patientId = "p" + UUID.randomUUID();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private SecretToken token;

  @BeforeEach
  void signIn() {
    in(
        handle ->
            new PatientStore(handle)
                .save(
                    new NewPatient(patientId, "Alex", LocalDate.of(1960, 4, 7), false, "{}"),
                    recording()));
    token = accounts.session(DATABASE.clinic(), patientId);
  }

  private Recording recording() {
    return new Recording("tester", clock.instant());
  }

  private static void in(Consumer<Handle> work) {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              work.accept(handle);
              return true;
            });
  }

  private boolean isSignedIn(SecretToken asked) {
    return accounts.sessions().find(asked).isPresent();
  }

  private static Instant lastSeen(SecretToken of) {
    return DATABASE
        .database()
        .readInClinic(
            DATABASE.clinic(),
            handle ->
                handle
                    .createQuery(
                        "select last_seen_at from web_session where token_hash = decode(:hash,"
                            + " 'hex')")
                    .bind("hash", of.hash())
                    .mapTo(Instant.class)
                    .one());
  }

  @Test
  void aUseIsNotedOnceAMinute() {
    clock.pass(MINUTE);
    assertThat(isSignedIn(token)).isTrue();
    assertThat(lastSeen(token)).isEqualTo(BEGUN);

    clock.pass(Duration.ofSeconds(1));
    assertThat(isSignedIn(token)).isTrue();
    assertThat(lastSeen(token)).isEqualTo(BEGUN.plusSeconds(61));
  }

  @Test
  void aPatientsSessionThatWasIdleForADayStaysOver() {
    clock.pass(Duration.ofDays(1));

    assertThat(isSignedIn(token)).isFalse();
    assertThat(isSignedIn(token)).isFalse();
    assertThat(lastSeen(token)).isEqualTo(BEGUN);
  }

  @Test
  void anAccountsSessionThatWasIdleForHalfAnHourStaysOver() {
    SecretToken account = accounts.session(DATABASE.clinic(), AccountRole.CLINICIAN);
    clock.pass(Duration.ofMinutes(30));

    assertThat(isSignedIn(account)).isFalse();
    assertThat(isSignedIn(account)).isFalse();
    assertThat(lastSeen(account)).isEqualTo(BEGUN);
  }

  @Test
  void aSessionThatWasEndedIsNotNotedAsUsed() {
    accounts.sessions().end(token);
    clock.pass(MINUTE.multipliedBy(2));

    assertThat(isSignedIn(token)).isFalse();
    assertThat(lastSeen(token)).isEqualTo(BEGUN);
  }

  @Test
  void aSessionThatIsOverIsNotNotedAsUsed() {
    in(
        handle ->
            handle.execute(
                "update web_session set last_seen_at = expires_at where token_hash = decode(?,"
                    + " 'hex')",
                token.hash()));
    Instant seen = lastSeen(token);
    clock.pass(SessionRule.PATIENT_LONGEST.plus(MINUTE.multipliedBy(2)));

    assertThat(isSignedIn(token)).isFalse();
    assertThat(lastSeen(token)).isEqualTo(seen);
  }

  @Test
  void aSessionWhoseCodeWasTakenBackIsNotNotedAsUsed() {
    in(handle -> new AccessCodeStore(handle).revoke(patientId, recording()));
    clock.pass(MINUTE.multipliedBy(2));

    assertThat(isSignedIn(token)).isFalse();
    assertThat(lastSeen(token)).isEqualTo(BEGUN);
  }

  private SessionUse use() {
    Instant now = clock.instant();
    return new SessionUse(
        now, now.minus(MINUTE), now.minus(Duration.ofMinutes(30)), now.minus(Duration.ofDays(1)));
  }

  @Test
  void aTokenThatNamesAnotherClinicFindsNobody() {
    ClinicId elsewhere = DATABASE.addClinic("Elsewhere " + patientId);

    assertThat(
            DATABASE
                .database()
                .<Optional<SessionHolder>, RuntimeException>askInClinic(
                    elsewhere, handle -> new SessionStore(handle).find(token.hash(), use())))
        .isEmpty();
    assertThat(isSignedIn(token)).isTrue();
  }

  @Test
  void whoeverNotesAUseInsideOfAClinicStaysInIt() {
    ClinicId elsewhere = DATABASE.addClinic("Elsewhere " + patientId);

    String after =
        DATABASE
            .database()
            .<String, RuntimeException>inClinic(
                elsewhere,
                handle -> {
                  assertThat(
                          new SessionStore(handle)
                              .note(DATABASE.clinic(), token.hash(), clock.instant()))
                      .isTrue();
                  return handle
                      .createQuery("select current_setting('fbs.clinic')")
                      .mapTo(String.class)
                      .one();
                });
    assertThat(after).isEqualTo(elsewhere.value().toString());
  }

  @Test
  void whoseAccountIsDisabledHasSignedInNoLonger() {
    SecretToken account = accounts.session(DATABASE.clinic(), AccountRole.CLINICIAN);
    assertThat(isSignedIn(account)).isTrue();
    in(
        handle ->
            handle.execute(
                """
                update account set disabled_at = ?
                where account_id = (select account_id from web_session
                  where token_hash = decode(?, 'hex'))
                """,
                clock.instant(),
                account.hash()));

    assertThat(isSignedIn(account)).isFalse();
  }

  @Test
  void aSessionThatIsEndedWhileItsUseIsToBeNotedIsOver() throws Exception {
    clock.pass(MINUTE.multipliedBy(2));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> asked =
          DATABASE
              .database()
              .<Future<Boolean>, RuntimeException>inClinic(
                  DATABASE.clinic(),
                  handle -> {
                    new SessionStore(handle).end(token.hash(), clock.instant());
                    Future<Boolean> begun = other.submit(() -> isSignedIn(token));
                    while (!DATABASE.somebodyWaits() && !begun.isDone()) {
                      Thread.onSpinWait();
                    }
                    return begun;
                  });

      assertThat(asked.get()).isFalse();
    } finally {
      other.shutdown();
    }
  }

  @Test
  void whoeverWasFoundLeavesTheConnectionInNoClinic() {
    assertThat(isSignedIn(token)).isTrue();

    long seen =
        DATABASE
            .database()
            .readOutsideClinics(
                handle ->
                    handle.createQuery("select count(*) from web_session").mapTo(Long.class).one());
    assertThat(seen).isZero();
  }
}
