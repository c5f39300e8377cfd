package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What clinicians noted of patients; nothing of it is ever changed. */
public record NoteStore(Handle handle) {
  /**
   * Adds a note.
   *
   * @param text not blank, at most 5 000 characters
   * @throws StoreException if the patient is not there or the text is refused
   */
  public void add(String patientId, String text, Recording recording) {
    PatientLock.take(handle, patientId);
    Statements.execute(
        handle
            .createUpdate(
                """
                insert into clinician_note (patient_id, note_id, text, recorded_at, recorded_by)
                select :patient, coalesce(max(note_id), 0) + 1, :text, :at, :by
                from clinician_note where patient_id = :patient
                """)
            .bind("patient", patientId)
            .bind("text", text)
            .bindMethods(recording));
  }

  /**
   * Returns the notes about a patient, the latest first.
   *
   * @param limit the most notes to return
   */
  public ImmutableList<NoteRow> latest(String patientId, int limit) {
    return handle
        .createQuery(
            """
            select note_id, text, recorded_at, recorded_by from clinician_note
            where patient_id = :patient order by note_id desc limit :limit
            """)
        .bind("patient", patientId)
        .bind("limit", limit)
        .map(ConstructorMapper.of(NoteRow.class))
        .collect(toImmutableList());
  }
}
