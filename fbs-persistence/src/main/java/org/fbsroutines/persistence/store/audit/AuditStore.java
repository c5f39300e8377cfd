package org.fbsroutines.persistence.store.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A clinic's audit log: a chain of entries that can be added to and not changed. */
public record AuditStore(Handle handle) {
  private static final RowMapper<AuditRow> ROW = ConstructorMapper.of(AuditRow.class);
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String SELECT =
      """
      select seq, at, actor,
        case
          when actor ~ '^account %1$s$' then (select login_name from account
            where account_id = cast(substr(actor, 9) as uuid))
          when actor ~ '^access %1$s$' then (select patient_id from access_code
            where access_id = cast(substr(actor, 8) as uuid))
        end as actor_name,
        action, subject_kind,
        coalesce((select patient_id from patient
            where trail_id = subject_id and subject_kind = 'patient'), subject_id) as subject_id,
        cast(detail as text) as detail, encode(hash, 'hex') as hash
      from audit_entry
      """
          .formatted(ID);

  private static final String END =
      """
      select coalesce(max(h.seq), 0) as seq,
        coalesce(max(encode(h.hash, 'hex')), repeat('00', 32)) as hash,
        (select coalesce(max(seq), 0) from audit_entry) as last
      from audit_head h
      """;

  /** Not audit_hash: whoever owns the database could replace it. */
  private static final String LINKS =
      """
      select seq, encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash,
        cast(jsonb_build_array(clinic_id, seq, extract(epoch from at), actor, action,
          subject_kind, subject_id, detail) as text) as content
      from audit_entry
      where seq > :after and seq <= :last
      order by seq fetch first :limit rows with ties
      """;

  /**
   * Adds an entry. It is stored with the rest of the transaction or not at all; until then other
   * transactions of the clinic wait to add theirs, so add it last.
   *
   * @param recording who did it, and when
   * @param action what was done, in kebab case such as {@code approve-routine}
   * @param subjectKind what kind of thing it was done to, such as {@code patient}
   * @param subjectId which one; a patient stands in the log under an id that means nothing
   *     elsewhere, so that a person can be forgotten without breaking the chain
   * @param detail more about it as a JSON object
   * @return the entry's number
   * @throws StoreException if a text is blank or of the wrong form
   */
  public long append(
      Recording recording, String action, String subjectKind, String subjectId, String detail) {
    return Statements.guarded(
        () ->
            handle
                .select(
                    "select audit_append(?, ?, ?, ?, ?, cast(? as jsonb))",
                    recording.at(),
                    recording.actor(),
                    action,
                    subjectKind,
                    subjectId,
                    detail)
                .mapTo(Long.class)
                .one());
  }

  /** Returns how the log ends. */
  public AuditEnd end() {
    return handle
        .createQuery(END)
        .map(
            (row, context) ->
                new AuditEnd(
                    new AuditHead(row.getLong("seq"), row.getString("hash")), row.getLong("last")))
        .one();
  }

  /**
   * Returns entries as links of the chain, in their order.
   *
   * @param after only entries with a greater number
   * @param last only entries up to this number
   * @param limit the most entries to return; more only where several have the last number
   */
  public ImmutableList<AuditLink> links(long after, long last, int limit) {
    return handle
        .createQuery(LINKS)
        .bind("after", after)
        .bind("last", last)
        .bind("limit", limit)
        .map(ConstructorMapper.of(AuditLink.class))
        .collect(toImmutableList());
  }

  /** Finds the entry of a hash, 64 hexadecimal digits. */
  public Optional<Long> find(String hash) {
    return handle
        .createQuery(
            "select seq from audit_entry where hash = decode(:hash, 'hex') order by seq limit 1")
        .bind("hash", hash)
        .mapTo(Long.class)
        .findOne();
  }

  /**
   * Returns the details of all entries of an action about one thing, in their order.
   *
   * @param action what was done
   * @param subjectId to which
   */
  public ImmutableMap<Long, String> details(String action, String subjectId) {
    return handle
        .createQuery(
            """
            select seq, cast(detail as text) as detail from audit_entry
            where subject_id = :subject and action = :action order by seq
            """)
        .bind("subject", subjectId)
        .bind("action", action)
        .map((row, context) -> Map.entry(row.getLong("seq"), row.getString("detail")))
        .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Returns a text of the detail of the latest entry of an action.
   *
   * @param action what was done
   * @param key which text of its detail
   * @return empty where it was never done or has no such text
   */
  public Optional<String> latestDetail(String action, String key) {
    return handle
        .createQuery(
            """
            select detail ->> :key from audit_entry where action = :action
            order by seq desc limit 1
            """)
        .bind("key", key)
        .bind("action", action)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Returns the entries before a number, the latest first.
   *
   * @param before only entries with a smaller number
   * @param subjectId only entries about this subject; empty for all
   * @param limit the most entries to return
   */
  public ImmutableList<AuditRow> before(long before, String subjectId, int limit) {
    return handle
        .createQuery(
            SELECT
                + """
                where seq < :before and (:subject = '' or subject_id in (:subject,
                  (select trail_id from patient where patient_id = :subject)))
                order by seq desc limit :limit
                """)
        .bind("before", before)
        .bind("subject", subjectId)
        .bind("limit", limit)
        .map(ROW)
        .collect(toImmutableList());
  }
}
