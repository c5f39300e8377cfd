package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.account.AccessCodeStore;
import org.fbsroutines.persistence.store.account.AccountRole;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.SessionHolder;
import org.fbsroutines.persistence.store.account.SessionOwner;

/** Accounts, codes and sessions for tests, in a few words. */
public final class TestAccounts {
  /** A password that is good enough. */
  public static final String PASSWORD = "seven green herons wade";

  /** Cheap to compute, and told to whoever compares by the hash itself. */
  private static final PasswordHashing HASHING =
      new PasswordHashing(64, 1, PasswordHashing.threads(2));

  private static final SecretKeys KEYS = SecretKeys.unkept();

  private final Database database;
  private final Clock clock;

  /** Works in a database. */
  public TestAccounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The hashing that all tests share, which costs next to nothing. */
  public static PasswordHashing hashing() {
    return HASHING;
  }

  /** The keys by which second factors of tests are sealed. */
  public static SecretKeys keys() {
    return KEYS;
  }

  /** A hashing in which so many wait that nobody else is let in. */
  public static PasswordHashing busyHashing() {
    ExecutorService taken = PasswordHashing.threads(1);
    taken.shutdown();
    return new PasswordHashing(64, 1, taken);
  }

  /** A browser that has never signed in, at an address of its own. */
  public static Origin origin() {
    return originAt("address " + UUID.randomUUID());
  }

  /** A browser that has never signed in. */
  public static Origin originAt(String network) {
    return new Origin("Firefox", network, UUID.randomUUID().toString());
  }

  /**
   * An account that is set up.
   *
   * @param id its identity
   * @param loginName its login name
   * @param key the second factor's key
   * @param recovery its recovery codes
   */
  public record Ready(UUID id, String loginName, String key, RecoveryCodes recovery) {
    /** The code of the second factor at a moment. */
    public String code(Instant moment) {
      return SecondFactor.code(key, moment);
    }
  }

  /** Makes an account and sets it up, with {@link #PASSWORD}. */
  public Ready ready(ClinicId clinic, AccountRole role, String loginName) {
    SecretToken link =
        database.inClinic(
            clinic,
            handle ->
                new Accounts(handle, clinic, recording()).add(role, loginName, "The " + loginName));
    AccountSetUp setUp = new AccountSetUp(database, clock, HASHING, KEYS);
    AccountSetUp.Open open = setUp.find(link).orElseThrow();
    RecoveryCodes recovery =
        setUp
            .complete(link, new AccountSetUp.Choice("", "", PASSWORD, 1), origin())
            .orElseThrow()
            .recovery();
    return new Ready(open.account().orElseThrow().accountId(), loginName, open.key(), recovery);
  }

  /** Signs somebody in to an account that may be new, without password. */
  public SecretToken session(ClinicId clinic, AccountRole role) {
    String loginName = role.name().toLowerCase(Locale.ROOT) + "-" + clinic;
    UUID id =
        database.inClinic(
            clinic,
            handle ->
                new AccountStore(handle)
                    .find(loginName)
                    .map(account -> account.accountId())
                    .orElseGet(
                        () ->
                            new Accounts(handle, clinic, recording())
                                .addDemonstration(role, loginName, "The " + role)));
    return sessions().begin(clinic, SessionOwner.account(id));
  }

  /** Gives a patient an access code. */
  public AccessCode accessCode(ClinicId clinic, String patientId) {
    return database
        .inClinic(clinic, handle -> new AccessCodes(HASHING).issue(handle, patientId, recording()))
        .code();
  }

  /** Signs a patient in, without code. */
  public SecretToken session(ClinicId clinic, String patientId) {
    accessCode(clinic, patientId);
    UUID access =
        database.inClinic(
            clinic,
            handle -> new AccessCodeStore(handle).current(patientId).orElseThrow().accessId());
    return sessions().begin(clinic, SessionOwner.access(access));
  }

  /** Who has signed in; empty where the session is over. */
  public Optional<SessionHolder> holder(SecretToken token) {
    return sessions().find(token);
  }

  /** The sessions. */
  public Sessions sessions() {
    return new Sessions(database, clock);
  }

  private Recording recording() {
    return new Recording("tester", clock.instant());
  }
}
