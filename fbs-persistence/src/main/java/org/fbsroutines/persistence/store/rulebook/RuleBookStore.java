package org.fbsroutines.persistence.store.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.fbsroutines.persistence.store.ClinicLock;
import org.fbsroutines.persistence.store.Moments;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The versions of a clinic's rule book; the latest is the one in force. */
public record RuleBookStore(Handle handle) {
  private static final RowMapper<RuleBookRow> ROW = ConstructorMapper.of(RuleBookRow.class);
  private static final RowMapper<RulesInForce> IN_FORCE = ConstructorMapper.of(RulesInForce.class);
  private static final String SELECT =
      """
      select version, name, cast(document as text) as document,
        encode(content_hash, 'hex') as content_hash, recorded_at, recorded_by
      from rule_book_version
      """;

  /** Lets one transaction at a time change the rule book; take it before reading what to change. */
  public void lock() {
    ClinicLock.take(handle, "rule-book");
  }

  /**
   * Records a rule book as the next version; one equal to the latest adds none.
   *
   * @return the latest version after that
   * @throws StoreException if the name is blank or the document is no JSON object
   */
  public RuleBookRow save(String name, String document, Recording recording) {
    lock();
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into rule_book_version (version, name, document, recorded_at,
                  recorded_by)
                select coalesce(max(version), 0) + 1, :name, cast(:document as jsonb), :at, :by
                from rule_book_version
                having (array_agg(content_hash order by version desc))[1]
                  is distinct from content_hash(cast(:document as jsonb))
                """)
            .bind("name", name)
            .bind("document", document)
            .bindMethods(recording));
    return latest().orElseThrow();
  }

  /** Returns the rule book in force. */
  public Optional<RuleBookRow> latest() {
    return at(Moments.LATEST);
  }

  /** Returns the rule book that was in force at a moment. */
  public Optional<RuleBookRow> at(Instant moment) {
    return handle
        .select(SELECT + " where recorded_at <= ? order by version desc limit 1", moment)
        .map(ROW)
        .findOne();
  }

  /** Returns which versions are in force now; empty without a rule book or a catalogue. */
  public Optional<RulesInForce> inForce() {
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
        .map(IN_FORCE)
        .findOne();
  }

  /** Returns one version. */
  public Optional<RuleBookRow> find(int version) {
    return handle.select(SELECT + " where version = ?", version).map(ROW).findOne();
  }

  /** Returns all versions, the latest first. */
  public ImmutableList<RuleBookRow> history() {
    return handle
        .createQuery(SELECT + " order by version desc")
        .map(ROW)
        .collect(toImmutableList());
  }
}
