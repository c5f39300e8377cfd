package org.fbsroutines.persistence.clinic;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Optional;
import org.fbsroutines.persistence.store.RuleBookStore;
import org.fbsroutines.persistence.store.RulesInForce;
import org.jdbi.v3.core.Handle;

/**
 * What clinics screen with, read and compiled once for each version. Which version is in force is
 * asked of the store each time.
 *
 * <p>Safe for use by several threads.
 */
public final class KeptRules {
  private static final int MOST_CLINICS = 100;

  private final Cache<RulesInForce, ClinicRules> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_CLINICS).build();

  /**
   * Reads what is in force now.
   *
   * @param handle inside the clinic; in a transaction that may change something nothing is kept,
   *     since its versions may never be committed
   * @return empty while the clinic has no rule book
   */
  public Optional<ClinicRules> read(Handle handle) {
    return readVersions(
        handle, handle.isReadOnly() ? new RuleBookStore(handle).inForce() : Optional.empty());
  }

  /** Reads what is in force by versions that were read in the same transaction. */
  Optional<ClinicRules> readVersions(Handle handle, Optional<RulesInForce> inForce) {
    return inForce.isPresent() && handle.isReadOnly()
        ? readVersions(handle, inForce.get())
        : ClinicRules.read(handle);
  }

  private Optional<ClinicRules> readVersions(Handle handle, RulesInForce versions) {
    ClinicRules known = kept.getIfPresent(versions);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ClinicRules> rules =
        ClinicRules.readVersions(handle, versions.ruleBook(), versions.catalogue());
    rules.ifPresent(read -> kept.put(versions, read));
    return rules;
  }
}
