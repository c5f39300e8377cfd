package org.fbsroutines.persistence.store.staging;

import org.fbsroutines.persistence.store.PatientLock;
import org.jdbi.v3.core.Handle;

/**
 * Rows that would change what is known of a patient, beside what is stored. They are found once and
 * kept apart, since most rows of a file that comes again change nothing.
 */
final class ChangedFacts {
  private static final String STAGE =
      """
      create temporary table changed_facts on commit drop as
      select staged.line, latest.document as stored,
        coalesce(staged.facts, latest.document) as arriving,
        coalesce(staged.birth_date, patient.birth_date) as birth_date
      from %1$s as staged
        cross join lateral (
          select birth_date from patient
          where patient.patient_id = staged.patient_id limit 1) as patient
        left join lateral (
          select document from patient_facts
          where patient_facts.patient_id = staged.patient_id
          order by version desc limit 1) as latest on true
      where staged.facts is distinct from latest.document and staged.facts is not null
        or staged.birth_date is distinct from patient.birth_date
          and staged.birth_date is not null and latest.document is not null
      """;

  private static final String BEFORE_BIRTH =
      """
      select line, operation ->> 'date' as value, cast(birth_date as text) as detail
      from changed_facts cross join lateral jsonb_array_elements(
        case jsonb_typeof(arriving -> 'operations')
          when 'array' then arriving -> 'operations' else '[]' end) as operation
      where operation ->> 'date' < cast(birth_date as text)
      """;

  private static final String STORED_AND_ARRIVING =
      """
      select line, cast(stored as text) as stored, cast(arriving as text) as arriving
      from changed_facts where stored is distinct from arriving and stored is not null
      """;

  private ChangedFacts() {}

  /**
   * Finds the rows whose facts cannot be; only under the {@link PatientLock} of the patients and
   * after {@link ToldFacts#complete}.
   *
   * @param table has {@code patient_id}, {@code facts} and {@code birth_date}
   */
  static void refuse(Handle handle, String table, RefusedRows refused, RowComparison loosens) {
    handle.execute(STAGE.formatted(table));
    refused
        .find("operations", Refused.Reason.BEFORE_BIRTH, BEFORE_BIRTH)
        .compare(STORED_AND_ARRIVING, loosens);
    handle.execute("drop table changed_facts");
  }
}
