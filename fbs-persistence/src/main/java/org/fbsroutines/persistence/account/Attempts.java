package org.fbsroutines.persistence.account;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.account.SignInStore;
import org.jdbi.v3.core.Handle;

/** Counts how often a name was tried from where, and finds the clinics that it belongs to. */
record Attempts(Database database, Clock clock) {

  /**
   * Counts an attempt.
   *
   * @param name what is tried, with its kind
   * @param origin from where
   * @return empty where it may be made
   */
  Optional<Instant> begin(String name, Origin origin) {
    return outside(
        store ->
            store.begin(
                Hashes.sha256(name), origin.networkHash(), origin.deviceHash(), clock.instant()));
  }

  /** Counts an attempt under no name, and returns whether it may be made. */
  boolean mayTry(Origin origin) {
    return outside(store -> store.from(origin.networkHash(), clock.instant()));
  }

  /**
   * Forgets the attempts, in the transaction of the sign-in, knows the device from now on, and
   * returns how many had failed.
   */
  int end(Handle handle, String name, Origin origin) {
    return new SignInStore(handle).end(Hashes.sha256(name), origin.deviceHash(), clock.instant());
  }

  /**
   * Finds the clinics in which to look.
   *
   * @return one at least; one that does not exist where there is none, so that what comes next
   *     takes as long
   */
  ImmutableList<ClinicId> clinics(Function<SignInStore, ImmutableList<ClinicId>> search) {
    ImmutableList<ClinicId> found = outside(search);
    return found.isEmpty() ? ImmutableList.of(ClinicId.random()) : found;
  }

  private <T> T outside(Function<SignInStore, T> work) {
    return database.outsideClinics(handle -> work.apply(new SignInStore(handle)));
  }
}
