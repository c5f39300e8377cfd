package org.fbsroutines.persistence.clinic;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What clinics screen with, read and compiled once for each version. Which version is in force is
 * asked of the store each time.
 *
 * <p>Safe for use by several threads.
 */
public final class KeptRules {
  private static final RowMapper<Versions> ROW = ConstructorMapper.of(Versions.class);
  private static final int MOST_CLINICS = 100;

  private final Cache<Versions, ClinicRules> kept =
      CacheBuilder.newBuilder().maximumSize(MOST_CLINICS).build();

  /**
   * What is in force. Versions are never written over; the moments and the hash tell apart those of
   * a store that was set back to a backup.
   */
  record Versions(
      UUID clinic,
      int ruleBook,
      String ruleBookHash,
      Instant ruleBookRecordedAt,
      long catalogue,
      Instant catalogueRecordedAt) {

    static Optional<Versions> inForce(Handle handle) {
      return handle
          .createQuery(
              """
              select b.clinic_id as clinic, b.version as rule_book,
                encode(b.content_hash, 'hex') as rule_book_hash,
                b.recorded_at as rule_book_recorded_at,
                c.revision as catalogue, c.recorded_at as catalogue_recorded_at
              from (select * from rule_book_version order by version desc limit 1) as b,
                (select * from catalogue_revision order by revision desc limit 1) as c
              """)
          .map(ROW)
          .findOne();
    }
  }

  /**
   * Reads what is in force now.
   *
   * @param handle inside the clinic; in a transaction that may change something nothing is kept,
   *     since its versions may never be committed
   * @return empty while the clinic has no rule book
   */
  public Optional<ClinicRules> read(Handle handle) {
    Optional<Versions> versions = handle.isReadOnly() ? Versions.inForce(handle) : Optional.empty();
    return versions.isEmpty()
        ? ClinicRules.read(handle)
        : versions.flatMap(inForce -> read(handle, inForce));
  }

  private Optional<ClinicRules> read(Handle handle, Versions versions) {
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
