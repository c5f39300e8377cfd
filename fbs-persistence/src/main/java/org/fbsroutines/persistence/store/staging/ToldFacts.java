package org.fbsroutines.persistence.store.staging;

import org.fbsroutines.persistence.store.PatientLock;
import org.jdbi.v3.core.Handle;

/** Facts of which a file states a part: the others stay as they are stored. */
final class ToldFacts {
  private static final String FOUND =
      """
      update %s set facts = jsonb_set(facts, '{patient}', to_jsonb(patient_id)),
        told = jsonb_set(told, '{patient}', to_jsonb(patient_id))
      where identifiers is not null and facts ->> 'patient' <> patient_id
      """;

  private ToldFacts() {}

  /**
   * Puts what was stated of patients who have facts into these; only under their {@link
   * PatientLock}, so that nobody changes them until the transaction ends. Where the store states
   * just that already, such as after a part of the file was stored, there is nothing to do. Facts
   * of somebody who was found by a number are those of the id here.
   *
   * @param table has {@code patient_id}, {@code identifiers}, {@code facts} and {@code told}, null
   *     where they replace all that is stored
   */
  static void complete(Handle handle, String table) {
    handle.execute(FOUND.formatted(table));
    handle.execute(
        """
        update %1$s as staged
        set facts = completed.facts
        from (
          select ordinal, patient_id, told_facts(latest.document, told) as facts
          from %1$s as telling cross join lateral (
            select document from patient_facts
            where patient_facts.patient_id = telling.patient_id
            order by version desc limit 1) as latest
          where told is not null and latest.document <> facts) as completed
        where staged.ordinal = completed.ordinal and staged.patient_id = completed.patient_id
        """
            .formatted(table));
  }
}
