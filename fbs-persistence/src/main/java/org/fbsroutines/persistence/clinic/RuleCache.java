package org.fbsroutines.persistence.clinic;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Optional;
import org.fbsroutines.persistence.database.ClinicId;
import org.fbsroutines.persistence.database.Database;
import org.fbsroutines.persistence.store.rulebook.RuleBookStore;
import org.fbsroutines.persistence.store.rulebook.RulesInForce;
import org.jdbi.v3.core.Handle;

/**
 * What clinics screen with, read and compiled once for each version. Which version is in force is
 * asked of the store each time.
 *
 * <p>Safe for use by several threads.
 */
public final class RuleCache {
  private static final int MAX_CLINICS = 100;

  private final Cache<RulesInForce, ClinicRules> kept =
      CacheBuilder.newBuilder().maximumSize(MAX_CLINICS).build();

  /**
   * Reads what is in force now.
   *
   * @param handle inside the clinic; in a transaction that may change something nothing is kept,
   *     since its versions may never be committed
   * @return empty while the clinic has no rule book
   */
  public Optional<ClinicRules> read(Handle handle) {
    Optional<RulesInForce> inForce =
        handle.isReadOnly() ? new RuleBookStore(handle).inForce() : Optional.empty();
    return inForce.isPresent()
        ? find(inForce.get()).or(() -> keep(handle, inForce.get()))
        : ClinicRules.read(handle);
  }

  /** Reads what was in force a moment ago, by versions that were committed then. */
  public Optional<ClinicRules> of(
      Database database, ClinicId clinic, Optional<RulesInForce> inForce) {
    return inForce
        .flatMap(this::find)
        .or(
            () ->
                database.<Optional<ClinicRules>, RuntimeException>readInClinic(
                    clinic,
                    handle ->
                        inForce.isPresent()
                            ? keep(handle, inForce.get())
                            : ClinicRules.read(handle)));
  }

  private Optional<ClinicRules> find(RulesInForce versions) {
    return Optional.ofNullable(kept.getIfPresent(versions));
  }

  private Optional<ClinicRules> keep(Handle handle, RulesInForce versions) {
    Optional<ClinicRules> rules =
        ClinicRules.readVersions(handle, versions.ruleBook(), versions.catalogue());
    rules.ifPresent(read -> kept.put(versions, read));
    return rules;
  }
}
