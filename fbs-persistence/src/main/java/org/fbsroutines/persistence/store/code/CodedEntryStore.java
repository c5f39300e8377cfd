package org.fbsroutines.persistence.store.code;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.UUID;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * The procedures and conditions of patients that keep approvals back until a clinician reads them.
 */
public record CodedEntryStore(Handle handle) {
  private static final RowMapper<CodedEntryRow> ROW = ConstructorMapper.of(CodedEntryRow.class);
  private static final String SELECT =
      """
      select entry_id, patient_id, coded_entry.kind, cast(codes as text) as codes, words,
        cast(days as text) as days, file_name, line, came_at, came_by
      from coded_entry join import_run using (clinic_id, run_id)
      """;

  private static final String HAVING =
      """
      coded_entry.kind = 'procedure' and withdrawn_at is null
        and (is_unread and codes @> any (cast(:codes as jsonb[]))
          or codes @> any (cast(:readToo as jsonb[])))
      order by patient_id
      """
          .strip();

  /**
   * Returns what nobody has read of a patient: procedures first, then in the order of the words.
   */
  public ImmutableList<CodedEntryRow> unreadOf(String patientId) {
    return handle
        .createQuery(
            SELECT
                + """
                where is_unread and patient_id = :patient
                order by coded_entry.kind desc, words, codes
                """)
        .bind("patient", patientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  /** Returns how many entries of a patient nobody has read. */
  public int countUnreadOf(String patientId) {
    return handle
        .createQuery(
            """
            select count(*) from coded_entry
            where is_unread and patient_id = :patient
            """)
        .bind("patient", patientId)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Returns the patients with procedures of some codes, in their order.
   *
   * @param codes lists of one code, as JSON: of those that nobody has read
   * @param isReadToo of which also those that somebody has read
   */
  public ImmutableList<String> patientsWith(
      Collection<String> codes, Collection<String> isReadToo) {
    return having("select distinct patient_id from coded_entry where " + HAVING, codes, isReadToo)
        .mapTo(String.class)
        .collect(toImmutableList());
  }

  /**
   * Returns the procedures of a patient that have some codes; only under the lock of the patient.
   *
   * @param codes lists of one code, as JSON: of those that nobody has read
   * @param isReadToo of which also those that somebody has read
   */
  public ImmutableList<CodedEntryRow> proceduresOf(
      String patientId, Collection<String> codes, Collection<String> isReadToo) {
    return having(
            SELECT + "where patient_id = :patient and " + HAVING + ", entry_id", codes, isReadToo)
        .bind("patient", patientId)
        .map(ROW)
        .collect(toImmutableList());
  }

  private Query having(String query, Collection<String> codes, Collection<String> isReadToo) {
    return handle
        .createQuery(query)
        .bindArray("codes", String.class, codes.toArray())
        .bindArray("readToo", String.class, isReadToo.toArray());
  }

  /**
   * Marks entries of a patient as read; only under the lock of the patient.
   *
   * @return how many were unread before
   */
  public int markRead(String patientId, Collection<UUID> entries, Recording recording) {
    return Statements.execute(
        handle
            .createUpdate(
                """
                update coded_entry set read_at = :at, read_by = :by
                where patient_id = :patient and entry_id = any (:entries) and is_unread
                """)
            .bind("patient", patientId)
            .bindArray("entries", UUID.class, entries.toArray())
            .bindMethods(recording));
  }

  /**
   * Withdraws what one import alone stated, read or not: it counts as not there until it comes
   * again.
   *
   * @param run the import
   * @param recording who takes it back
   * @return how many entries
   */
  public int withdraw(UUID run, Recording recording) {
    return Statements.execute(
        handle
            .createUpdate(
                """
                update coded_entry set withdrawn_at = :at, withdrawn_by = :by
                where run_id = :run and not is_stated_again and withdrawn_at is null
                """)
            .bind("run", run)
            .bindMethods(recording));
  }
}
