package org.fbsroutines.persistence.store.routine;

import java.util.Optional;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.staging.PrescriptionStaging;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What is proposed for patients, as a clinician meets it; {@link PrescriptionStaging} brings it.
 */
public record PrescriptionDraftStore(Handle handle) {
  /** Returns the latest draft of a patient, unless a clinician has considered it. */
  public Optional<PrescriptionDraftRow> open(String patientId) {
    return handle
        .createQuery(
            """
            select version, cast(items as text) as items, recorded_at, recorded_by
            from (select * from prescription_draft where patient_id = :patient
              order by version desc limit 1) as latest
            where considered_at is null
            """)
        .bind("patient", patientId)
        .map(ConstructorMapper.of(PrescriptionDraftRow.class))
        .findOne();
  }

  /** Records that a clinician considered a draft; one that was considered stays so. */
  public void consider(String patientId, int version, Recording recording) {
    handle
        .createUpdate(
            """
            update prescription_draft set considered_at = :at, considered_by = :by
            where patient_id = :patient and version = :version and considered_at is null
            """)
        .bindMethods(recording)
        .bind("patient", patientId)
        .bind("version", version)
        .execute();
  }
}
