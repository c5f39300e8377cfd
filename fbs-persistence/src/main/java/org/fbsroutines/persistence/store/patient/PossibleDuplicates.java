package org.fbsroutines.persistence.store.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Pairs of patients who may be one person; they are reported and never merged. */
public record PossibleDuplicates(Handle handle) {
  private static final int FETCH_SIZE = 1_000;

  /** Few enough to look at each, whoever wrote the file. */
  private static final int MAX_PAIRS = 20_000;

  // Asked pair by pair: a join with the patients would be planned by what was known of them
  // before the import, which may be that there are none.
  private static final String ADDED_NOW =
      """
      (select created_at from patient where patient.patient_id = %s.patient_id) = :at
      limit :limit
      """;

  private static final String IN_THE_FILE =
      """
      select line, patient_id, display_name, other_patient_id, other_display_name
      from (
        select line, patient_id, display_name,
          lag(patient_id) over same as other_patient_id,
          lag(display_name) over same as other_display_name
        from staged_patient join (
            select distinct birth_date, name_key from staged_patient where may_repeat) as repeated
          using (birth_date, name_key)
        window same as (partition by birth_date, name_key order by ordinal)) as neighbours
      where other_patient_id is not null and
      """
          + ADDED_NOW.formatted("neighbours");

  private static final String STORED_BEFORE =
      """
      select line, added.patient_id, added.display_name, known.patient_id as other_patient_id,
        known.display_name as other_display_name
      from staged_patient as added join known_name as known using (birth_date, name_key)
      where known.patient_id <> added.patient_id and
      """
          + ADDED_NOW.formatted("added");

  /**
   * Two patients of the same birth date and name key.
   *
   * @param line the line of the one who was added
   * @param patientId who was added
   * @param displayName and the name
   * @param otherPatientId who was there, or stands in the same file
   * @param otherDisplayName and the name
   */
  public record Pair(
      long line,
      String patientId,
      String displayName,
      String otherPatientId,
      String otherDisplayName) {}

  /**
   * Hands over pairs, at most {@value #MAX_PAIRS} inside the file and as many with patients who
   * were there.
   *
   * @param at when the patients were added
   * @param nameKey the key of a name, as it was staged
   */
  public void forEach(Instant at, ToLongFunction<String> nameKey, Consumer<Pair> consumer) {
    forEach(IN_THE_FILE, at, consumer);
    if (stageKnown(at, nameKey)) {
      forEach(STORED_BEFORE, at, consumer);
    }
  }

  private void forEach(String select, Instant at, Consumer<Pair> consumer) {
    handle
        .createQuery(select)
        .bind("at", at)
        .bind("limit", MAX_PAIRS)
        .map(ConstructorMapper.of(Pair.class))
        .forEach(consumer);
  }

  /** A patient who was there, born on the day of one who was added. */
  private record Known(String patientId, String displayName, LocalDate birthDate) {}

  /** Returns whether there were any. */
  private boolean stageKnown(Instant at, ToLongFunction<String> nameKey) {
    handle.execute(
        "create temporary table known_name"
            + " (patient_id text, display_name text, birth_date date, name_key bigint)"
            + " on commit drop");
    PreparedBatch batch =
        handle.prepareBatch("insert into known_name values (:id, :name, :born, :key)");
    long count = 0;
    try (var known =
        handle
            .createQuery(
                """
                select patient_id, display_name, birth_date from patient
                where created_at < :at
                  and (birth_date in (select distinct birth_date from staged_patient)) is true
                """)
            .bind("at", at)
            .setFetchSize(FETCH_SIZE)
            .map(
                (row, context) ->
                    new Known(
                        row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
            .stream()) {
      for (Known patient : (Iterable<Known>) known::iterator) {
        batch
            .bind("id", patient.patientId())
            .bind("name", patient.displayName())
            .bind("born", patient.birthDate())
            .bind("key", nameKey.applyAsLong(patient.displayName()))
            .add();
        count++;
        if (batch.size() == FETCH_SIZE) {
          batch.execute();
        }
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
    handle.execute("analyze known_name");
    return count > 0;
  }
}
