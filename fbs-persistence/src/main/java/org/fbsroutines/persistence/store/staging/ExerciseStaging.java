package org.fbsroutines.persistence.store.staging;

import java.util.function.Consumer;
import org.fbsroutines.persistence.store.MergeCounts;
import org.fbsroutines.persistence.store.Recording;
import org.fbsroutines.persistence.store.exercise.ExerciseStore;
import org.fbsroutines.persistence.store.exercise.NewExercise;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Exercises of a library; those that are new or differ are one new revision of the catalogue. */
public final class ExerciseStaging implements StagedRows {
  private static final String TABLE = "staged_exercise";
  private static final int FIELDS = 10;

  private static final String NO_SUCH_EXERCISE =
      """
      select ordinal, stands_in_for as value, '' as detail
      from staged_exercise as staged
      where stands_in_for is not null
        and not exists (
          select from staged_exercise as other where other.exercise_id = staged.stands_in_for)
        and (select true from exercise_version as stored
          where stored.exercise_id = staged.stands_in_for limit 1) is null
      """;

  @Override
  public StagedCopy stage(Handle handle) {
    return StagedCopy.begin(
        handle,
        TABLE,
        """
        exercise_id text, origin text, status text, name text,
        demands_assessed boolean, licence text, source text, document jsonb, stands_in_for text,
        is_standard boolean
        """);
  }

  /**
   * Adds one row.
   *
   * @param standsInFor the exercise that it stands in for; null for none
   * @param isStandard whether it equals the standard exercise of its id
   */
  public static void add(
      CopyRows rows,
      RowPlace place,
      NewExercise exercise,
      @Nullable String standsInFor,
      boolean isStandard) {
    place
        .begin(rows, FIELDS)
        .text(exercise.exerciseId())
        .text(exercise.origin().token())
        .text(exercise.status().token())
        .text(exercise.name())
        .bool(exercise.demandsAssessed())
        .text(exercise.licence())
        .text(exercise.source())
        .json(exercise.document())
        .text(standsInFor)
        .bool(isStandard);
  }

  @Override
  public void takeOutRefused(Handle handle, Consumer<Refused> consumer) {
    ExerciseStore.lockCatalogue(handle);
    RefusedRows.of(handle, TABLE)
        .twice("id", "exercise_id", "exercise_id")
        .find(
            "id",
            Refused.Reason.TAKEN,
            """
            select ordinal, exercise_id as value, '' as detail
            from staged_exercise
            where not is_standard and exercise_id in (%s)
            """
                .formatted(ExerciseStore.TAKEN))
        .find("standsInFor", Refused.Reason.NO_SUCH_EXERCISE, NO_SUCH_EXERCISE)
        .takeOut(consumer);
  }

  @Override
  public MergeCounts merge(Handle handle, Recording recording) {
    ExerciseStore.lockCatalogue(handle);
    int standard = handle.execute("delete from staged_exercise where is_standard");
    MergeCounts merged = ExerciseStore.mergeStaged(handle, recording);
    return new MergeCounts(merged.added(), merged.changed(), merged.unchanged() + standard);
  }
}
