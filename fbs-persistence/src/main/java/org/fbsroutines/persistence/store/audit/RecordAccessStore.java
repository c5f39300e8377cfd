package org.fbsroutines.persistence.store.audit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who looked at patients' records, for the patients to see. */
public record RecordAccessStore(Handle handle) {
  private static final RowMapper<RecordAccessRow> ROW = ConstructorMapper.of(RecordAccessRow.class);

  /**
   * Records that somebody looked.
   *
   * @throws StoreException if the patient is not there or the database refuses a value
   */
  public void append(String patientId, RecordAccessRow access) {
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into record_access (patient_id, at, account_id, actor, what)
                values (:patient, :at, :accountId, :actor, :what)
                """)
            .bind("patient", patientId)
            .bindMethods(access));
  }

  /** Returns who looked at a patient's record, the latest first. */
  public ImmutableList<RecordAccessRow> list(String patientId, int limit) {
    return handle
        .createQuery(
            """
            select at, account_id, actor, what from record_access
            where patient_id = :patient order by access_id desc limit :limit
            """)
        .bind("patient", patientId)
        .bind("limit", limit)
        .map(ROW)
        .collect(toImmutableList());
  }
}
