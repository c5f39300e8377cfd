package org.fbsroutines.persistence.account;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.account.AccountStore;
import org.fbsroutines.persistence.store.account.StoredFactor;
import org.fbsroutines.persistence.store.clinic.Clinic;
import org.fbsroutines.persistence.store.clinic.ClinicStore;

/**
 * The second factors of all clinics of a database, whose keys lie sealed in it.
 *
 * @param database open and migrated
 * @param clock gives the moment
 * @param keys the secret keys of a server
 */
public record SealedFactors(Database database, Clock clock, SecretKeys keys) {

  /**
   * How many of the second factors of enabled accounts the keys open.
   *
   * @param opened how many
   * @param unopened how many they do not
   * @param renewed how many of these are being set up anew, by a link that waits for its holder
   */
  public record Fit(long opened, long unopened, long renewed) {
    /** Whether these are the keys of another database, and nobody has set out to do without. */
    public boolean isOfOthers() {
      return opened == 0 && unopened > 0 && renewed == 0;
    }
  }

  /**
   * Looks how the keys fit and, unless they are another database's, seals for its account what
   * earlier versions stored as it is or sealed for any account.
   *
   * @return how they fit
   */
  public Fit seal() {
    ImmutableList<ClinicId> clinics =
        database
            .<ImmutableList<Clinic>, RuntimeException>readOutsideClinics(
                handle -> new ClinicStore(handle).list())
            .stream()
            .map(Clinic::id)
            .collect(toImmutableList());
    ImmutableList<StoredFactor> sealed =
        clinics.stream()
            .flatMap(clinic -> factors(clinic).stream())
            .filter(factor -> factor.enabled() && !isPlain(factor))
            .collect(toImmutableList());
    ImmutableList<StoredFactor> unopened =
        sealed.stream()
            .filter(factor -> keys.open(factor.stored(), factor.accountId()).isEmpty())
            .filter(factor -> keys.openUnbound(factor.stored()).isEmpty())
            .collect(toImmutableList());
    Fit fit =
        new Fit(
            sealed.size() - unopened.size(),
            unopened.size(),
            unopened.stream().filter(StoredFactor::beingRenewed).count());
    if (!fit.isOfOthers()) {
      clinics.forEach(this::bind);
    }
    return fit;
  }

  private ImmutableList<StoredFactor> factors(ClinicId clinic) {
    return database.<ImmutableList<StoredFactor>, RuntimeException>readInClinic(
        clinic, handle -> new AccountStore(handle).secondFactors(clock.instant()));
  }

  private void bind(ClinicId clinic) {
    factors(clinic)
        .forEach(
            factor ->
                keys.openUnbound(factor.stored())
                    .ifPresent(
                        key -> replace(clinic, factor, keys.close(key, factor.accountId()))));
  }

  private void replace(ClinicId clinic, StoredFactor factor, String sealed) {
    database.<Boolean, RuntimeException>inClinic(
        clinic,
        handle -> {
          new AccountStore(handle).sealAnew(factor.accountId(), factor.stored(), sealed);
          return true;
        });
  }

  private static boolean isPlain(StoredFactor factor) {
    return factor.stored().length() == SecondFactor.KEY_DIGITS;
  }
}
