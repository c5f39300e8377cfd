package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fbsroutines.persistence.account.TestAccounts.PASSWORD;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fbsroutines.persistence.account.SignInOutcome.Granted;
import org.fbsroutines.persistence.account.SignInOutcome.Refused;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was proven of an account before somebody else changed it proves nothing of it afterwards.
 */
class ProofsThatPassTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final ExecutorService OTHER = Executors.newSingleThreadExecutor();
  private static final String DISABLED = "disabled_at = now()";
  private static final String OTHER_PASSWORD =
      "password_hash = '$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA'";
  private static final String OTHER_FACTOR = "totp_secret = sha256('other')";

  private final TestClock clock = new TestClock(Instant.parse("2027-01-05T09:00:00Z"));

  @AfterAll
  static void end() {
    OTHER.shutdownNow();
  }

  private Ready ready(String loginName) {
    return new TestAccounts(DATABASE.database(), clock)
        .ready(DATABASE.clinic(), AccountRole.CLINICIAN, loginName);
  }

  private SignInOutcome signIn(Ready account, String code) {
    return new AccountSignIn(
            DATABASE.database(), clock, TestAccounts.hashing(), TestAccounts.keys())
        .attempt(account.loginName(), PASSWORD, code, TestAccounts.origin());
  }

  private OwnAccount own() {
    return new OwnAccount(DATABASE.database(), clock, TestAccounts.hashing());
  }

  /** Changes the account between what the work compares and what it does. */
  private static <T> T whileChanging(Ready account, String change, Callable<T> work)
      throws Exception {
    try (Handle changing = DATABASE.asSuperuser().open()) {
      changing.begin();
      changing.execute("update fbs.account set " + change + " where account_id = ?", account.id());
      Future<T> outcome = OTHER.submit(work);
      while (!DATABASE.somebodyWaits() && !outcome.isDone()) {
        Thread.onSpinWait();
      }
      changing.commit();
      return outcome.get();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DISABLED, OTHER_PASSWORD, OTHER_FACTOR})
  void aCodeOfTheSecondFactorSignsNobodyInToWhatHasChanged(String change) throws Exception {
    Ready account = ready("anna-" + Integer.toHexString(change.hashCode()));
    String code = account.code(clock.instant());

    assertThat(whileChanging(account, change, () -> signIn(account, code)))
        .isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {DISABLED, OTHER_PASSWORD, OTHER_FACTOR})
  void aRecoveryCodeSignsNobodyInToWhatHasChanged(String change) throws Exception {
    Ready account = ready("bela-" + Integer.toHexString(change.hashCode()));
    String code = account.recovery().codes().get(0);

    assertThat(whileChanging(account, change, () -> signIn(account, code)))
        .isEqualTo(new Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {DISABLED, OTHER_PASSWORD, OTHER_FACTOR})
  void thePasswordOfBeforeChangesNothing(String change) throws Exception {
    Ready account = ready("cleo-" + Integer.toHexString(change.hashCode()));

    assertThat(
            whileChanging(
                account,
                change,
                () ->
                    own()
                        .changePassword(
                            DATABASE.clinic(), account.id(), PASSWORD, "another one", "device")))
        .isEqualTo(Optional.empty());
    Ready other = ready("dora-" + Integer.toHexString(change.hashCode()));
    assertThat(
            whileChanging(
                other,
                change,
                () -> own().renewRecoveryCodes(DATABASE.clinic(), other.id(), PASSWORD)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void whatDoesNotBearOnItDelaysASignInAndNoMore() throws Exception {
    Ready account = ready("edda");
    String code = account.code(clock.instant());

    assertThat(whileChanging(account, "display_name = 'Edda'", () -> signIn(account, code)))
        .isInstanceOf(Granted.class);
  }
}
