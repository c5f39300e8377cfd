package org.fbsroutines.persistence.store.staging;

import org.fbsroutines.persistence.identity.IdSource;
import org.jdbi.v3.core.Handle;

/**
 * Rows whose patient has numbers that systems of the clinic gave. Where the clinic itself did not
 * give the id of such a row, its patient is whoever has the numbers; a number that nobody has finds
 * nobody, and the numbers of several patients find none of them.
 */
final class NumberedPatients {
  private static final String STATED =
      """
      create temporary table stated_identifier on commit drop as
      select distinct ordinal, staged.line, path, patient_id, id_source,
        split_part(stated, '|', 1) as system, split_part(stated, '|', 2) as value
      from %s as staged cross join lateral string_to_table(identifiers, chr(10)) as stated
      where identifiers is not null
      """;

  private static final String FOUND =
      """
      create temporary table found_patient on commit drop as
      select ordinal, min(known.patient_id) as patient_id,
        string_agg(distinct known.patient_id, ', ' order by known.patient_id) as all_found,
        count(distinct known.patient_id) as found,
        string_agg(concat_ws(' ', system, value), ', ' order by system, value) as numbers
      from stated_identifier as stated cross join lateral (
        select patient_id from patient_identifier as known
        where known.system = stated.system and known.value = stated.value and used limit 1) as known
      group by ordinal
      """;

  private static final String FIND =
      """
      update %s as staged set patient_id = found_patient.patient_id, id_source = null
      from found_patient
      where found_patient.ordinal = staged.ordinal and found = 1 and id_source is not null
      """;

  private static final String OF_SEVERAL =
      """
      select ordinal, numbers as value, all_found as detail from found_patient where found > 1
      """;

  private static final String OF_ANOTHER =
      """
      select ordinal, concat_ws(' ', system, value) as value, known.patient_id as detail
      from stated_identifier as stated join %s as staged using (ordinal) cross join lateral (
        select patient_id from patient_identifier as known
        where known.system = stated.system and known.value = stated.value and used limit 1) as known
      where known.patient_id <> staged.patient_id
      """;

  private static final String NO_LONGER_FOUND =
      """
      select ordinal, min(concat_ws('|', system, value)) as value, '' as detail
      from stated_identifier as stated join found_patient using (ordinal) left join lateral (
        select patient_id from patient_identifier as known
        where known.system = stated.system and known.value = stated.value and used limit 1) as known
        on true
      where found = 1 and id_source is not null
      group by ordinal having count(known.patient_id) = 0
      """;

  private static final String UNLISTED =
      """
      select ordinal, system as value, '' as detail from stated_identifier as stated
      where not exists (
        select from identifier_system as listed where listed.system = stated.system and used)
      """;

  /** Whose name and birth date are both others is somebody else for sure. */
  private static final String OWN_IDS =
      """
      update %1$s as staged
      set patient_id = left(patient_id, 55) || '-'
        || left(encode(sha256(convert_to(identifiers, 'UTF8')), 'hex'), 8)
      where id_source = '%2$s' and exists (
        select from (
          select display_name, birth_date from patient
          where patient.patient_id = staged.patient_id
          union all
          select display_name, birth_date from %1$s as earlier
          where earlier.patient_id = staged.patient_id and earlier.ordinal < staged.ordinal
            and earlier.id_source = '%2$s') as patient
        where patient.birth_date <> staged.birth_date and not (%3$s))
      """;

  private static final String NEW =
      """
      create temporary table new_identifier on commit drop as
      select distinct ordinal, line, system, value from stated_identifier as stated
      where (select true from patient_identifier as known
        where known.system = stated.system and known.value = stated.value limit 1) is null
      """;

  private NumberedPatients() {}

  /**
   * Gives an id of their own to people whose number finds nobody and may not be their id here, as
   * somebody else has it; only after {@link #find}.
   */
  static void giveOwnIds(Handle handle, String table) {
    String source = IdSource.IDENTIFIER.token();
    handle.execute(
        "create index on %s (patient_id) where id_source = '%s'".formatted(table, source));
    handle.execute(OWN_IDS.formatted(table, source, OtherPeople.SAME_NAME));
  }

  /**
   * Finds them, and the rows whose numbers are those of several; only before anything else is asked
   * of their patients. Until these are locked, a number may become somebody else's: see {@link
   * #check}.
   *
   * @param table has the columns of {@link StagedPerson#COLUMNS}
   */
  static void find(Handle handle, String table, RefusedRows refused) {
    handle.execute(STATED.formatted(table));
    handle.execute("create index on stated_identifier (ordinal)");
    handle.execute("analyze stated_identifier");
    handle.execute(FOUND);
    refused
        .find("identifiers", Refused.Reason.UNLISTED_SYSTEM, UNLISTED)
        .find("identifiers", Refused.Reason.NUMBERS_OF_SEVERAL, OF_SEVERAL);
    handle.execute(FIND.formatted(table));
  }

  /**
   * Finds the rows whose numbers are not those of their patient; only under the locks of the
   * patients, which whoever takes a number from one of them waits for.
   */
  static void check(String table, RefusedRows refused) {
    refused
        .find("identifiers", Refused.Reason.NUMBER_OF_ANOTHER, OF_ANOTHER.formatted(table))
        .find("patient_id", Refused.Reason.UNKNOWN_PATIENT, NO_LONGER_FOUND);
  }

  /**
   * Keeps the numbers that nobody has or had, in a table {@code new_identifier}, by row. One that
   * somebody is given before they are stored violates the key.
   */
  static void findNew(Handle handle) {
    handle.execute(NEW);
    handle.execute("create index on new_identifier (ordinal)");
    handle.execute("analyze new_identifier");
  }
}
