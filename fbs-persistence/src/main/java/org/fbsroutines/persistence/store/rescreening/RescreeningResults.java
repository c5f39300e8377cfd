package org.fbsroutines.persistence.store.rescreening;

import com.google.common.collect.ImmutableList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fbsroutines.domain.exercise.ExerciseId;
import org.fbsroutines.domain.restriction.Verdict;
import org.fbsroutines.domain.screening.VerdictChange;
import org.fbsroutines.persistence.store.routine.SuspendedItemRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What the passes through a clinic's patients came to. */
public record RescreeningResults(Handle handle) {
  private static final int FETCH_SIZE = 500;
  private static final RowMapper<PatientVerdictChange> CHANGE =
      (row, context) ->
          new PatientVerdictChange(
              row.getString("patient_id"),
              new VerdictChange(
                  new ExerciseId(row.getString("exercise_id")),
                  Verdict.valueOf(row.getString("verdict_before")),
                  Verdict.valueOf(row.getString("verdict_after")),
                  ids(row, "began"),
                  ids(row, "ended")));

  /** Records verdicts that changed. */
  public void addChanges(UUID id, List<PatientVerdictChange> changes) {
    handle
        .createUpdate(
            """
            insert into verdict_change (rescreening_id, patient_id, exercise_id, verdict_before,
              verdict_after, began, ended)
            select :id, patient_id, exercise_id, verdict_before, verdict_after,
              string_to_array(began, ' '), string_to_array(ended, ' ')
            from unnest(:patients, :exercises, :before, :after, :began, :ended)
              as change (patient_id, exercise_id, verdict_before, verdict_after, began, ended)
            """)
        .bind("id", id)
        .bindArray("patients", String.class, texts(changes, PatientVerdictChange::patientId))
        .bindArray(
            "exercises", String.class, texts(changes, row -> row.change().exercise().value()))
        .bindArray("before", String.class, texts(changes, row -> row.change().before().name()))
        .bindArray("after", String.class, texts(changes, row -> row.change().after().name()))
        .bindArray("began", String.class, texts(changes, row -> ids(row.change().began())))
        .bindArray("ended", String.class, texts(changes, row -> ids(row.change().ended())))
        .execute();
  }

  /** Returns what a pass, as far as it is done, came to. */
  public RescreeningCounts counts(UUID id) {
    return handle
        .createQuery(
            """
            select coalesce(sum(patients), 0) as patients, coalesce(sum(tightened), 0) as tightened,
              coalesce(sum(loosened), 0) as loosened, coalesce(sum(suspended), 0) as suspended
            from rescreening_chunk where rescreening_id = :id
            """)
        .bind("id", id)
        .map(ConstructorMapper.of(RescreeningCounts.class))
        .one();
  }

  /** Hands over the changes of a pass by patient and exercise, without holding them in memory. */
  public void forEachChange(UUID id, Consumer<PatientVerdictChange> consumer) {
    handle
        .createQuery(
            """
            select patient_id, exercise_id, verdict_before, verdict_after, began, ended
            from verdict_change where rescreening_id = :id order by patient_id, exercise_id
            """)
        .bind("id", id)
        .setFetchSize(FETCH_SIZE)
        .map(CHANGE)
        .forEach(consumer);
  }

  /** Hands over what a pass suspended, by patient, without holding it in memory. */
  public void forEachSuspended(UUID id, Consumer<SuspendedItemRow> consumer) {
    handle
        .createQuery(
            """
            select patient_id, routine_version, exercise_id, suspended_at, restrictions
            from suspended_item where rescreening_id = :id order by patient_id, exercise_id
            """)
        .bind("id", id)
        .setFetchSize(FETCH_SIZE)
        .map(ConstructorMapper.of(SuspendedItemRow.class))
        .forEach(consumer);
  }

  private static ImmutableList<String> texts(
      List<PatientVerdictChange> changes, Function<PatientVerdictChange, String> text) {
    return changes.stream().map(text).collect(ImmutableList.toImmutableList());
  }

  /** Ids of restrictions have no spaces. */
  private static String ids(List<String> restrictions) {
    return String.join(" ", restrictions);
  }

  private static ImmutableList<String> ids(ResultSet row, String column) throws SQLException {
    return ImmutableList.copyOf((String[]) row.getArray(column).getArray());
  }
}
