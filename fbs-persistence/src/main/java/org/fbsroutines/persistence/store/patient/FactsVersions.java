package org.fbsroutines.persistence.store.patient;

import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.PatientLock;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.Statements;
import org.jdbi.v3.core.Handle;

/** Adds a version of facts for every patient of a temporary table whose facts differ. */
public final class FactsVersions {
  private FactsVersions() {}

  /**
   * Stores facts; only under the {@link PatientLock} of the patients.
   *
   * @param table has a row for each patient, with {@code patient_id} and {@code facts}
   * @return patients who had no facts, whose facts changed, and whose did not
   */
  public static MergeCounts add(Handle handle, String table, Recording recording) {
    return Statements.merge(
        handle
            .createQuery(
                """
                with fresh as (
                  select staged.patient_id, staged.facts, coalesce(latest.version, 0) as version
                  from %1$s as staged left join lateral (
                    select version, content_hash from patient_facts
                    where patient_facts.patient_id = staged.patient_id
                    order by version desc limit 1) as latest on true
                  where latest.content_hash is distinct from content_hash(staged.facts)
                ), inserted as (
                  insert into patient_facts (patient_id, version, document, recorded_at,
                    recorded_by)
                  select patient_id, version + 1, facts, :at, :by from fresh
                )
                select count(*) filter (where version = 0) as added,
                  count(*) filter (where version > 0) as changed,
                  (select count(*) from %1$s) - count(*) as unchanged
                from fresh
                """
                    .formatted(table))
            .bindMethods(recording));
  }
}
