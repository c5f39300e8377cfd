package org.fbsroutines.persistence.account;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.account.SignInStore;
import org.fbsroutines.persistence.store.account.Tried;
import org.jdbi.v3.core.Handle;

/** Counts how often a name was tried from where, and finds the clinics that it belongs to. */
record Attempts(Database database, Clock clock) {

  /**
   * Counts an attempt and makes it. One in which nothing could be compared, since too many others
   * waited for that, does not count.
   *
   * @param name what is tried, with its kind
   * @param origin from where
   * @param waiting what comes of it where it may be made from a later moment only
   * @param attempt what comes of it where it may be made
   * @throws BusyException as the attempt does
   */
  <T> T count(String name, Origin origin, Function<Instant, T> waiting, Supplier<T> attempt) {
    Tried tried = new Tried(Hashes.sha256(name), origin.networkHash(), origin.deviceHash());
    Optional<Instant> until = outside(store -> store.begin(tried, clock.instant()));
    if (until.isPresent()) {
      return waiting.apply(until.get());
    }
    try {
      return attempt.get();
    } catch (BusyException e) {
      outside(store -> store.withdraw(tried, clock.instant()));
      throw e;
    }
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
