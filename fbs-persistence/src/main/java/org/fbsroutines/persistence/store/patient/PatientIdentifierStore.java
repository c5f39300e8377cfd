package org.fbsroutines.persistence.store.patient;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.fbsroutines.persistence.identity.PatientIdentifier;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.fbsroutines.persistence.store.StoreException;
import org.fbsroutines.persistence.text.StoreComplaint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The numbers by which the systems of a clinic know its patients, beside the ids here. */
public record PatientIdentifierStore(Handle handle) {

  /** Returns those of a patient that are in use, by system. */
  public ImmutableList<PatientIdentifier> of(String patientId) {
    return handle
        .createQuery(
            """
            select system, value from patient_identifier
            where patient_id = :patient and used order by system, value
            """)
        .bind("patient", patientId)
        .map(ConstructorMapper.of(PatientIdentifier.class))
        .collect(toImmutableList());
  }

  /** Returns those of a patient that find somebody, each behind what people call its system. */
  public ImmutableList<String> named(String patientId) {
    return handle
        .createQuery(
            """
            select concat_ws(' ', name, value)
            from patient_identifier join identifier_system as listed using (clinic_id, system)
            where patient_id = :patient and patient_identifier.used and listed.used
            order by system, value
            """)
        .bind("patient", patientId)
        .mapTo(String.class)
        .collect(toImmutableList());
  }

  /**
   * Gives a patient a number, also one that was withdrawn.
   *
   * @return whether it is new; not where the patient has it already
   * @throws StoreException if another patient has it, or the patient or the system is not there
   */
  public boolean give(String patientId, PatientIdentifier identifier, Recording recording) {
    int given =
        Statements.execute(
            handle
                .createUpdate(
                    """
                    insert into patient_identifier as known
                      (system, value, patient_id, recorded_at, recorded_by)
                    values (:system, :value, :patient, :at, :by)
                    on conflict on constraint patient_identifier_pk do update
                      set patient_id = excluded.patient_id, used = true,
                        recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                      where not known.used
                    """)
                .bindMethods(identifier)
                .bind("patient", patientId)
                .bindMethods(recording));
    if (given == 0 && !of(patientId).contains(identifier)) {
      throw new StoreException(
          StoreComplaint.NUMBER_OF_ANOTHER.of(identifier.value(), identifier.system()));
    }
    return given > 0;
  }

  /**
   * Withdraws a number: it finds nobody, and no file gives it to anybody.
   *
   * @return whether the patient had it
   */
  public boolean withdraw(String patientId, PatientIdentifier identifier, Recording recording) {
    return handle
            .createUpdate(
                """
                update patient_identifier
                set used = false, recorded_at = :at, recorded_by = :by
                where system = :system and value = :value and patient_id = :patient and used
                """)
            .bindMethods(identifier)
            .bind("patient", patientId)
            .bindMethods(recording)
            .execute()
        > 0;
  }
}
