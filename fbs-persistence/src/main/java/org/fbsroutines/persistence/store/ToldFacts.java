package org.fbsroutines.persistence.store;

import org.jdbi.v3.core.Handle;

/** Facts of which a file tells a part: the others stay as they are stored. */
final class ToldFacts {
  private ToldFacts() {}

  /**
   * Puts what was told of patients who have facts into these; only under their {@link PatientLock},
   * so that nobody changes them until the transaction ends.
   *
   * @param table has {@code patient_id}, {@code facts} and {@code told}, null where they replace
   *     all that is stored
   */
  static void complete(Handle handle, String table) {
    handle.execute(
        """
        update %1$s as staged
        set facts = told_facts(latest.document, staged.told)
        from (
          select distinct on (patient_id) patient_id, document
          from patient_facts
          where patient_id in (select patient_id from %1$s where told is not null)
          order by patient_id, version desc) as latest
        where staged.told is not null and latest.patient_id = staged.patient_id
        """
            .formatted(table));
  }
}
