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

  /**
   * Returns what nobody has read of a patient: procedures first, then in the order of the words.
   */
  public ImmutableList<CodedEntryRow> unreadOf(String patientId) {
    return handle
        .createQuery(
            SELECT
                + """
                where read_at is null and doubts = '[]' and patient_id = :patient
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
            where read_at is null and doubts = '[]' and patient_id = :patient
            """)
        .bind("patient", patientId)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Returns the procedures of all patients that have a code, by patient.
   *
   * @param codes a list of one code, as JSON
   * @param isReadToo whether also those that somebody has read
   */
  public ImmutableList<CodedEntryRow> proceduresWith(String codes, boolean isReadToo) {
    return handle
        .createQuery(
            SELECT
                + """
                where coded_entry.kind = 'procedure' and codes @> cast(:codes as jsonb)
                  and (:readToo or read_at is null)
                order by patient_id, entry_id
                """)
        .bind("codes", codes)
        .bind("readToo", isReadToo)
        .map(ROW)
        .collect(toImmutableList());
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
                where patient_id = :patient and entry_id = any (:entries) and read_at is null
                """)
            .bind("patient", patientId)
            .bindArray("entries", UUID.class, entries.toArray())
            .bindMethods(recording));
  }
}
