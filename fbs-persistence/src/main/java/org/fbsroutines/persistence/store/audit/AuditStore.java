package org.fbsroutines.persistence.store.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
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

  /** The head stands for the entry after the last, so that a log cut short shows as well. */
  private static final String VERIFY =
      """
      with link as (
        select seq, previous_hash, hash,
          audit_hash(previous_hash, clinic_id, seq, at, actor, action, subject_kind, subject_id,
            detail) as computed
        from audit_entry
        union all
        select seq + 1, hash, null, null from audit_head
      ), checked as (
        select seq, row_number() over (order by seq, hash is null) as place, previous_hash,
          hash is distinct from computed as is_changed,
          lag(hash, 1, decode(repeat('00', 32), 'hex'))
            over (order by seq, hash is null) as expected_hash
        from link
      )
      select
        (select count(*) from audit_entry) as entries,
        (select encode(hash, 'hex') from audit_head where seq > 0) as head_hash,
        (select min(place) from checked
          where seq <> place or is_changed or previous_hash is distinct from expected_hash
            or not exists (select from audit_head))
          as first_broken
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

  /** Computes the chain anew and compares. */
  public AuditVerification verify() {
    return handle.createQuery(VERIFY).map(ConstructorMapper.of(AuditVerification.class)).one();
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
