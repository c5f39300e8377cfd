package org.fbsroutines.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.fbsroutines.persistence.account.SealedFactors.Fit;
import org.fbsroutines.persistence.account.TestAccounts.Ready;
import org.fbsroutines.persistence.account.seal.Seal;
import org.fbsroutines.persistence.database.TestDatabase;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.Credentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a server does with stored second factors before it starts. */
class SealedFactorsTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String KEY = SecretKeys.newKey();

  private final TestClock clock = new TestClock(Instant.parse("2027-01-05T09:00:00Z"));
  private final TestAccounts accounts = new TestAccounts(DATABASE.database(), clock);

  @BeforeEach
  void forgetTheOthers() {
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute("update fbs.account set password_hash = null, totp_secret = null"));
  }

  private Ready ready(String loginName) {
    return accounts.ready(DATABASE.clinic(), AccountRole.CLINICIAN, loginName);
  }

  private Fit seal(SecretKeys keys) {
    return new SealedFactors(DATABASE.database(), clock, keys).seal();
  }

  private static String stored(Ready account) {
    return DATABASE
        .database()
        .<Credentials, RuntimeException>readInClinic(
            DATABASE.clinic(),
            handle -> new AccountStore(handle).credentials(account.loginName()).orElseThrow())
        .totpSecret()
        .orElseThrow();
  }

  private static void store(Ready account, String sealed) {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle -> {
              new AccountStore(handle).sealAnew(account.id(), stored(account), sealed);
              return true;
            });
  }

  /** As the versions before did. */
  private static void storeAsItIs(Ready account) {
    store(account, account.key());
  }

  private void giveLink(Ready account) {
    DATABASE
        .database()
        .inClinic(
            DATABASE.clinic(),
            handle ->
                new Accounts(handle, DATABASE.clinic(), new Recording("t", clock.instant()))
                    .reset(account.id()));
  }

  @Test
  void whatAnEarlierVersionStoredAsItIsIsSealedOnce() {
    Ready account = ready("anna");
    storeAsItIs(account);

    assertThat(TestAccounts.keys().open(stored(account), account.id())).isEmpty();
    seal(TestAccounts.keys());
    String sealed = stored(account);
    seal(TestAccounts.keys());

    assertThat(TestAccounts.keys().open(sealed, account.id())).contains(account.key());
    assertThat(stored(account)).isEqualTo(sealed);
  }

  @Test
  void whatAnEarlierVersionSealedForAnyAccountIsSealedForItsOwn() {
    Ready account = ready("arno");
    String unbound = Seal.of(KEY, "second factor").close(account.key(), "");
    store(
        account,
        BaseEncoding.base16().lowerCase().encode(unbound.getBytes(StandardCharsets.US_ASCII)));
    SecretKeys keys = SecretKeys.parse(KEY).orElseThrow();

    assertThat(keys.open(stored(account), account.id())).isEmpty();
    assertThat(seal(keys)).isEqualTo(new Fit(1, 0, 0));

    assertThat(keys.open(stored(account), account.id())).contains(account.key());
  }

  @Test
  void whatIsSealedForOneAccountOpensForNoOther() {
    Ready mine = ready("alma");
    Ready other = ready("axel");
    store(other, stored(mine));

    assertThat(seal(TestAccounts.keys())).isEqualTo(new Fit(1, 1, 0));
    assertThat(TestAccounts.keys().open(stored(other), other.id())).isEmpty();
  }

  @Test
  void keysThatOpenNothingAreThoseOfAnotherDatabaseAndChangeNothing() {
    ready("bela");
    Ready plain = ready("boris");
    storeAsItIs(plain);

    Fit fit = seal(SecretKeys.unkept());

    assertThat(fit.isOfOthers()).isTrue();
    assertThat(stored(plain)).isEqualTo(plain.key());
  }

  @Test
  void keysThatOpenOneOfTwoAreNotAnotherDatabases() {
    ready("cleo");
    Ready sealedElsewhere = ready("carl");
    store(sealedElsewhere, SecretKeys.unkept().close(sealedElsewhere.key(), sealedElsewhere.id()));

    assertThat(seal(TestAccounts.keys())).isEqualTo(new Fit(1, 1, 0));
    assertThat(seal(TestAccounts.keys()).isOfOthers()).isFalse();
  }

  @Test
  void whoeverCannotSignInAnyMoreDoesNotCount() {
    Ready disabled = ready("dora");
    DATABASE
        .asSuperuser()
        .useHandle(
            handle ->
                handle.execute(
                    "update fbs.account set disabled_at = now() where account_id = ?",
                    disabled.id()));

    assertThat(seal(SecretKeys.unkept())).isEqualTo(new Fit(0, 0, 0));
  }

  @Test
  void aLinkThatSetsOneUpAnewLetsAServerWithNewKeysStart() {
    Ready account = ready("edda");
    SecretKeys others = SecretKeys.unkept();
    assertThat(seal(others).isOfOthers()).isTrue();

    giveLink(account);
    assertThat(seal(others).isOfOthers()).isFalse();
    clock.pass(Accounts.LINK_LASTS);
    assertThat(seal(others).isOfOthers()).isTrue();
  }
}
