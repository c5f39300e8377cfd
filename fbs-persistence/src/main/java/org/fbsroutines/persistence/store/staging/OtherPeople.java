package org.fbsroutines.persistence.store.staging;

import org.fbsroutines.persistence.identity.IdSource;

/**
 * Rows whose patient, by what the file states of the person, is not the one who is stored under the
 * id. An id alone names nobody: a list may have slipped by a row, and each hospital counts from
 * one. A name or a birth date may be corrected where the other is the same, and one that differs is
 * confirmed by nothing where the other is not stated. An id of any other source than the clinic,
 * such as a resource or a hospital whose numbers the clinic does not list, states nothing by
 * itself: name and birth date must be those that are stored.
 */
final class OtherPeople {
  /** Whether {@code staged} and {@code patient} have the same name, but for blanks and capitals. */
  static final String SAME_NAME =
      """
      case when staged.display_name = patient.display_name then true
        else lower(regexp_replace(btrim(staged.display_name), '\\s+', ' ', 'g'))
          = lower(regexp_replace(btrim(patient.display_name), '\\s+', ' ', 'g')) end
      """;

  private static final String SELECT =
      """
      select ordinal,
        case when same_birth is false and coalesce(same_name, true) then 'birth_date'
          else 'display_name' end as field,
        %2$s as value, %3$s as detail
      from %1$s as staged
        cross join lateral (
          select display_name, birth_date from patient
          where patient.patient_id = staged.patient_id limit 1) as patient
        cross join lateral (
          select %4$s as same_name, staged.birth_date = patient.birth_date as same_birth) as compared
      where num_nonnulls(staged.display_name, staged.birth_date, id_source) > 0
        and case coalesce(id_source, '%5$s')
        when '%5$s' then same_name is not true and same_birth is not true
          and (same_name is false or same_birth is false)
        else same_name is not true or staged.birth_date is distinct from patient.birth_date end
      """;

  private OtherPeople() {}

  /**
   * A select of their lines, with who they are stated to be and who is stored.
   *
   * @param table is one of {@link StagedPerson#stage}
   */
  static String select(String table) {
    return SELECT.formatted(
        table, person("staged"), person("patient"), SAME_NAME, IdSource.CLINIC.token());
  }

  /** A name with the birth date; the id where the file states neither. */
  private static String person(String table) {
    return "coalesce(nullif(concat_ws(', born ', %1$s.display_name, %1$s.birth_date), ''), patient_id)"
        .formatted(table);
  }
}
