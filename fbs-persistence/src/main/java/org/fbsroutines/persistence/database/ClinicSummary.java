package org.fbsroutines.persistence.database;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What one clinic has stored.
 *
 * @param clinicId the clinic
 * @param name its name
 * @param exercises exercises in its catalogue
 * @param patients its patients
 * @param activeRoutines routines that are active now
 * @param auditEntries entries of its audit log
 */
public record ClinicSummary(
    ClinicId clinicId,
    String name,
    long exercises,
    long patients,
    long activeRoutines,
    long auditEntries) {

  /** Counts what each clinic has stored, the clinics by name. */
  static ImmutableList<ClinicSummary> all(Database database) {
    ImmutableList<ClinicId> clinics =
        database.readOutsideClinics(
            handle ->
                handle
                    .createQuery("select clinic_id from clinic order by name")
                    .mapTo(UUID.class)
                    .map(ClinicId::new)
                    .collect(toImmutableList()));
    return clinics.stream()
        .map(clinic -> database.readInClinic(clinic, handle -> of(clinic, handle)))
        .collect(toImmutableList());
  }

  private static ClinicSummary of(ClinicId clinic, Handle handle) {
    return handle
        .createQuery(
            """
            select c.name,
              (select count(distinct exercise_id) from exercise_version) as exercises,
              (select count(*) from patient) as patients,
              (select count(*) from routine where status = 'active') as active_routines,
              (select count(*) from audit_entry) as audit_entries
            from clinic c
            where c.clinic_id = :clinic
            """)
        .bind("clinic", clinic.value())
        .map(
            (row, context) ->
                new ClinicSummary(
                    clinic,
                    row.getString("name"),
                    row.getLong("exercises"),
                    row.getLong("patients"),
                    row.getLong("active_routines"),
                    row.getLong("audit_entries")))
        .one();
  }
}
