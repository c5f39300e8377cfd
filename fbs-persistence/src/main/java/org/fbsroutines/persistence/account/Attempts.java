package org.fbsroutines.persistence.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.account.SignInStore;
import org.jdbi.v3.core.Handle;

/** Counts how often a name was tried, and finds the clinic that it belongs to. */
record Attempts(Database database, Clock clock) {

  /**
   * Counts an attempt.
   *
   * @param name what is tried, with its kind
   * @return empty where it may be made
   */
  Optional<Instant> begin(String name) {
    return outside(attempts -> attempts.begin(Hashes.sha256(name), clock.instant()));
  }

  /** Forgets the attempts, in the transaction of the sign-in, and returns how many had failed. */
  static int clear(Handle handle, String name) {
    return new SignInStore(handle).clear(Hashes.sha256(name));
  }

  /**
   * Finds the clinic in which to look.
   *
   * @return the clinic; one that does not exist where there is none, so that what comes next takes
   *     as long
   */
  ClinicId clinic(Function<SignInStore, Optional<ClinicId>> search) {
    return outside(search).orElseGet(ClinicId::random);
  }

  private <T> T outside(Function<SignInStore, T> work) {
    return database.outsideClinics(handle -> work.apply(new SignInStore(handle)));
  }
}
